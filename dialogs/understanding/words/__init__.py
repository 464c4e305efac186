"""Tables of words, apart from the grammar that joins them: add a word here, never in a rule.

Every table maps a class ("decide") to the phrases that belong to it, separated by commas, Vietnamese with all its
marks. Missing marks, teencode and typos are undone before a table is asked.
"""
