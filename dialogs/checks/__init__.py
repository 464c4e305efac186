"""What can be wrong with a playbook, found all at once and told to a marketer with line and remedy.

problems.py      a finding (where in the sheet) and a problem (where in the file)
lines.py         from a place in the sheet to its line and column in the file
shape.py         TOML values to the types of a sheet: unknown and missing keys, wrong kinds of value
identity.py      ids: letters, length, duplicates
translations.py  every text in every language, not too long, with known placeholders
overrides.py     the bot's own words under [texts.<language>]
questions.py     questions and options: dead ends, ranges, windows, roles
references.py    gates and actions: conditions that can be read, names that exist
reach.py         gates that no answers can pass
calendar.py      working hours, holidays, the nudging window, the time zone
numbers.py       currencies, points, caps, the numbers of the model
"""
