"""What an outbox row becomes as a call, and what an error of Telegram makes of the row."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.delivery import LONGEST_PAUSE, MOST_TRIES, SALES_CHAT_PAUSE, judge, make_call, pause
from bot.transport import (
    Blocked,
    ChatGone,
    MessageGone,
    Migrated,
    NotModified,
    OutcomeUnknown,
    Rejected,
    RetryAfter,
    TopicGone,
    TransportError,
    Unauthorized,
)
from bot.transport import Unreachable as NoNetwork
from dialogs.messages import Message, bold, plain
from dialogs.wording import Wording
from storage.outbox import Delivered, Failed, Postponed, Row, Unanswered, Unreachable

NOW = datetime(2026, 11, 22, 4, 20, tzinfo=UTC)
WORDS = Wording("en", "hands-repeat = again")
PERSON, GROUP = 7, -5


def row(kind: str = "reply", chat_id: int = PERSON, **fields: Any) -> Row:
    given: dict[str, Any] = {
        "id": 1,
        "lead_id": 1,
        "cycle": 1,
        "key": None,
        "message": Message((plain("hi"),)),
        "edits_message_id": 0,
        "target_message_id": None,
        "priority": 1,
        "attempts": 0,
        "repeat": False,
        "created_at": NOW,
    }
    return Row(kind=kind, chat_id=chat_id, **given | fields)


def test_a_reply_is_a_new_message() -> None:
    call = make_call(row(), WORDS)
    assert (call.method, call.params["chat_id"], call.params["text"]) == ("sendMessage", PERSON, "hi")


def test_an_address_to_scan_is_a_picture_with_the_words_below() -> None:
    call = make_call(row(message=Message((bold("hi"),), qr="https://t.me/bot?start=x")), WORDS)
    assert call.method == "sendPhoto"
    assert call.params.keys() == {"chat_id", "caption", "caption_entities", "photo"}
    assert (call.params["caption"], call.params["photo"].name) == ("hi", "qr.png")
    as_file = make_call(row(message=Message((), qr="https://t.me/bot?start=x", file="qr-7.png")), WORDS)
    assert (as_file.method, as_file.params["document"].name) == ("sendDocument", "qr-7.png")
    assert as_file.params["document"].data == call.params["photo"].data


def test_a_known_message_is_edited() -> None:
    call = make_call(row(edits_message_id=9), WORDS)
    assert (call.method, call.params["message_id"]) == ("editMessageText", 9)


def test_a_card_edit_changes_the_post_it_belongs_to() -> None:
    call = make_call(row("card_edit", GROUP, target_message_id=9), WORDS)
    assert (call.method, call.params["message_id"]) == ("editMessageText", 9)


def test_a_remark_answers_the_card_even_if_it_was_deleted() -> None:
    call = make_call(row("card_reply", GROUP, target_message_id=9), WORDS)
    assert call.method == "sendMessage"
    assert call.params["reply_parameters"] == {"message_id": 9, "allow_sending_without_reply": True}


def test_only_an_alert_says_that_it_may_be_a_repeat() -> None:
    assert make_call(row("alert", GROUP, repeat=True), WORDS).params["text"] == "again\nhi"
    assert make_call(row("reply", repeat=True), WORDS).params["text"] == "hi"


@pytest.mark.parametrize(
    ("error", "kind", "chat_id", "fate"),
    [
        (NotModified(400, ""), "card_edit", GROUP, Delivered),
        (RetryAfter(5, ""), "broadcast", PERSON, Postponed),
        (Unauthorized(401, ""), "reply", PERSON, Postponed),
        (NoNetwork(""), "broadcast", PERSON, Postponed),
        (Migrated(400, "", -100), "alert", GROUP, Postponed),
        (Blocked(403, ""), "reply", PERSON, Unreachable),
        (ChatGone(400, ""), "nudge", PERSON, Unreachable),
        (Blocked(403, ""), "alert", GROUP, Postponed),
        (ChatGone(400, ""), "card_edit", GROUP, Postponed),
        (Blocked(403, ""), "alert", PERSON, Unreachable),
        (Blocked(403, ""), "notice", GROUP, Unreachable),
        (TopicGone(400, ""), "alert", GROUP, Failed),
        (Rejected(400, ""), "reply", PERSON, Failed),
        (MessageGone(400, ""), "card_edit", GROUP, Failed),
        (OutcomeUnknown(""), "reply", PERSON, Unanswered),
        (OutcomeUnknown(""), "broadcast", PERSON, Unanswered),
    ],
)
def test_each_error_has_its_fate(error: TransportError, kind: str, chat_id: int, fate: type) -> None:
    assert isinstance(judge(row(kind, chat_id), error, NOW), fate)


def test_a_message_the_person_deleted_is_let_go() -> None:
    assert isinstance(judge(row(edits_message_id=9), MessageGone(400, ""), NOW), Unreachable)


def test_a_copy_that_is_gone_at_the_second_try_was_deleted_by_the_first() -> None:
    gone = MessageGone(400, "message to delete not found")
    assert isinstance(judge(row("recall", edits_message_id=9, repeat=True), gone, NOW), Delivered)
    assert isinstance(judge(row("recall", edits_message_id=9), gone, NOW), Unreachable)


def test_retry_after_is_obeyed_to_the_second() -> None:
    assert judge(row(), RetryAfter(17, ""), NOW) == Postponed("RetryAfter: ", NOW + timedelta(seconds=17))


def test_a_lost_sales_chat_is_tried_again_every_few_minutes() -> None:
    fate = judge(row("alert", GROUP), ChatGone(400, "chat not found"), NOW)
    assert fate == Postponed("ChatGone: chat not found", NOW + SALES_CHAT_PAUSE)


def test_what_never_gets_an_answer_is_given_up_but_for_alerts() -> None:
    tired = {"attempts": MOST_TRIES}
    assert isinstance(judge(row(**tired), OutcomeUnknown(""), NOW), Failed)
    assert isinstance(judge(row("alert", GROUP, **tired), OutcomeUnknown(""), NOW), Unanswered)


def test_pauses_grow_and_end_at_the_longest() -> None:
    pauses = [pause(row(attempts=attempts)) for attempts in range(40)]
    assert pauses == sorted(pauses) and pauses[0] == timedelta(seconds=1) and pauses[-1] == LONGEST_PAUSE
