"""What a raw update means, and that no JSON whatsoever raises."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.updates import (
    AskedForId,
    ChatMoved,
    FromProspect,
    Ignored,
    Pressed,
    Unreadable,
    clean,
    parse,
    update_id_of,
)
from dialogs.events import Left, Returned, Said, Sent, Shared, Started, Tapped

AT = datetime(2026, 11, 22, 4, 20, tzinfo=UTC)
AN = {"id": 7, "is_bot": False, "first_name": "An", "language_code": "vi"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -5, "type": "group", "title": "Sales"}


def message(**fields: Any) -> dict[str, Any]:
    return {"message_id": 3, "date": 1, "chat": PRIVATE, "from": AN, **fields}


def said(**fields: Any) -> Any:
    return parse({"update_id": 1, "message": message(**fields)}, AT)


def event(**fields: Any) -> Any:
    found = said(**fields)
    assert isinstance(found, FromProspect)
    return found.event


def tapped(data: str, chat: dict[str, Any] = PRIVATE) -> Any:
    query = {"id": "q1", "from": AN, "message": message(chat=chat), "data": data}
    return parse({"update_id": 1, "callback_query": query}, AT)


def change(chat: dict[str, Any], old: str, new: str) -> Any:
    member = {
        "chat": chat,
        "from": AN,
        "old_chat_member": {"status": old},
        "new_chat_member": {"status": new},
    }
    return parse({"update_id": 1, "my_chat_member": member}, AT)


def test_text_is_said() -> None:
    assert event(text="xin chào") == Said(at=AT, person=event(text="").person, message_id=3, text="xin chào")


@pytest.mark.parametrize(
    ("text", "payload"), [("/start", ""), ("/start fb_q4", "fb_q4"), ("/start  a b ", "a b")]
)
def test_start_carries_its_payload(text: str, payload: str) -> None:
    found = event(text=text)
    assert isinstance(found, Started) and found.payload == payload


def test_a_word_that_only_begins_like_start_is_said() -> None:
    assert isinstance(event(text="/started"), Said)


def test_an_edited_message_is_said_again() -> None:
    found = parse({"update_id": 1, "edited_message": message(text="80tr")}, AT)
    assert isinstance(found, FromProspect) and isinstance(found.event, Said) and found.event.edited


def test_an_edited_picture_is_sent_again_with_its_new_words() -> None:
    photo = [{"file_id": "small"}, {"file_id": "large"}]
    found = parse({"update_id": 1, "edited_message": message(photo=photo, caption="90k")}, AT)
    assert isinstance(found, FromProspect) and isinstance(found.event, Sent) and found.event.edited
    assert (found.event.caption, found.event.file_id) == ("90k", "large")


def test_a_place_that_moves_says_nothing_new() -> None:
    place = message(location={"latitude": 1, "longitude": 2, "live_period": 60})
    assert isinstance(parse({"update_id": 1, "edited_message": place}, AT), Ignored)


@pytest.mark.parametrize(
    ("fields", "own"),
    [
        ({"contact": {"phone_number": "+84", "user_id": 7}}, True),
        ({"contact": {"phone_number": "+84", "user_id": 8}}, False),
        ({"contact": {"phone_number": "+84"}}, False),
        ({"contact": {"phone_number": "+84", "user_id": 7}, "forward_origin": {}}, False),
    ],
)
def test_a_phone_is_own_only_if_it_names_the_sender_and_was_not_forwarded(
    fields: dict[str, Any], own: bool
) -> None:
    found = event(**fields)
    assert isinstance(found, Shared) and found.own is own


def test_media_is_kept_with_its_kind_and_caption() -> None:
    found = event(photo=[{}], caption="đây")
    assert isinstance(found, Sent) and (found.media, found.caption) == ("photo", "đây")


@pytest.mark.parametrize(
    ("fields", "file_id"),
    [
        ({"photo": [{"file_id": "small"}, {"file_id": "large"}]}, "large"),
        ({"voice": {"file_id": "spoken"}}, "spoken"),
        ({"photo": []}, ""),
        ({"document": {"file_id": 5}}, ""),
        ({"location": {"latitude": 1.0}}, ""),
    ],
)
def test_media_is_kept_with_the_file_that_shows_it_again(fields: dict[str, Any], file_id: str) -> None:
    found = event(**fields)
    assert isinstance(found, Sent) and found.file_id == file_id


def test_forwarded_words_are_not_the_persons_own() -> None:
    found = event(text="80tr", forward_origin={"type": "user"})
    assert isinstance(found, Sent) and found.media == "forward"


def test_a_service_message_is_ignored() -> None:
    assert isinstance(said(pinned_message={}), Ignored)


@pytest.mark.parametrize(
    "fields", [{"from": {**AN, "is_bot": True}}, {"chat": GROUP}, {"from": None}, {"from": {"id": 8}}]
)
def test_bots_groups_and_nobody_are_not_prospects(fields: dict[str, Any]) -> None:
    assert isinstance(said(text="hi", **fields), Ignored)


def test_a_tap_in_the_own_chat_is_a_prospects() -> None:
    found = tapped("anything")
    assert isinstance(found, FromProspect) and found.query_id == "q1"
    assert isinstance(found.event, Tapped) and found.event.data == "anything"


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
def test_card_data_is_a_press_wherever_it_comes_from(chat: dict[str, Any]) -> None:
    found = tapped("card:1:1:claim", chat)
    assert isinstance(found, Pressed) and (found.chat_id, found.data) == (chat["id"], "card:1:1:claim")


def test_other_taps_in_a_group_are_ignored_but_answered() -> None:
    found = tapped("anything", GROUP)
    assert isinstance(found, Ignored) and found.query_id == "q1"


def test_block_and_unblock_are_leaving_and_returning() -> None:
    left, back = change(PRIVATE, "member", "kicked"), change(PRIVATE, "kicked", "member")
    assert isinstance(left.event, Left) and isinstance(back.event, Returned)


def test_being_added_to_a_group_asks_for_its_id() -> None:
    assert isinstance(change(GROUP, "left", "member"), AskedForId)
    assert isinstance(change(GROUP, "member", "administrator"), Ignored)
    assert isinstance(change(GROUP, "member", "left"), Ignored)


@pytest.mark.parametrize(("text", "asked"), [("/id", True), ("/id@leadbot", True), ("/idea", False)])
def test_id_can_be_asked_for_in_a_group(text: str, asked: bool) -> None:
    assert isinstance(said(chat=GROUP, text=text), AskedForId) is asked


def test_a_group_that_moves_is_followed() -> None:
    assert said(chat=GROUP, migrate_to_chat_id=-100) == ChatMoved(
        update_id=1, queue=-5, old_id=-5, new_id=-100
    )


@pytest.mark.parametrize("text", ["a\ud800b", "a\0b", "\udfff"])
def test_what_no_database_keeps_is_cleaned(text: str) -> None:
    clean(text).encode()
    assert "\0" not in event(text=text).text


@pytest.mark.parametrize("raw", [None, [], 5, "x", {}, {"update_id": True}, {"update_id": 10**30}])
def test_what_has_no_usable_id_is_unreadable(raw: Any) -> None:
    assert update_id_of(raw) is None
    assert isinstance(parse(raw, AT), Unreadable)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
FIELDS = [
    *("message_id", "chat", "from", "text", "caption", "contact", "forward_origin", "migrate_to_chat_id"),
    *("id", "type", "is_bot", "first_name", "username", "data", "message", "phone_number", "user_id"),
    *("old_chat_member", "new_chat_member", "status", "photo"),
]
shapes = st.recursive(
    json_values | st.sampled_from([AN, PRIVATE, GROUP, message(text="hi")]),
    lambda inner: st.dictionaries(st.sampled_from(FIELDS), inner, max_size=5),
    max_leaves=10,
)
KINDS = ["message", "edited_message", "callback_query", "my_chat_member", "channel_post"]


@given(
    json_values
    | st.fixed_dictionaries({"update_id": st.integers(0, 2**53)}, optional=dict.fromkeys(KINDS, shapes))
)
def test_any_json_gives_a_value(raw: Any) -> None:
    found = parse(raw, AT)
    assert isinstance(found, FromProspect | Pressed | AskedForId | ChatMoved | Ignored | Unreadable)
    json.dumps(raw)
