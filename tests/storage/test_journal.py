"""Facts are written with their interaction, and the history leads to exactly what is stored."""

import msgspec
import pytest
from sqlalchemy import delete, func, select, update

from dialogs.conversation import Level, Part
from dialogs.effects import Answered, ConsentChanged, Points, Revealed, Rose
from storage import journal, leads, reports
from storage.leads import StaleLead
from storage.tables import interactions, points
from storage.tables import leads as table

EFFECTS = (
    Answered(question="need", value={"option": "crm"}, raw="cần CRM", effect="answer", confidence=0.9),
    Points(part=Part.NEED, points=18, rule="need:crm"),
    Rose(
        from_level=Level.NEW,
        to_level=Level.IQL,
        rule="iql",
        reason="contact",
        inputs={"bant": 18},
        proof=(1, 2),
    ),
    ConsentChanged(purpose="advice", granted=True, wording="May we?", version="1"),
    Revealed(by=9, number=1),
)


def test_every_effect_becomes_a_fact_of_its_interaction(database, new_lead, say, take_turn, now):
    def work(session):
        stored = take_turn(session, new_lead(session), say("hello"))
        take_turn(session, stored, say("cần CRM"), *EFFECTS, cycle=2)
        return reports.facts(session, stored.lead_id)

    facts = database.run_now(work)
    assert {row["seq"] for rows in facts.values() for row in rows} == {2}
    (answer,), (point,), (change,), (consent,), (reveal,) = facts.values()
    assert (answer["question"], answer["cycle"], answer["confidence"]) == ("need", 2, 0.9)
    assert msgspec.json.decode(answer["value"]) == {"option": "crm"}
    assert (point["part"], point["points"], point["at"]) == ("need", 18, now)
    assert (change["from_level"], change["to_level"], change["rule"]) == ("NEW", "IQL", "iql")
    assert (change["inputs"], change["proof"]) == ('{"bant":18}', "[1,2]")
    assert (consent["wording"], consent["granted"]) == ("May we?", True)
    assert (reveal["by_id"], reveal["number"]) == (9, 1)


def test_a_refused_write_leaves_no_interaction(database, new_lead, say, take_turn):
    stored = database.run_now(new_lead)
    database.run_now(lambda session: take_turn(session, stored, say("hello")))
    with pytest.raises(StaleLead):
        database.run_now(lambda session: take_turn(session, stored, say("hello again"), *EFFECTS))
    assert len(list(database.run_now(lambda session: list(journal.history(session, stored.lead_id))))) == 1


@pytest.fixture
def rebuild(database, hot_talk, record_talk):
    """Records the hot talk, lets the test tamper with it, and rebuilds."""

    def work(session, *tampering):
        stored = record_talk(session, hot_talk)
        for statement in tampering:
            session.execute(statement)
        playbooks = {hot_talk.playbook.version: hot_talk.playbook}
        return journal.rebuild(session, stored.lead_id, playbooks)

    return lambda *tampering: database.run_now(lambda session: work(session, *tampering))


def test_the_history_of_a_whole_talk_leads_to_the_row_and_its_facts(rebuild):
    assert rebuild() is None


def test_the_score_is_the_sum_of_its_ledger(database, hot_talk, record_talk):
    def work(session):
        lead = record_talk(session, hot_talk).conversation
        ledger = select(points.c.part, func.sum(points.c.points)).group_by(points.c.part)
        return lead.letters, {part: total for part, total in session.execute(ledger) if part != "engagement"}

    letters, ledger = database.run_now(work)
    assert letters == ledger
    assert sum(ledger.values()) >= 70


def test_a_row_that_was_tampered_with_shows(rebuild, alice):
    forged = leads.columns(leads.Conversation(person=alice, level=Level.SQL))["state"]
    difference = rebuild(update(table).values(state=forged))
    assert {"seq", "answers", "letters"} <= set(difference)


def test_a_fact_that_went_missing_shows(rebuild):
    missing, kept = "need", select(points.c.id).where(points.c.part == "need")
    difference = rebuild(delete(points).where(points.c.id.in_(kept)))
    ((gone, (row,)),) = difference.values()
    assert (gone, row["part"]) == ([], missing)


def test_an_interaction_that_went_missing_shows(rebuild):
    assert "seq" in rebuild(delete(interactions).where(interactions.c.seq == 3))


def test_a_playbook_that_is_not_known_is_named(rebuild):
    with pytest.raises(LookupError, match="playbook v0"):
        rebuild(update(interactions).values(playbook_version="v0"))


def test_a_lead_that_is_not_there_cannot_be_rebuilt(database):
    with pytest.raises(LookupError, match="no lead 7"):
        database.run_now(lambda session: journal.rebuild(session, 7, {}))
