"""The prospect's side of the talk.

steps.py       which step is open: consent, the questions, contact, review, marketing, done
prompting.py   putting the open step as a message with its buttons; reviewing.py the last look
arriving.py    /start, coming back, going away
speaking.py    typed texts: commands, wishes, answers, questions back; courtesies.py what answers nothing
taking.py      everything a text answers; choosing.py which option its words mean
correcting.py  edited messages
tapping.py     buttons, tapped or called by their names; moves.py back, skip, edit
answering.py   taking an answer for a question; describing.py says it back
contacting.py  phone and e-mail
wishes.py      stop, a human, language, privacy, restart
subscribing.py the buttons under a broadcast: stop, undo, begin
closing.py     the end: a true promise, the gift
silence.py     when to remind, and the reminder
"""
