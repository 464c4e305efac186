"""From text to audience: what is understood, and that every mistake is shown at its place."""

from datetime import timedelta
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.audiences import (
    AllOf,
    AnyOf,
    Audience,
    AudienceError,
    Compare,
    Did,
    Everyone,
    Not,
    describe,
    parse,
)
from tests.dialogs.audiences.expressions import audiences, sloppy

LINES = Path(__file__).with_name("malformed.txt").read_text(encoding="utf-8").split("\n")
MALFORMED = [line for line in LINES if "¦" in line and not line.startswith("#")]
UNWRITABLE = [
    ("level = MQL\x00", 11),
    ("source = \x00", 9),
    ('source = "a\x00b"', 9),
    ('source = "a\nb"', 9),
    ('source = "\ud800"', 9),
    ("level\x1b = MQL", 5),
    ("level = \ud83d", 8),
    ("level\u200b = MQL", 5),
    ("\ufefflevel = MQL", 0),
    ("level = MQL\u2028; x", 11),
]


def refusal(text: str) -> AudienceError:
    with pytest.raises(AudienceError) as refused:
        parse(text)
    return refused.value


def test_there_are_two_hundred_malformed_expressions() -> None:
    assert len(set(MALFORMED)) + len(UNWRITABLE) >= 200


@pytest.mark.parametrize("marked", MALFORMED)
def test_a_malformed_expression_is_refused_where_the_mistake_is(marked: str) -> None:
    before, after = marked.split("¦")
    error = refusal(before + after)
    assert (before + after)[: error.position] == before
    assert error.expected
    assert error.found == (before + after)[error.position :][: len(error.found)]


@pytest.mark.parametrize(("text", "position"), UNWRITABLE)
def test_characters_that_nobody_can_see_are_refused(text: str, position: int) -> None:
    assert refusal(text).position == position


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("everyone", Everyone()),
        ("level >= MQL", Compare("level", ">=", "MQL")),
        ("LEVEL≥mql", Compare("level", ">=", "MQL")),
        ("fit <> X", Compare("fit", "!=", "X")),
        ("fit = unknown", Compare("fit", "=", "unknown")),
        ("budget = unknown", Compare("budget", "=", None)),
        ("bant == 12.5", Compare("bant", "=", 12.5)),
        ("last_seen < 2w", Compare("last_seen", "<", timedelta(days=14))),
        ("campaign = tết-2027", Compare("campaign", "=", "tết-2027")),
        ('source = "unknown"', Compare("source", "=", "unknown")),
        ("source = “Facebook Ads”", Compare("source", "=", "Facebook Ads")),
        ("tag = 14d", Compare("tag", "=", "14d")),
        ("answered(need)", Did("answered", "need")),
        ("answered(need = crm)", Did("answered", "need", "crm")),
        ("not clicked(42)", Not(Did("clicked", 42))),
        ("not not received(7)", Did("received", 7)),
    ],
)
def test_what_is_written_is_understood(text: str, audience: Audience) -> None:
    assert parse(text) == audience


def test_and_binds_closer_than_or_and_not_closest() -> None:
    a, b, c = (Compare("fit", "=", fit) for fit in "ABC")
    assert parse("fit = A or not fit = B and fit = C") == AnyOf((a, AllOf((Not(b), c))))
    assert parse("(fit = A or fit = B) and fit = C") == AllOf((AnyOf((a, b)), c))
    assert parse("fit = A and (fit = B and fit = C)") == AllOf((a, b, c))


def test_a_mistake_names_what_comes_nearest_first() -> None:
    assert refusal("leve >= MQL").expected[0] == "level"
    assert refusal("level = MQLL").expected[0] == "MQL"
    assert "at 8" in str(refusal("level = MQQ"))


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("not (level >= ", ("NEW", "IQL", "MQL", "SQL")),
        ("language = vi and (level >= ", ("NEW", "IQL", "MQL", "SQL")),
        ("not (last_seen < ", ("age",)),
        ("not (bant > ", ("number",)),
        ("ANSWERED(", ("question",)),
        ("not (answered(need", ("=", ")")),
        ("ANSWERED(need = ", ("name",)),
        ("not Clicked(", ("broadcast",)),
        ("clicked(42", (")",)),
    ],
)
def test_within_brackets_as_outside_a_mistake_names_what_is_missing(
    text: str, missing: tuple[str, ...]
) -> None:
    assert refusal(text).expected == missing
    assert refusal("((((").expected == refusal("").expected


def test_letters_of_several_signs_as_macos_types_them_are_letters() -> None:
    """é as e and an accent: names are kept in one sign, and a mistake is shown in what was typed."""
    kept = parse("campaign = tết-2027 and source = “Tết lớn”")
    assert parse(normalize("NFD", "campaign = tết-2027 and source = “Tết lớn”")) == kept
    assert describe(kept) == normalize("NFC", describe(kept))
    typed = normalize("NFD", "campaign = tết and level = mức")
    error = refusal(typed)
    assert typed[error.position :] == error.found == normalize("NFD", "mức")


def test_what_nobody_could_read_is_refused() -> None:
    assert refusal("level = MQL " * 100).expected == ("shorter",)
    assert refusal(" or ".join(["level = MQL"] * 41)).expected == ("simpler",)
    assert refusal("(" * 41 + "level = MQL" + ")" * 41).position == 40
    assert refusal("not " * 41 + "level = MQL").expected == ("simpler",)


@given(audiences())
def test_an_audience_is_read_as_it_is_described(audience: Audience) -> None:
    assert parse(describe(audience)) == audience


@given(audiences(), st.integers(0, 99))
def test_however_it_is_typed_it_means_the_same(audience: Audience, seed: int) -> None:
    assert parse(sloppy(audience, seed)) == audience


@given(st.text(max_size=60) | st.text("(not and or)=<>!\"'level MQL,;\\", max_size=60))
def test_any_text_is_an_audience_or_refused_at_a_place_within_it(text: str) -> None:
    try:
        assert parse(describe(parse(text))) == parse(text)
    except AudienceError as error:
        assert 0 <= error.position <= len(text)
