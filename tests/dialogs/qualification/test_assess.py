"""assess as a whole: stories, and what holds whatever people say in whatever order."""

from collections import Counter
from datetime import datetime, timedelta
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dialogs.conversation import Conversation, Fit, Level, Status, Temperature
from dialogs.effects import Points, Rose
from dialogs.qualification.assess import assess
from tests.dialogs.qualification.cast import (
    ALICE,
    DAY,
    NOON,
    PLAYBOOK,
    QUESTIONS,
    agree,
    ask,
    do,
    give,
    option,
    question,
    tell,
    wish,
)  # fmt: skip

Deed = tuple[str, str]
Story = list[Deed]
Step = tuple[Conversation, Conversation, tuple[Points | Rose, ...], datetime]

TAPS = st.sampled_from([(q.id, o) for q in QUESTIONS for o in (*(option.id for option in q.options), "")])
DEEDS = st.one_of(
    TAPS,
    st.tuples(st.just("do"), st.sampled_from([action.id for action in PLAYBOOK.actions])),
    st.tuples(st.just("agree"), st.sampled_from(["advice", "sales", "marketing"])),
    st.tuples(st.just("refuse"), st.sampled_from(["advice", "sales", "marketing"])),
    st.tuples(st.just("give"), st.sampled_from(["phone", "email"])),
    st.tuples(st.just("wish"), st.just("")),
    st.tuples(st.just("wait"), st.sampled_from(["1", "20", "100"])),
)
STORIES = st.lists(DEEDS, max_size=14)


def live(lead: Conversation, deed: Deed, at: datetime) -> Conversation:
    what, which = deed
    match what:
        case "do":
            return do(lead, which, at=at)
        case "agree" | "refuse":
            return agree(lead, which, granted=what == "agree")
        case "give":
            return give(lead, which, at)
        case "wish":
            return wish(lead)
        case "wait":
            return lead
    return tell(lead, at, **{what: which})


def play(story: Story) -> list[Step]:
    """Every step of a story as (lead before, lead after, changes, at)."""
    lead, at = ALICE, NOON
    steps: list[Step] = []
    for deed in story:
        at += int(deed[1]) * DAY if deed[0] == "wait" else timedelta(seconds=5)
        before = lead
        lead, changes = assess(PLAYBOOK, live(lead, deed, at), at)
        steps.append((before, lead, changes, at))
    return steps


@given(STORIES)
def test_the_score_is_the_sum_of_its_ledger(story: Story) -> None:
    ledger: Counter[str] = Counter()
    for _before, lead, changes, _at in play(story):
        for line in changes:
            if isinstance(line, Points):
                ledger[line.part] += line.points
        assert {part: points for part, points in ledger.items() if points} == {
            part: points for part, points in lead.letters.items() if points
        }


@given(STORIES)
def test_levels_never_fall_by_themselves(story: Story) -> None:
    for before, lead, changes, _at in play(story):
        assert lead.level.rank >= before.level.rank
        assert lead.max_level is lead.level
        assert all(
            rise.to_level.rank == rise.from_level.rank + 1 for rise in changes if isinstance(rise, Rose)
        )


@given(STORIES)
def test_every_rise_is_recorded_in_order_and_proved_by_what_happened(story: Story) -> None:
    for before, lead, changes, _at in play(story):
        rises = [change for change in changes if isinstance(change, Rose)]
        assert [before.level, *(rise.to_level for rise in rises)][-1] is lead.level
        assert [rise.from_level for rise in rises] == [before.level, *(rise.to_level for rise in rises)][:-1]
        assert all(rise.proof and max(rise.proof) <= lead.seq for rise in rises)


@given(STORIES)
def test_assessing_twice_changes_nothing(story: Story) -> None:
    for _before, lead, _changes, at in play(story):
        assert assess(PLAYBOOK, lead, at) == (lead, ())


@given(
    st.lists(TAPS, unique_by=lambda tap: tap[0]).flatmap(
        lambda taps: st.tuples(st.just(taps), st.permutations(taps))
    )
)
def test_the_order_of_answers_does_not_matter(orders: tuple[Story, Story]) -> None:
    results = []
    for taps in orders:
        lead = list(accumulate(taps, lambda lead, tap: tell(lead, **{tap[0]: tap[1]}), initial=ALICE))[-1]
        done, _changes = assess(PLAYBOOK, lead, NOON)
        results.append((done.letters, done.fit, done.level, done.temperature))
    assert results[0] == results[1]


def test_alice_decides_and_is_sales_qualified_at_her_last_answer() -> None:
    lead = agree(ALICE, "advice")
    for tap in ({"need": "crm"}, {"timescale": "month"}, {"budget": "big"}, {"authority": "decides"}):
        lead, changes = assess(PLAYBOOK, tell(lead, **tap), NOON)
        assert not [change for change in changes if isinstance(change, Rose)]
    lead, changes = assess(PLAYBOOK, agree(give(lead), "sales"), NOON)
    rises = [change.to_level for change in changes if isinstance(change, Rose)]
    assert rises == [Level.IQL, Level.MQL, Level.SQL]
    assert (lead.letters, lead.temperature, lead.sql_at) == (
        {"budget": 25, "authority": 25, "need": 25, "timescale": 25}, Temperature.HOT, NOON,
    )  # fmt: skip


def test_bob_browses_and_stays_cold() -> None:
    lead, changes = assess(PLAYBOOK, tell(ALICE, need="looking", timescale="", size="solo"), NOON)
    assert changes == ()
    assert (lead.level, lead.temperature, lead.fit) == (Level.NEW, Temperature.COLD, Fit.C)


def test_a_changed_answer_writes_the_difference_and_why() -> None:
    lead, _ = assess(PLAYBOOK, tell(ALICE, budget="big"), NOON)
    lead, lines = assess(PLAYBOOK, tell(lead, budget="middle"), NOON)
    assert lines == (Points(part="budget", points=-13, rule="budget=middle"),)
    _lead, lines = assess(PLAYBOOK, tell(lead, budget="unsure"), NOON)
    assert lines == (Points(part="budget", points=-12, rule="unknown"),)


def test_time_alone_can_raise_a_letter_and_a_level() -> None:
    lead = agree(give(tell(ALICE, need="crm", timescale="half", budget="big", authority="decides")), "sales")
    lead, _ = assess(PLAYBOOK, lead, NOON)
    assert lead.level is Level.IQL
    lead, changes = assess(PLAYBOOK, lead, NOON + 100 * DAY)
    assert changes[0] == Points(part="timescale", points=1, rule="timescale=quarter")
    assert lead.level is Level.SQL


BANNED = replace(
    PLAYBOOK,
    questions=(
        *QUESTIONS[1:],
        question("need", "need", *ask("need").options, option("rival", disqualify="competitor")),
    ),
)


def test_an_answer_that_disqualifies_does_so_with_its_reason() -> None:
    lead, changes = assess(BANNED, replace(give(tell(ALICE, need="rival")), level=Level.IQL), NOON)
    assert (lead.status, lead.level, lead.reason) == (Status.DISQUALIFIED, Level.NEW, "competitor")
    (fall,) = changes
    assert (fall.rule, fall.reason, fall.proof) == ("need=rival", "competitor", (1,))
    assert assess(BANNED, lead, NOON) == (lead, ())


def test_nothing_disqualifies_whom_sales_have() -> None:
    lead = replace(tell(ALICE, need="rival"), status=Status.CLAIMED)
    assert assess(BANNED, lead, NOON)[0].status is Status.CLAIMED


def test_a_disqualified_lead_reopened_is_judged_by_new_answers() -> None:
    lead = replace(tell(ALICE, need="rival"), cycle=2)
    assert assess(BANNED, lead, NOON)[0].status is Status.OPEN
