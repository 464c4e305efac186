"""The head of leadbot: what to say and what it means, without hands, memory or a clock.

events.py        what happened: a text, a tap, a contact, a staff action, the clock
conversation.py  all that is known of one lead; frozen, replaced turn by turn
engine.py        advance(playbook, conversation, event) -> Step(conversation, effects); replay
effects.py       what follows from a turn: messages to send, facts to keep
flow/            the prospect's side of the talk, one file per thing a prospect can do
desks/           the staff's side: the living card, who may press what
qualification/   letters, fit, engagement, gates, temperature, and why
understanding/   free text to values
playbook.py      the marketer's file as types; loader.py and checks/ read and judge it
"""
