"""Staff actions: the table of transitions, who may move what, and how levels fall."""

import pytest
from msgspec.structs import replace

from dialogs.conversation import Conversation, Level, Status
from dialogs.effects import Rose
from dialogs.events import Actor
from dialogs.qualification.assess import assess
from dialogs.qualification.status import FREE, HELD, REASONS, WHILE, Moved, Refused, apply, hand_over
from tests.dialogs.qualification.cast import ALICE, MAX, NOON, PLAYBOOK, SAM, SUE, agree, give, tell

BEST = {"need": "crm", "timescale": "month", "budget": "big", "authority": "decides"}
LEAD = hand_over(assess(PLAYBOOK, agree(give(tell(ALICE, **BEST)), "sales", "advice"), NOON)[0])


def act(lead: Conversation, action: str, argument: str = "", by: Actor = SAM) -> Moved | Refused:
    return apply(replace(lead, seq=lead.seq + 1), action, argument, by, NOON)


def moved(lead: Conversation, action: str, argument: str = "", by: Actor = SAM) -> Conversation:
    result = act(lead, action, argument, by)
    assert isinstance(result, Moved), result
    return result.conversation


def standing(status: Status) -> Conversation:
    return replace(LEAD, status=status, owner=SAM if status in HELD else None)


@pytest.mark.parametrize("action", WHILE)
@pytest.mark.parametrize("status", Status)
def test_an_action_moves_exactly_the_statuses_of_its_row(action: str, status: Status) -> None:
    result = act(standing(status), action, "budget")
    assert isinstance(result, Moved) == (status in WHILE[action])


def test_the_ordinary_way_ends_won() -> None:
    lead = LEAD
    for action, status in (
        ("claim", Status.CLAIMED),
        ("contacted", Status.CONTACTED),
        ("accept", Status.ACCEPTED),
        ("win", Status.WON),
    ):
        lead = moved(lead, action)
        assert lead.status is status
        assert lead.owner == SAM
    assert lead.claimed_at == NOON
    assert lead.level is Level.SQL


def test_a_loss_keeps_its_reason() -> None:
    lost = moved(moved(LEAD, "claim"), "lose", "price")
    assert (lost.status, lost.reason) == (Status.LOST, "price")


def test_the_second_to_claim_is_told_who_has_it() -> None:
    claimed = moved(LEAD, "claim")
    assert act(claimed, "claim", by=SUE) == Refused("refused-taken", SAM, NOON)
    assert act(claimed, "claim", by=MAX) == Refused("refused-taken", SAM, NOON)
    assert act(claimed, "claim") == Refused("refused-yours", SAM, NOON)


def test_only_the_owner_or_a_manager_moves_a_claimed_lead() -> None:
    claimed = moved(LEAD, "claim")
    for action in ("contacted", "accept", "win", "lose", "hand_back", "reject", "block"):
        assert act(claimed, action, "budget", SUE) == Refused("refused-taken", SAM, NOON)
        assert isinstance(act(claimed, action, "budget", MAX), Moved)


def test_a_lead_handed_back_is_free_for_everybody() -> None:
    back = moved(moved(moved(LEAD, "claim"), "contacted"), "hand_back")
    assert (back.status, back.owner, back.claimed_at, back.level) == (Status.UNCLAIMED, None, None, Level.SQL)
    assert moved(back, "claim", by=SUE).owner == SUE


@pytest.mark.parametrize("reason", ["not_a_fit", "spam", "competitor"])
def test_who_should_never_have_come_falls_to_new(reason: str) -> None:
    lead, falls = act(LEAD, "reject", reason)
    assert (lead.status, lead.level, lead.max_level, lead.reason) == (
        Status.DISQUALIFIED, Level.NEW, Level.SQL, reason,
    )  # fmt: skip
    proof = (LEAD.seq + 1,)
    assert falls == (
        Rose(from_level=Level.SQL, to_level=Level.NEW, rule="staff_reject", reason=reason, proof=proof),
    )
    assert assess(PLAYBOOK, lead, NOON)[0].level is Level.NEW


@pytest.mark.parametrize("reason", ["budget", "time", "authority", "unreachable"])
def test_who_is_not_ready_is_recycled_as_mql_in_a_new_cycle(reason: str) -> None:
    lead, (fall,) = act(moved(LEAD, "claim"), "reject", reason)
    assert (lead.status, lead.level, lead.reason, lead.owner) == (Status.RECYCLED, Level.MQL, reason, None)
    assert (fall.to_level, fall.rule, fall.reason) == (Level.MQL, "staff_reject", reason)
    assert (lead.cycle, lead.restarted, lead.wants_human) == (2, lead.seq, 0)


def test_a_recycled_lead_climbs_again_only_by_new_answers() -> None:
    recycled = moved(LEAD, "reject", "budget")
    resting, changes = assess(PLAYBOOK, recycled, NOON)
    assert resting.level is Level.MQL
    assert sum(change.points for change in changes) == -100
    assert assess(PLAYBOOK, tell(resting, **BEST), NOON)[0].level is Level.SQL


def test_a_reject_never_raises() -> None:
    low = replace(LEAD, level=Level.IQL)
    lead, falls = act(low, "reject", "time")
    assert (lead.level, falls) == (Level.IQL, ())


def test_a_duplicate_is_merged_and_keeps_its_level() -> None:
    lead, falls = act(LEAD, "reject", "duplicate")
    assert (lead.status, lead.level, falls) == (Status.MERGED, Level.SQL, ())


def test_blocking_is_rejecting_as_spam() -> None:
    assert act(LEAD, "block") == act(LEAD, "reject", "spam")


def test_a_reason_that_is_none_is_refused() -> None:
    for reason in ("", "because"):
        assert act(LEAD, "reject", reason) == Refused("refused-reason")


def test_an_action_that_is_none_is_refused() -> None:
    assert act(LEAD, "dance") == Refused("refused-unknown")


def test_what_is_closed_says_so() -> None:
    won = replace(LEAD, status=Status.WON)
    assert act(won, "claim") == Refused("refused-closed")
    assert act(LEAD, "contacted") == Refused("refused-not-now")


def test_a_lead_that_was_closed_is_reopened_below_sql_in_a_new_cycle() -> None:
    lost = moved(moved(LEAD, "claim"), "lose", "price")
    lead, (fall,) = act(lost, "reopen")
    assert (lead.status, lead.level, lead.cycle, lead.reason) == (Status.OPEN, Level.MQL, 2, "")
    assert (fall.rule, fall.reason) == ("staff_reopen", "price")


def test_reopening_a_recycled_lead_does_not_start_a_second_cycle() -> None:
    assert moved(moved(LEAD, "reject", "time"), "reopen").cycle == 2


def test_a_disqualified_lead_that_is_reopened_may_climb_again() -> None:
    reopened = moved(moved(LEAD, "reject", "spam"), "reopen")
    assert reopened.level is Level.NEW
    assert assess(PLAYBOOK, tell(reopened, **BEST), NOON)[0].level is Level.SQL


@pytest.mark.parametrize("status", Status)
def test_a_card_makes_only_who_is_with_the_bot_free_to_claim(status: Status) -> None:
    after = hand_over(replace(LEAD, status=status)).status
    assert after is (Status.UNCLAIMED if status in FREE else status)


def test_a_recycled_lead_that_is_ready_again_comes_without_its_old_reason() -> None:
    again = hand_over(moved(LEAD, "reject", "budget"))
    assert (again.status, again.reason, again.cycle) == (Status.UNCLAIMED, "", 2)


def test_every_reason_leads_out_of_the_hands_of_sales() -> None:
    assert set(REASONS.values()) == {Status.DISQUALIFIED, Status.RECYCLED, Status.MERGED}
