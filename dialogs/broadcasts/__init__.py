"""Broadcasts: one message to an audience, and the rules that nobody can widen. Pure.

rules      who may be written to, when, and how often; when a broadcast must stop or ask
content    what a marketer composed, and what one person gets to read of it
buttons    with an address, as they are typed, or into the open question
telling    how one stands, in words

Whom an expression means is `dialogs.audiences`; who was written to is `storage.broadcasts`.
"""
