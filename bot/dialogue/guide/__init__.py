"""A guided set-up: for a facilitator who remembers nothing, from *what do you want?* to *akkoord*, and the way back."""
