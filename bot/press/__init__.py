"""The press: pictures of numbers, the report as a web page, and the report to print.

Nothing here chooses a word or knows who wrote one. matplotlib and fpdf2 are loaded when something is drawn and not
before: a bot that draws nothing does not carry them.
"""
