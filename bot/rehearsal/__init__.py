"""A flow rehearsed: the real bot with invented people, a network in memory and a clock moved by hand."""
