"""Free text of prospects to values: a pure room, Vietnamese and English.

writing      one normalisation for all: half width, lower case, a map back to the original
vocabulary   from what was typed to the words it can stand for: marks, teencode, typos
tokens, numerals, message    a message cut up once for all readers
words/       the tables of words, apart from the grammar
phrases      those of all tables in one tree, searched once for all readers
grammar      words to classes, rules over classes, each with its example
budget (amounts, figures, choice), timescale (dates, durations, moments, bounds, spans, lunar), authority,
need, phone, email, name, company    one file per slot
manners      refusals, opt-outs, wish for a human, questions back
options, faq which button or which FAQ entry was meant
answer       the shapes of the scored command
"""

from dialogs.understanding.reading import Reading, Understood
from dialogs.understanding.understanding import understand

__all__ = ["Reading", "Understood", "understand"]
