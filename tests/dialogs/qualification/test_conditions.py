import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.conversation import Level
from dialogs.qualification.conditions import FACTS, BadCondition, Condition, Test, kind_of, parse


@pytest.mark.parametrize(
    ("text", "tests"),
    [
        ("bant >= 70", [Test("bant", ">=", 70.0)]),
        ("bant>=70", [Test("bant", ">=", 70.0)]),
        ("engagement >= 20 or bant >= 50", [Test("engagement", ">=", 20.0), Test("bant", ">=", 50.0)]),
        ("contact", [Test("contact")]),
        ("fit != X", [Test("fit", "not in", ("X",))]),
        ("fit = A", [Test("fit", "in", ("A",))]),
        ("fit == A", [Test("fit", "in", ("A",))]),
        ("fit in A B", [Test("fit", "in", ("A", "B"))]),
        ("fit not in C X", [Test("fit", "not in", ("C", "X"))]),
        ("level >= IQL", [Test("level", ">=", "IQL")]),
        ("consent.marketing or consent.advice", [Test("consent.marketing"), Test("consent.advice")]),
        ("answered.size", [Test("answered.size")]),
        ("answered.size in big mid", [Test("answered.size", "in", ("big", "mid"))]),
        ("  letters_known  >=  3  ", [Test("letters_known", ">=", 3.0)]),
        ("need >= 12.5", [Test("need", ">=", 12.5)]),
    ],
)
def test_a_line_is_read(text, tests):
    assert parse(text) == Condition(tuple(tests))


@pytest.mark.parametrize(
    ("text", "position", "message"),
    [
        ("", 0, "a condition is missing"),
        ("contact or", 10, "a condition is missing"),
        ("or contact", 0, "a condition is missing"),
        ("contact or or fit = A", 11, "a condition is missing"),
        ("bant", 0, "must be compared, as in “bant >= 70”"),
        ("fit", 0, "must be compared"),
        ("bantt >= 3", 0, "did you mean “bant”?"),
        ("contact >= 3", 8, "is yes or no"),
        ("bant >= high", 8, "is not a number"),
        ("bant >= -1", 8, "is not a number"),
        ("bant >= 1e9", 8, "is not a number"),
        ("bant ~ 4", 5, "expected one of"),
        ("bant >=", 7, "a value is missing"),
        ("bant >= 7 8", 10, "one word too many"),
        ("level >= MKL", 9, "is no level"),
        ("fit in A Z", 9, "is none of A, B, C, X"),
        ("fit in", 6, "names are missing"),
        ("fit >= A", 4, "compares numbers"),
        ("bant >= 70 and need >= 3", 11, "each condition on its own line"),
        ("answered.", 0, "nothing we know of a lead"),
    ],
)
def test_a_bad_line_is_refused_where_it_goes_wrong(text, position, message):
    with pytest.raises(BadCondition) as caught:
        parse(text)
    assert message in caught.value.message
    assert caught.value.position == position


@pytest.mark.parametrize(
    ("text", "known", "passes"),
    [
        ("bant >= 70", 70.0, True),
        ("bant >= 70", 69.9, False),
        ("bant < 70", 69.9, True),
        ("bant != 70", 70.0, False),
        ("contact", True, True),
        ("contact", False, False),
        ("fit != X", "B", True),
        ("fit != X", "X", False),
        ("level >= IQL", Level.MQL, True),
        ("level >= IQL", "NEW", False),
        ("level < SQL", Level.MQL, True),
        ("answered.size", "", False),
        ("answered.size", "big", True),
        ("answered.size in big", "small", False),
        ("answered.size != big", "", True),
    ],
)
def test_a_test_holds_or_not(text, known, passes):
    [test] = parse(text).alternatives
    assert test.holds(known) is passes


def test_every_fact_can_be_asked_for():
    right = {"flag": "", "number": " >= 1", "level": " >= MQL", "fit": " in A"}
    for fact, kind in FACTS.items():
        assert parse(fact + right[kind]).alternatives[0].fact == fact
        assert kind_of(fact) == kind


@given(st.text(alphabet="abnt fitor>=!<.AX019 ", max_size=40))
def test_any_text_is_read_or_refused_inside_itself(text):
    try:
        parse(text)
    except BadCondition as bad:
        assert 0 <= bad.position <= len(text)
