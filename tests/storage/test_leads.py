"""The lead row: one per person, guarded by its version, its columns derived from the conversation."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import chain

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import select, update

from dialogs.conversation import Contact, Conversation, Fit, Level, Source, Status, Temperature
from dialogs.events import Actor, Person, Role
from storage import leads
from storage.database import Database
from storage.leads import StaleLead
from storage.tables import leads as table


def test_a_new_lead_is_found_by_person_and_by_id(database, new_lead, alice, now):
    made = database.run_now(new_lead)
    expected = Conversation(person=alice, created_at=now, lead_id=made.lead_id)
    assert made.conversation == expected
    assert database.run_now(lambda session: leads.load(session, alice.id)) == made
    assert database.run_now(lambda session: leads.load_by_id(session, made.lead_id)) == made


def test_nobody_is_found_where_nobody_is(database):
    assert database.run_now(lambda session: leads.load(session, 1)) is None
    assert database.run_now(lambda session: leads.load_by_id(session, 1)) is None


def test_a_person_is_one_lead_even_if_two_processes_meet_them_at_once(database, new_lead):
    with ThreadPoolExecutor(2) as threads:
        made = list(threads.map(database.run_now, [new_lead, new_lead]))
    assert made[0] == made[1]


def test_a_write_that_read_an_older_version_is_refused(database, new_lead, say, take_turn):
    def work(session):
        stored = new_lead(session)
        take_turn(session, stored, say("first"))
        take_turn(session, stored, say("second, from what was read before the first"))

    with pytest.raises(StaleLead):
        database.run_now(work)


def test_turns_of_a_lead_at_once_wait_for_each_other_and_none_is_stale(
    database_url, database, new_lead, say, take_turn, alice
):
    database.run_now(new_lead)
    workers = [Database(database_url, shared=True) for _ in range(4)]

    def turn(session):
        return take_turn(session, leads.load(session, alice.id), say("hello")).version

    def take_five(worker):
        return [worker.run_now(turn) for _ in range(5)]

    with ThreadPoolExecutor(4) as threads:
        assert sorted(chain(*threads.map(take_five, workers))) == list(range(1, 21))
    for worker in workers:
        worker.close()


def test_a_lead_that_is_only_read_waits_for_nobody(database_url, database, new_lead, alice):
    made = database.run_now(new_lead)
    reader = Database(database_url, writer=False)

    def change(session):
        assert leads.load(session, alice.id) == made
        return reader.run_now(lambda beside: leads.load(beside, alice.id, lock=False))

    assert database.run_now(change) == made
    reader.close()


def test_each_write_is_the_next_version(database, new_lead, say, take_turn):
    def work(session):
        once = take_turn(session, new_lead(session), say("hello"))
        return once, take_turn(session, once, say("again"))

    once, twice = database.run_now(work)
    assert (once.version, twice.version, twice.playbook_version) == (1, 2, "v1")
    assert database.run_now(lambda session: leads.load_by_id(session, twice.lead_id)) == twice


def test_the_columns_say_what_the_conversation_says(now, alice):
    lead = Conversation(
        person=alice,
        lead_id=3,
        created_at=now,
        name="Nguyễn An",
        language="vi",
        letters={"budget": 20.0, "need": 25.0, "engagement": 99.0},
        engagement=12.5,
        fit=Fit.A,
        level=Level.MQL,
        max_level=Level.SQL,
        temperature=Temperature.WARM,
        status=Status.CLAIMED,
        owner=Actor(9, "Sam", Role.SALES),
        first_touch=Source("fb_q4", now),
        contacts=(Contact(number=1, type="phone", mask="0912 ••• 678", seq=1, at=now),),
    )
    columns = leads.columns(lead)
    expected = {"name": "Nguyễn An", "bant": 45.0, "budget": 20.0, "authority": None, "need": 25.0}
    expected |= {"level": "MQL", "max_level": "SQL", "temperature": "warm", "status": "claimed", "fit": "A"}
    expected |= {"source": "fb_q4", "owner_id": 9, "phone_masked": "0912 ••• 678", "email_masked": None}
    assert {name: columns[name] for name in expected} == expected
    assert leads.read_state(columns["state"]) == lead


def test_the_row_follows_each_turn_of_a_group_whatever_it_changes(database, new_lead, now):
    changes = (
        {"engagement": 1.0},
        {"level": Level.IQL, "due_at": now},
        {"engagement": 2.0},
        {"name": "Bình"},
    )

    def work(session):
        stored = [new_lead(session), new_lead(session, Person(id=2))]
        for turn, change in enumerate([*changes, *reversed(changes)]):
            one = stored[turn % 3 % 2]
            stored[turn % 3 % 2] = leads.save(session, one, replace(one.conversation, **change), "v1")
        session.flush()
        rows = session.execute(select(table).order_by(table.c.id)).mappings()
        return [(leads.columns(one.conversation), dict(row)) for one, row in zip(stored, rows, strict=True)]

    for columns, row in database.run_now(work):
        state = columns.pop("state")
        assert leads.read_state(row["state"]) == leads.read_state(state)
        assert {name: row[name] for name in columns} == columns


def test_a_start_without_a_payload_is_no_source(now, alice):
    lead = Conversation(person=alice, created_at=now, first_touch=Source("", now))
    assert leads.columns(lead)["source"] is None


def test_a_state_written_before_a_field_existed_still_loads(database, new_lead, alice):
    def age(session):
        made = new_lead(session)
        state = msgspec.json.encode({"person": {"id": alice.id}, "level": "IQL", "of_an_older_version": 1})
        session.execute(update(table).values(state=state.decode()))
        return leads.load_by_id(session, made.lead_id).conversation

    aged = database.run_now(age)
    assert (aged.level, aged.cycle, aged.answers) == (Level.IQL, 1, {})


def test_leads_whose_time_has_come_are_due_longest_waiting_first(database, new_lead, say, take_turn, now):
    def work(session):
        for id, minutes in ((1, -1), (2, -5), (3, 5)):
            stored = new_lead(session, Person(id=id))
            take_turn(session, stored, say("hi"), due_at=now + timedelta(minutes=minutes))
        new_lead(session, Person(id=4))
        return leads.due(session, now), leads.due(session, now, 1)

    assert database.run_now(work) == ([2, 1], [2])


def test_hostile_names_are_kept_on_both_databases(database, new_lead, say, take_turn):
    name = "Robert'); DROP TABLE leads;-- \x00 \u202e ‘𝕬’"

    def work(session):
        take_turn(session, new_lead(session, Person(id=1, first_name=name)), say("\x00"))
        return leads.load(session, 1).conversation.person.first_name, session.execute(
            select(table.c.name)
        ).scalar()

    assert database.run_now(work) == (name, name.replace("\x00", "\ufffd"))
