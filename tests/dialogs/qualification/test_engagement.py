"""Engagement: it fades by half in thirty days, adds up exactly, and keeps to its caps."""

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dialogs.conversation import Part
from dialogs.effects import Points
from dialogs.qualification.engagement import count, engagement
from tests.dialogs.qualification.cast import ALICE, DAY, NOON, PLAYBOOK, do

WORTH = {action.id: action.points for action in PLAYBOOK.actions}
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["download", "returned", "small"]), st.floats(0, 400 * 86_400, allow_nan=False)
    ),
    max_size=8,
)


def test_points_halve_in_thirty_days() -> None:
    lead = do(ALICE, "download")
    assert engagement(PLAYBOOK, lead, NOON) == 10
    assert engagement(PLAYBOOK, lead, NOON + 30 * DAY) == 5
    assert engagement(PLAYBOOK, lead, NOON + 60 * DAY) == 2.5


@given(DEEDS, st.randoms(use_true_random=False))
def test_it_is_the_sum_of_what_is_left_of_each_deed_in_whatever_order(
    deeds: list[tuple[str, float]], random: Random
) -> None:
    now = NOON + 401 * DAY
    expected = sum(
        WORTH[action] * 0.5 ** ((now - NOON).total_seconds() / 2_592_000 - s / 2_592_000)
        for action, s in deeds
    )
    random.shuffle(deeds)
    lead = ALICE
    for action, seconds in deeds:
        lead = do(lead, action, at=NOON + timedelta(seconds=seconds))
    assert engagement(PLAYBOOK, lead, now) == pytest.approx(min(100, expected), rel=1e-6)


def test_it_is_a_hundred_at_most_but_forgets_nothing() -> None:
    lead = do(ALICE, *["download"] * 20)
    assert engagement(PLAYBOOK, lead, NOON) == 100
    assert engagement(PLAYBOOK, lead, NOON + 30 * DAY) == 100
    assert engagement(PLAYBOOK, lead, NOON + 60 * DAY) == 50


def test_an_action_that_counts_once_counts_once() -> None:
    lead = do(ALICE, "newsletter")
    assert count(PLAYBOOK, lead, "newsletter", NOON + 100 * DAY) == (lead, None)


def test_clicks_count_three_times_a_day_by_the_calendar_of_the_business() -> None:
    lead = do(ALICE, "click", "click", "click", "click")
    assert engagement(PLAYBOOK, lead, NOON) == 15
    before_midnight, midnight = NOON + timedelta(hours=11, minutes=59), NOON + timedelta(hours=12)
    assert count(PLAYBOOK, lead, "click", before_midnight)[1] is None
    lead, points = count(PLAYBOOK, lead, "click", midnight)
    assert points == Points(part=Part.ENGAGEMENT, points=5, rule="click")
    assert lead.actions["click"].count == 4
    assert lead.actions["click"].today == 1


def test_an_unknown_action_is_worth_nothing() -> None:
    assert count(PLAYBOOK, ALICE, "magic", NOON) == (ALICE, None)


def test_the_tally_names_the_interaction() -> None:
    lead, _points = count(PLAYBOOK, replace(ALICE, seq=7), "download", NOON)
    assert lead.actions["download"].seq == 7
