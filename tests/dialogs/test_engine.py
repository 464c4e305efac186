"""What must hold for any talk: advance never raises, replay gives the row, the score is its ledger."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dialogs.conversation import LETTERS, Conversation, Level
from dialogs.effects import Answered, Points, Post
from dialogs.engine import advance, replay
from dialogs.events import Rescored, Said, Shared, Started, Tapped
from dialogs.playbook import Playbook, Question
from tests.dialogs.stage import Stage
from tests.dialogs.walks import ALICE, BEGIN, OPENINGS, Walk, moves


@pytest.fixture(scope="module")
def opened(bant: Playbook) -> dict[str, Walk]:
    return {opening: Walk(bant, opening) for opening in OPENINGS}


@given(st.sampled_from(sorted(OPENINGS)), st.lists(moves(), max_size=25))
@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_walk_keeps_the_promises(
    bant: Playbook, opened: dict[str, Walk], opening: str, walk_of: list[Any]
) -> None:
    walk = opened[opening].fork()
    for move in walk_of:
        walk.take(move)
    first = len(opened[opening].events)
    assert replay(bant, walk.events[first:], opened[opening].conversation) == walk.conversation
    for part in LETTERS:
        ledger = sum(e.points for e in walk.effects if isinstance(e, Points) and e.part is part)
        assert abs(ledger - walk.conversation.letters.get(part, 0)) < 1e-6
    posts = [effect.cycle for effect in walk.effects if isinstance(effect, Post)]
    assert len(posts) == len(set(posts)), "a card was posted twice in a cycle"


STANDINGS = {
    "doubt": ("budget", "open", "NEW"),
    "contact": ("contact", "open", "NEW"),
    "email": ("contact", "unclaimed", "SQL"),
    "leave": ("contact", "open", "MQL"),
    "review": ("review", "unclaimed", "SQL"),
    "edit": ("edit", "unclaimed", "SQL"),
    "name": ("name", "unclaimed", "SQL"),
    "human": ("consent", "unclaimed", "NEW"),
    "claimed": ("done", "claimed", "SQL"),
    "reasons": ("done", "claimed", "SQL"),
    "won": ("done", "won", "SQL"),
    "recycled": ("done", "recycled", "MQL"),
    "disqualified": ("done", "disqualified", "NEW"),
    "reopened": ("done", "unclaimed", "MQL"),
    "restarted": ("need", "claimed", "SQL"),
    "aged": ("resume", "unclaimed", "SQL"),
    "stopped": ("rest", "open", "NEW"),
    "refused": ("rest", "open", "NEW"),
}


@pytest.mark.parametrize("opening", STANDINGS)
def test_a_walk_begins_where_its_opening_says(bant: Playbook, opening: str) -> None:
    walk = Walk(bant, opening)
    lead = walk.conversation
    assert (lead.step, lead.status, lead.level) == STANDINGS[opening]
    assert replay(bant, walk.events, walk.start) == lead
    assert OPENINGS.keys() == STANDINGS.keys() | {"nothing"}


ANSWERS = {
    "need": "crm",
    "timescale": "month",
    "budget": "50-150m",
    "authority": "me",
    "industry": "retail",
    "size": "medium",
}


@given(st.permutations(list(ANSWERS)))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_score_does_not_depend_on_the_order_of_answers(bant: Playbook, order: list[str]) -> None:
    lead = Conversation(person=ALICE, lead_id=1, created_at=BEGIN)
    lead = advance(bant, lead, Started(at=BEGIN, person=ALICE)).conversation
    lead = tap(bant, lead, "c", "advice.yes")
    for question in order:
        lead = tap(bant, lead, "e", question)
        lead = tap(bant, lead, "a", f"{question}.{ANSWERS[question]}")
    shared = Shared(at=BEGIN, person=ALICE, message_id=1, phone="+84912345678", own=True)
    lead = advance(bant, lead, shared).conversation
    assert lead.letters == {"budget": 20, "authority": 25, "need": 25, "timescale": 25}
    assert (lead.level, str(lead.fit)) == (Level.SQL, "A")


def tap(bant: Playbook, lead: Conversation, verb: str, argument: str) -> Conversation:
    event = Tapped(at=BEGIN, person=ALICE, message_id=1, data=f"{verb}:{lead.serial}:{argument}")
    return advance(bant, lead, event).conversation


def test_an_answer_given_before_is_never_lost_to_a_restart(bant: Playbook) -> None:
    lead = Conversation(person=ALICE, lead_id=1, created_at=BEGIN)
    lead = advance(bant, lead, Started(at=BEGIN, person=ALICE)).conversation
    lead = tap(bant, tap(bant, lead, "c", "advice.yes"), "a", "need.crm")
    lead = advance(bant, lead, Started(at=BEGIN, person=ALICE)).conversation
    lead = tap(bant, lead, "x", "")
    assert (lead.step, lead.answers["need"].option) == ("need", "crm")
    step = advance(
        bant, lead, Tapped(at=BEGIN, person=ALICE, message_id=1, data=f"a:{lead.serial}:need.calls")
    )
    assert [e.effect for e in step.effects if isinstance(e, Answered)] == ["correction"]


def test_points_given_stay_under_a_new_playbook_until_the_operator_asks(bant: Playbook) -> None:
    stage = Stage(bant)
    stage.qualify()
    given, later = stage.lead.letters, stage.now + timedelta(hours=1)
    stricter = replace(bant, questions=tuple(_worth_less(question) for question in bant.questions))

    heard = advance(
        stricter, stage.lead, Said(at=later, person=stage.lead.person, message_id=99, text="cảm ơn")
    )
    assert heard.conversation.letters == given
    assert not [line for line in heard.effects if isinstance(line, Points) and line.part != "engagement"]

    rescored = advance(stricter, heard.conversation, Rescored(at=later))
    assert rescored.conversation.letters == {part: points - 1 for part, points in given.items()}
    assert rescored.conversation.level is stage.lead.level  # no level falls by itself


def _worth_less(question: Question) -> Question:
    return replace(question, options=tuple(replace(o, points=o.points - 1) for o in question.options))
