"""Contact values leave an event and come back; nobody can type their way to one."""

from datetime import UTC, datetime

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from dialogs.events import Person, Said, Shared
from storage.sealing import Known, seal, unseal

PHONE = Known(1, "0912 345 678", "+84912345678")
EMAIL = Known(2, 'a"b@x.vn', "ab@x.vn")


def said(text, now, **person):
    return Said(at=now, person=Person(id=912345678, **person), message_id=1, text=text)


def test_every_occurrence_in_either_form_is_a_reference(now):
    event = said('0912 345 678 or +84912345678, not a"b@x.vn', now, first_name="An 0912 345 678")
    stored = seal(event, [PHONE, EMAIL])
    fields = msgspec.json.decode(stored)
    assert fields["text"] == "⟦contact:1⟧ or ⟦value:1⟧, not ⟦contact:2⟧"
    assert fields["person"] == {"id": 912345678, "first_name": "An ⟦contact:1⟧"}
    assert unseal(stored, [PHONE, EMAIL]) == event


def test_a_shared_contact_is_sealed_whole(now):
    known = Known(1, "84912345678", "+84912345678")
    event = Shared(at=now, person=Person(id=1), message_id=2, phone="84912345678", own=True)
    stored = seal(event, [known])
    assert "84912345678" not in stored
    assert unseal(stored, [known]) == event


def test_a_typed_reference_reveals_nothing(now):
    event = said("⟦contact:1⟧ ⟦value:1⟧ ⟦typed⟧ 0912 345 678", now)
    stored = seal(event, [PHONE])
    assert unseal(stored, [PHONE]) == event
    assert unseal(stored, []).text == "⟦contact:1⟧ ⟦value:1⟧ ⟦typed⟧ ⟦contact:1⟧"


def test_an_erased_contact_stays_a_reference(now):
    assert unseal(seal(said("call 0912 345 678", now), [PHONE]), []).text == "call ⟦contact:1⟧"


def test_a_contact_without_words_of_its_own_changes_nothing_else(now):
    stored = seal(said("hello", now), [Known(1, "", "an@gmail.com")])
    assert unseal(stored, []).text == "hello"


NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEXTS = st.text(alphabet=st.sampled_from('⟦⟧contact:value12typed 09"\\\né'), max_size=60)


@given(text=TEXTS, raw=TEXTS, value=TEXTS)
def test_whatever_is_typed_comes_back_as_it_was(text, raw, value):
    event = Said(at=NOON, person=Person(id=1), message_id=1, text=text)
    contacts = [Known(1, raw, value), Known(12, value, raw)]
    assert unseal(seal(event, contacts), contacts) == event
