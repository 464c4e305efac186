"""What a lead is worth: letters, fit, engagement, the gates between levels, temperature, and why.

assess.py       everything below, once a turn: the new state and what changed
letters.py      BANT: which option an answer means, what it is worth; windows.py: time that comes nearer
engagement.py   points for deeds, which fade
fit.py          how well the lead matches the target group
conditions.py   the little language of gates; facts.py: what it speaks about, with proof
gates.py        climbing: levels and the records of how they were reached
temperature.py  cold, warm, hot
status.py       what staff actions do, and the only place where levels fall
explain.py      why, what is missing, what to ask next; phrasing.py: facts in people's words
"""
