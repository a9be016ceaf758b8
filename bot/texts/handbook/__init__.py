"""The facilitator's handbook: one page per werkvorm, made from the flow itself so that it cannot say anything else."""
