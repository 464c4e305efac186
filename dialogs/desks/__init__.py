"""The staff's side: the living card in the sales chat.

card.py      what the card says and which buttons it has; reading its button data
handoff.py   when a card is posted, updated, replied to
acting.py    what a press does, and who may
"""
