"""Phase kind `plan`: actions with what, who and when, and the yes of everybody concerned."""
