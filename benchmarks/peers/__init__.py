"""The bots we compare ourselves with, each written the way the page it names teaches, and nothing besides.

What their pages leave open is decided in their favour: no log lines per update, the smallest table, one
commit per answer and none for /start.
"""
