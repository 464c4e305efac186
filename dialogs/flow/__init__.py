"""The prospect's side of the talk.

steps.py       which step is open: consent, the questions, contact, review, marketing, done
prompting.py   putting the open step as a message with its buttons
arriving.py    /start, coming back, going away
speaking.py    typed texts: commands, wishes, answers, questions back
tapping.py     buttons
answering.py   taking an answer for a question; describing.py says it back
contacting.py  phone and e-mail
wishes.py      stop, a human, language, privacy, restart
closing.py     the end: a true promise, the gift
silence.py     when to remind, and the reminder
"""
