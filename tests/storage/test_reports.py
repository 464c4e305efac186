"""The reporting views: stable columns, UTC text times, engagement that decays, test leads left out."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text, update

from dialogs.conversation import Level, Part, Source
from dialogs.effects import Answered, Rose
from dialogs.events import Person
from storage import outbox, reports
from storage.tables import leads as leads_table

COLUMNS = {
    "v_leads": "lead_id, user_id, name, language, level, max_level, temperature, bant, budget, authority, "
    "need, timescale, fit, engagement, phone_masked, email_masked, source, campaign, status, owner_id, "
    "created_at, sql_at, claimed_at",
    "v_answers": "lead_id, user_id, cycle, question, value, raw, effect, answered_at",
    "v_level_changes": "lead_id, from_level, to_level, rule, reason, changed_at",
    "v_messages": "id, kind, lead_id, chat_id, state, attempts, error, created_at, sent_at",
}
ANSWER = Answered(question="need", value={"option": "crm"}, raw="CRM", effect="answer")


@pytest.mark.parametrize("view", COLUMNS)
def test_the_columns_are_those_that_were_promised(database, view):
    found = database.run_now(lambda session: list(session.execute(text(f"SELECT * FROM {view}")).keys()))
    assert found == COLUMNS[view].split(", ") == reports.COLUMNS[view].split()


def test_a_lead_shows_as_one_row_with_utc_text_times(database, new_lead, say, take_turn, now):
    def work(session):
        changes = {"level": Level.SQL, "sql_at": now, "letters": {Part.NEED: 18.0}}
        take_turn(session, new_lead(session), say("hi"), first_touch=Source("fb_q4", now), **changes)
        return list(reports.rows(session, "v_leads"))

    (row,) = database.run_now(work)
    assert (row["lead_id"], row["user_id"], row["name"]) == (1, 5_000_000_001, "Alice")
    assert (row["level"], row["temperature"], row["status"]) == ("SQL", "cold", "open")
    assert (row["bant"], row["need"], row["budget"]) == (18, 18, None)
    assert (row["source"], row["campaign"], row["engagement"]) == ("fb_q4", None, 0)
    assert (row["created_at"], row["sql_at"], row["claimed_at"]) == ("2026-11-22T04:20:00Z",) * 2 + (None,)


@pytest.mark.parametrize(("days", "left"), [(0, 40), (30, 20), (90, 5), (-5, 40)])
def test_engagement_halves_every_thirty_days_and_never_grows(database, new_lead, days, left):
    def work(session):
        new_lead(session)
        at = datetime.now(UTC) - timedelta(days=days)
        session.execute(update(leads_table).values(engagement=40.0, engagement_at=at))
        return next(reports.rows(session, "v_leads"))["engagement"]

    assert database.run_now(work) == pytest.approx(left, rel=1e-4)


def test_every_answer_ever_given_shows_once(database, new_lead, say, take_turn):
    def work(session):
        stored = take_turn(session, new_lead(session), say("CRM"), ANSWER)
        skipped = Answered(question="budget", value=None, raw="", effect="skip")
        take_turn(session, stored, say("CRM!"), ANSWER, skipped)
        return [tuple(row.values()) for row in reports.rows(session, "v_answers")]

    at, user = "2026-11-22T04:20:00Z", 5_000_000_001
    assert database.run_now(work) == [
        (1, user, 1, "budget", None, "", "skip", at),
        (1, user, 1, "need", '{"option":"crm"}', "CRM", "answer", at),
        (1, user, 1, "need", '{"option":"crm"}', "CRM", "answer", at),
    ]


def test_levels_passed_at_once_are_listed_as_they_rose(database, hot_talk, record_talk):
    def work(session):
        lead_id = record_talk(session, hot_talk).lead_id
        return list(reports.rows(session, "v_level_changes", lead_id=lead_id))

    rows = database.run_now(work)
    assert [(row["from_level"], row["to_level"]) for row in rows] == [
        ("NEW", "IQL"),
        ("IQL", "MQL"),
        ("MQL", "SQL"),
    ]
    assert len({row["changed_at"] for row in rows}) == 1


def test_a_member_of_staff_who_tries_the_bot_is_out_of_the_numbers(database, new_lead, say, take_turn):
    def work(session):
        stored = new_lead(session, Person(id=9), test=True)
        rise = Rose(from_level=Level.NEW, to_level=Level.IQL, rule="iql")
        take_turn(session, stored, say("CRM"), ANSWER, rise)
        return [list(reports.rows(session, view)) for view in ("v_leads", "v_answers", "v_level_changes")]

    assert database.run_now(work) == [[], [], []]


def test_messages_show_their_fate_and_no_content(database, draft, now):
    def work(session):
        outbox.put(session, draft("card_reply", chat_id=-100))
        return list(reports.rows(session, "v_messages", state="pending"))

    assert database.run_now(work) == [
        {
            "id": 1,
            "kind": "notice",
            "lead_id": None,
            "chat_id": -100,
            "state": "pending",
            "attempts": 0,
            "error": None,
            "created_at": "2026-11-22T04:20:00Z",
            "sent_at": None,
        }
    ]
