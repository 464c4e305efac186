"""docs/playbook.md is complete and true: every key with its default, every name, an example that loads."""

import re
from datetime import time, timedelta
from pathlib import Path

import pytest
from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from bot.reading import read_texts
from dialogs.checks.references import ACTIONS, DISQUALIFYING
from dialogs.checks.translations import PLACEHOLDERS
from dialogs.flow.steps import RESERVED
from dialogs.loader import judge
from dialogs.playbook import (
    Action,
    Business,
    Consents,
    Faq,
    Gate,
    Gift,
    Hours,
    Model,
    Nudging,
    Option,
    Purpose,
    Question,
    Sheet,
)
from dialogs.qualification.conditions import FACTS
from dialogs.qualification.status import REASONS

DOCS = (Path(__file__).parents[2] / "docs" / "playbook.md").read_text(encoding="utf-8")


def tables(heading: str) -> list[dict[str, list[str]]]:
    """The tables below a heading, each as first cell (without its backticks) -> all cells."""
    section = re.split(r"^#+ ", DOCS.split(f"# {heading}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    found = re.findall(r"(?:^\|.*\n)+", section, flags=re.MULTILINE)
    rows = [[line.strip("| ").split(" | ") for line in table.splitlines()[2:]] for table in found]
    return [{cells[0].strip("`"): cells for cells in table} for table in rows]


def default(field: FieldInfo) -> str:
    value = field.default_factory() if field.default is NODEFAULT and not field.required else field.default
    if field.required:
        return "required"
    if isinstance(value, Struct):
        return "as below"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple) and value:
        return str(list(value))
    return (
        {None: "none", "": "none"}.get(value, str(value)) if not isinstance(value, dict | tuple) else "empty"
    )


@pytest.mark.parametrize(
    ("heading", "place", "struct"),
    [
        ("Top of the file", 0, Sheet),
        ("business", 0, Business),
        ("consent", 0, Consents),
        ("consent", 1, Purpose),
        ("questions", 0, Question),
        ("options", 0, Option),
        ("gates", 0, Gate),
        ("actions", 0, Action),
        ("faq", 0, Faq),
        ("hours", 0, Hours),
        ("nudging", 0, Nudging),
        ("model", 0, Model),
        ("gift", 0, Gift),
    ],
)
def test_every_key_is_documented_with_its_default(heading, place, struct):
    documented = {key: cells[2] for key, cells in tables(heading)[place].items()}
    assert documented == {field.name: default(field) for field in fields(struct)}


def test_every_fact_action_reason_and_placeholder_is_documented():
    assert tables("gates")[2].keys() == FACTS.keys()
    assert {key: cells[1] for key, cells in tables("actions")[1].items()} == ACTIONS
    assert tables("reasons")[0].keys() == REASONS.keys()
    assert {key.strip("{}") for key in tables("Wordings")[0]} == PLACEHOLDERS.keys()


def test_every_reserved_id_and_disqualifying_reason_is_documented():
    assert all(f"`{step}`" in DOCS for step in RESERVED)
    assert all(f"`{reason}`" in tables("options")[0]["disqualify"][3] for reason in DISQUALIFYING)


def test_the_example_of_the_documentation_is_a_sound_playbook():
    example = DOCS.split("## A complete example")[1].split("```toml\n")[1].split("```")[0]
    playbook, problems = judge(example, texts=read_texts(), language="en", timezone="Asia/Ho_Chi_Minh")
    assert problems == ()
    assert playbook.id == "smile"


@pytest.mark.parametrize("place", [0, 1])
def test_the_replaced_texts_of_the_documentation_can_be_read(place):
    texts = DOCS.split("## texts")[1].split("```toml\n")[place + 1].split("```")[0]
    example = DOCS.split("## A complete example")[1].split("```toml\n")[1].split("```")[0]
    playbook, problems = judge(example + texts, texts=read_texts(), language="en", timezone="UTC")
    assert problems == ()
    words = playbook.words("en")
    said = words("promise-minutes", minutes=5) if place == 0 else words("nudge", left=3)
    assert said in ("Lan from our team calls you within 5 minutes.", "Just 3 questions left!")


def test_spans_and_delays_are_times_and_durations():
    assert Hours(mon=("08:00-12:00",)).spans(0) == ((time(8), time(12)),)
    assert Hours().spans(6) == ()
    assert Nudging().span == (time(8), time(20, 30))
    assert Nudging().delays == (timedelta(minutes=30), timedelta(days=1))


def test_a_question_for_no_letter_has_no_part():
    words = {"en": "x"}
    question = Question(id="q", asks="fit", text=words, title=words, example=words, options=())
    assert question.part is None
    assert question.option("missing") is None
