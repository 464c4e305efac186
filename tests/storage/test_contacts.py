"""Contact values: in one table only, and sealed there when there is a key."""

import pytest
from sqlalchemy import select

from dialogs.effects import Answered, ContactKept
from dialogs.messages import Message, plain, secret
from storage import contacts, journal, updates
from storage.database import Database
from storage.tables import metadata
from storage.vault import Vault, WrongKey

KEY = "a key that only these tests know"
PHONE = ContactKept(number=1, type="phone", value="+84912345678", raw="0912.345.678", mask="0912 ••• 678")
EMAIL = ContactKept(number=2, type="email", value="an@vd.vn", raw="An@VD.vn", mask="a•••@vd.vn")


@pytest.fixture
def locked(database_url):
    database = Database(database_url, vault=Vault(KEY))
    yield database
    database.close()


def tables_that_show(database, *words):
    """The tables in which any of the words stands in clear."""

    def look(session):
        return {
            name
            for name, source in metadata.tables.items()
            for row in session.execute(select(source))
            if any(word in str(value) for value in row for word in words)
        }

    return database.run_now(look)


@pytest.fixture
def give_contacts(new_lead, say, take_turn):
    def give(session):
        shared = say("0912.345.678 or An@VD.vn")
        answer = Answered(question="phone", value={"contact": 1}, raw=PHONE.mask, effect="answer")
        stored = take_turn(session, new_lead(session), shared, PHONE, EMAIL, answer, contacts_kept=2)
        return take_turn(session, stored, say("0912.345.678! +84912345678!")).lead_id

    return give


def test_without_a_key_values_stand_in_the_contact_table_only(database, give_contacts):
    database.run_now(give_contacts)
    assert tables_that_show(database, "912345678", "912.345.678", "vd.vn".upper(), "an@") == {"contacts"}


def test_with_a_key_values_stand_nowhere(locked, give_contacts):
    locked.run_now(give_contacts)
    assert tables_that_show(locked, "912345678", "912.345.678", "VD.vn", "an@") == set()


def test_history_has_the_words_as_they_were(locked, give_contacts):
    lead_id = locked.run_now(give_contacts)
    events = locked.run_now(lambda session: list(journal.history(session, lead_id)))
    assert [(event.text, version) for event, version in events] == [
        ("0912.345.678 or An@VD.vn", "v1"),
        ("0912.345.678! +84912345678!", "v1"),
    ]


def test_a_message_gets_its_secrets_at_the_moment_of_sending(locked, give_contacts):
    lead_id = locked.run_now(give_contacts)
    message = Message((plain("Call "), secret(1), plain(" or "), secret(7)))
    disclosed = locked.run_now(lambda session: contacts.disclose(session, lead_id, message))
    assert disclosed.text == "Call +84912345678 or •••"


def test_a_lead_is_found_by_the_exact_value(locked, give_contacts):
    lead_id = locked.run_now(give_contacts)
    assert locked.run_now(lambda session: contacts.find(session, "+84912345678")) == [lead_id]
    assert locked.run_now(lambda session: contacts.find(session, "+84912345679")) == []


def test_values_kept_before_there_was_a_key_are_sealed_later(database_url, give_contacts):
    before = Database(database_url)
    lead_id = before.run_now(give_contacts)
    before.close()
    after = Database(database_url, vault=Vault(KEY))
    assert after.run_now(lambda session: contacts.reveal(session, lead_id, 1)) == "+84912345678"
    assert after.run_now(contacts.seal_all) == 2
    assert tables_that_show(after, "912345678", "VD.vn") == set()
    assert after.run_now(contacts.seal_all) == 0
    assert after.run_now(lambda session: contacts.find(session, "an@vd.vn")) == [lead_id]
    after.close()


@pytest.mark.parametrize("key", ["", "not the key that was used before"])
def test_another_key_is_noticed_at_once(database_url, give_contacts, key):
    first = Database(database_url, vault=Vault(KEY))
    first.run_now(give_contacts)
    first.close()
    second = Database(database_url, vault=Vault(key))
    with pytest.raises(WrongKey):
        second.run_now(contacts.seal_all)
    second.close()


def test_a_parked_update_is_sealed_and_readable(locked, now):
    raw = '{"message": {"contact": {"phone_number": "84912345678"}}}'
    locked.run_now(lambda session: updates.park(session, 7, raw, "Traceback: 84912345678", now))
    assert tables_that_show(locked, "912345678") == set()
    (parked,) = locked.run_now(updates.parked)
    assert (parked.update_id, parked.raw, parked.traceback) == (7, raw, "Traceback: 84912345678")


def test_a_whole_talk_leaves_no_phone_in_clear(locked, hot_talk, record_talk):
    locked.run_now(lambda session: record_talk(session, hot_talk))
    assert tables_that_show(locked, "912345678", "0912 345 678") == set()
    assert locked.run_now(lambda session: contacts.find(session, "+84912345678")) == [1]
