"""Tables of words, apart from the grammar that joins them: add a word here, never in a rule.

A table maps a class ("decide") to its phrases, separated by commas, or to phrases by the value they give
({1: "mai, tomorrow"}). Vietnamese is written with all its marks: missing marks, teencode and typos are undone
before a table is asked. Of the tables of a lexicon the first that has a phrase gets it.
"""

from collections.abc import Mapping
from typing import Any

Table = Mapping[str, str | Mapping[Any, str]]
