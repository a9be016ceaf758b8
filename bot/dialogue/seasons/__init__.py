"""Rounds that come back by themselves: reading the rule, the moments that follow from it, and what happens then."""
