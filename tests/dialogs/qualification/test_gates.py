"""The gates, each condition from both sides of its boundary, and the records of climbing."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dialogs.conversation import Conversation, Level, Status
from dialogs.effects import Rose
from dialogs.playbook import Playbook
from dialogs.qualification.assess import assess
from dialogs.qualification.facts import known_facts
from dialogs.qualification.gates import climb
from tests.dialogs.qualification.cast import ALICE, DAY, NOON, PLAYBOOK, agree, do, give, tell, wish

IQL = give(tell(ALICE, need="calls"))
MQL = agree(do(IQL, "download", "download"), "advice")
BEST = {"need": "crm", "timescale": "month", "budget": "big", "authority": "decides"}
SQL = agree(give(tell(ALICE, **BEST)), "sales")
JUST = {"need": "crm", "timescale": "quarter", "budget": "middle", "authority": "decides"}  # 82


def level(lead: Conversation, at: datetime = NOON) -> Level:
    return assess(PLAYBOOK, lead, at)[0].level


def climb_now(playbook: Playbook, lead: Conversation) -> tuple[Conversation, tuple[Rose, ...]]:
    return climb(playbook, lead, known_facts(playbook, lead, NOON), NOON)


def test_iql_needs_a_contact_with_a_name() -> None:
    assert level(IQL) is Level.IQL
    assert level(give(tell(ALICE, need="calls"), "email")) is Level.IQL
    assert level(do(tell(ALICE, need="calls"), "download")) is Level.NEW
    nameless = replace(IQL, person=replace(IQL.person, first_name=""))
    assert level(nameless) is Level.NEW
    assert level(replace(nameless, name="Alice")) is Level.IQL


@pytest.mark.parametrize("need", ["nothing", "looking", ""])
def test_iql_needs_a_need(need: str) -> None:
    assert level(give(tell(ALICE, need=need))) is Level.NEW


def test_a_contact_given_in_the_chat_is_the_marketing_action() -> None:
    climbed, (rise,) = climb_now(PLAYBOOK, IQL)
    assert climbed.level is Level.IQL
    assert (rise.from_level, rise.to_level, rise.rule) == (Level.NEW, Level.IQL, "interested")
    assert rise.inputs == {"contact": True, "need_named": True, "marketing_action": True, "fit": "unknown"}
    assert rise.proof == (1, 2)


def test_iql_is_for_all_but_the_excluded() -> None:
    assert level(tell(IQL, size="solo")) is Level.IQL
    assert level(tell(IQL, industry="state")) is Level.NEW


def test_mql_needs_an_engagement_of_twenty_now() -> None:
    assert level(MQL) is Level.MQL
    assert level(MQL, NOON + DAY) is Level.IQL
    assert level(agree(do(IQL, "download", "small"), "advice")) is Level.IQL


def test_or_mql_needs_a_bant_of_fifty() -> None:
    assert level(agree(tell(IQL, timescale="month", budget="small"), "advice")) is Level.MQL  # 54
    assert level(agree(tell(IQL, timescale="quarter", budget="small"), "advice")) is Level.IQL  # 49
    assert level(agree(tell(IQL, timescale="quarter", budget="middle"), "advice")) is Level.MQL  # 50


@pytest.mark.parametrize(
    ("size", "expected"), [("large", "MQL"), ("medium", "MQL"), ("", "MQL"), ("solo", "IQL")]
)
def test_mql_needs_a_fit_of_a_or_b_and_unknown_counts_as_b(size: str, expected: str) -> None:
    assert level(tell(MQL, size=size)) == expected


@pytest.mark.parametrize("purpose", ["advice", "marketing"])
def test_mql_needs_consent_to_advice_or_to_marketing(purpose: str) -> None:
    engaged = do(IQL, "download", "download")
    assert level(agree(engaged, purpose)) is Level.MQL
    assert level(agree(engaged, purpose, granted=False)) is Level.IQL
    assert level(agree(engaged, "sales")) is Level.IQL


def test_mql_is_not_reached_without_being_an_iql() -> None:
    stranger = agree(do(tell(ALICE, need="crm"), "download", "download"), "advice")
    assert level(stranger) is Level.NEW


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "SQL"),
        ({"authority": "shares", "need": "calls"}, "MQL"),  # 18 + 20 + 12 + 12 = 62
        ({"authority": "shares"}, "MQL"),  # 25 + 20 + 12 + 12 = 69
        ({"authority": "shares", "timescale": "month"}, "SQL"),  # 74
        ({"budget": "small"}, "MQL"),  # B 11
        ({"authority": "uses", "budget": "big", "timescale": "month"}, "MQL"),  # A 11
        ({"need": "idea"}, "MQL"),  # N 17
        ({"need": "calls"}, "SQL"),  # N 18
        ({"timescale": "half"}, "MQL"),  # T 19
        ({"budget": ""}, "MQL"),
        ({"size": "solo"}, "SQL"),
        ({"industry": "state"}, "NEW"),
    ],
)
def test_sql_needs_every_letter(answers: dict[str, str], expected: str) -> None:
    lead = agree(give(tell(ALICE, **JUST | answers)), "sales", "advice")
    assert level(lead) == expected


def test_sql_is_reached_with_seventy_and_not_with_sixty_nine() -> None:
    playbook = replace(PLAYBOOK, gates=(replace(PLAYBOOK.gates[2], needs=("bant >= 70",)),))
    short = tell(ALICE, need="crm", timescale="quarter", budget="middle", authority="shares")
    enough = tell(ALICE, need="crm", timescale="quarter", budget="big")
    assert sum(assess(playbook, short, NOON)[0].letters.values()) == 69
    assert sum(assess(playbook, enough, NOON)[0].letters.values()) == 70
    assert assess(playbook, short, NOON)[0].level is Level.NEW
    assert assess(playbook, enough, NOON)[0].level is Level.SQL


def test_sql_needs_a_contact_and_a_yes_to_sales() -> None:
    assert level(SQL) is Level.SQL
    assert level(agree(tell(ALICE, **BEST), "sales")) is Level.NEW
    assert level(give(tell(ALICE, **BEST))) is Level.IQL
    assert level(agree(SQL, "sales", granted=False)) is Level.IQL


def test_the_fast_track_needs_a_wish_and_three_letters() -> None:
    three = tell(ALICE, need="nothing", budget="small", authority="uses", timescale="")
    assert level(wish(three)) is Level.SQL
    assert level(three) is Level.NEW
    assert level(wish(tell(three, authority="unsure"))) is Level.NEW
    assert level(wish(tell(three, industry="state"))) is Level.NEW


def test_levels_passed_in_one_step_are_recorded_in_order() -> None:
    lead, risen = climb_now(PLAYBOOK, agree(SQL, "advice"))
    assert [(r.from_level, r.to_level, r.rule) for r in risen] == [
        (Level.NEW, Level.IQL, "interested"),
        (Level.IQL, Level.MQL, "engaged"),
        (Level.MQL, Level.SQL, "bant"),
    ]
    assert (lead.level, lead.max_level, lead.sql_at) == (Level.SQL, Level.SQL, NOON)


def test_a_level_passed_without_its_own_proof_says_so() -> None:
    _lead, risen = climb_now(PLAYBOOK, wish(tell(ALICE, **BEST)))
    assert [r.rule for r in risen] == ["passed_by_SQL", "passed_by_SQL", "fast_track"]
    assert {r.proof for r in risen} == {(1, 2, 3, 4, 5)}
    _lead, risen = climb_now(PLAYBOOK, SQL)
    assert [r.rule for r in risen] == ["interested", "passed_by_SQL", "bant"]


def test_a_playbook_may_let_pass_to_mql_directly() -> None:
    direct = replace(PLAYBOOK, gates=(replace(PLAYBOOK.gates[1], needs=("engagement >= 10",)),))
    _lead, risen = climb_now(direct, do(ALICE, "download"))
    assert [r.rule for r in risen] == ["passed_by_MQL", "engaged"]


def test_the_inputs_are_the_facts_that_opened_the_gate() -> None:
    lead = tell(MQL, size="large")
    rise = climb_now(PLAYBOOK, lead)[1][-1]
    assert rise.inputs == {
        "level": "IQL",
        "engagement": 20,
        "goal_known": True,
        "fit": "A",
        "consent.advice": True,
    }
    assert rise.proof == (1, 4, 5, 6)


@pytest.mark.parametrize("status", [Status.DISQUALIFIED, Status.MERGED])
def test_who_is_out_of_the_race_does_not_climb(status: Status) -> None:
    lead = replace(SQL, status=status)
    assert climb_now(PLAYBOOK, lead) == (lead, ())


def test_a_gate_that_closes_again_lowers_nothing() -> None:
    lead = assess(PLAYBOOK, MQL, NOON)[0]
    later = assess(
        PLAYBOOK, tell(agree(lead, "advice", granted=False), size="solo", need=""), NOON + 300 * DAY
    )[0]
    assert later.level is Level.MQL


@given(st.sampled_from(list(Level)), st.sampled_from(list(Level)))
def test_the_highest_level_is_kept(now: Level, ever: Level) -> None:
    lead = replace(SQL, level=now, max_level=max(now, ever, key=lambda one: one.rank))
    assert climb_now(PLAYBOOK, lead)[0].max_level is Level.SQL
