"""The machine below the slots: phrases to lexemes, rules over classes."""

import pytest

from dialogs.understanding.grammar import Found, Grammar, Lexicon, Rule
from dialogs.understanding.message import Message

LEXICON = Lexicon({"need": "cần, rất cần", "thing": {1: "phần mềm", 2: "website"}, "not": "không"})


def names(text: str) -> list[str]:
    return [lexeme.name for lexeme in Message(text, None, "vi").lexemes(LEXICON)]


def matches(text: str, *patterns: str) -> list[Found[str]]:
    grammar = Grammar(LEXICON, [Rule(pattern, pattern, text) for pattern in patterns])
    return grammar.all(Message(text, None, "vi").lexemes(LEXICON))


def test_the_longest_phrase_of_a_place_becomes_one_lexeme() -> None:
    assert names("mình rất cần phần mềm nhé") == ["word", "need", "thing", "word"]
    assert Message("phan mem", None, "vi").lexemes(LEXICON)[0].value == 1


def test_a_gap_skips_four_lexemes_of_the_same_clause_and_no_more() -> None:
    assert matches("cần một cái website", "need ... thing")
    assert not matches("cần a b c d e website", "need ... thing")
    assert not matches("cần, một website", "need ... thing")


def test_what_an_earlier_rule_has_used_is_not_read_again() -> None:
    found = matches("không cần website", "not need", "need thing", "thing")
    assert [(match.value, match.first, match.last) for match in found] == [
        ("not need", 0, 2),
        ("thing", 2, 3),
    ]


def test_a_rule_holds_only_where_all_its_classes_are_in_order() -> None:
    assert not matches("website cần", "need thing")
    assert matches("website", "need? thing $")


def test_a_class_that_no_table_has_is_an_error_at_once() -> None:
    with pytest.raises(KeyError):
        Grammar(LEXICON, [Rule("need somebody", "", "")])


def test_a_message_has_the_classes_of_its_phrases_and_no_others() -> None:
    things = LEXICON.bits(["thing"])
    assert Message("can phan mem", None, "vi").classes & things
    assert not Message("rất cần, không phần", None, "vi").classes & things


def test_what_cannot_fit_a_grammar_need_not_be_read() -> None:
    grammar = Grammar(LEXICON, [Rule("need ... thing", "", "cần phần mềm"), Rule("not", "", "không")])
    plain = grammar.only(lambda rule: rule.pattern != "not")
    assert Message("cần cái website", None, "vi").may_fit(plain)
    assert not Message("không cần", None, "vi").may_fit(plain)
    assert Message("không cần", None, "vi").may_fit(grammar)
