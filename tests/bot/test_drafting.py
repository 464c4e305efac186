"""What a turn's effects become in the outbox."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.drafting import draft_effect
from bot.render import TEXT_LIMIT
from dialogs.conversation import Conversation, Level
from dialogs.effects import AnyEffect, Post, Remark, Rewrite, Rose, Say, Tell, Toast, Update
from dialogs.events import Person
from dialogs.messages import Message, plain, units
from storage.outbox import Draft

AT = datetime(2026, 11, 22, 4, 20, tzinfo=UTC)
AN = Conversation(person=Person(7, "An"), lead_id=42)
HI = Message((plain("hi"),))
LONG = Message((plain("word " * 1000),))
SALES, OWNER = -100, 5


def drafted(effect: AnyEffect) -> list[Draft]:
    places = {SALES: 11, OWNER: 12}  # the card stands in the sales chat and with an owner
    return list(draft_effect(effect, AN, AT, lambda: SALES, lambda cycle: places if cycle == 1 else {}))


def fields(draft: Draft, *names: str) -> tuple[Any, ...]:
    return tuple(getattr(draft, name) for name in names)


def test_what_is_said_goes_to_the_person() -> None:
    [draft] = drafted(Say(message=HI, kind="nudge"))
    assert fields(draft, "kind", "chat_id", "lead_id", "at") == ("nudge", 7, 42, AT)


def test_a_rewrite_changes_a_known_message_of_the_person() -> None:
    [draft] = drafted(Rewrite(message_id=9, message=HI))
    assert fields(draft, "kind", "chat_id", "edits_message_id") == ("reply", 7, 9)


def test_staff_are_told_in_private() -> None:
    [draft] = drafted(Tell(user_id=OWNER, message=HI, kind="reveal"))
    assert fields(draft, "kind", "chat_id", "lead_id") == ("reveal", OWNER, 42)


def test_the_card_is_posted_once_per_lead_and_cycle() -> None:
    [draft] = drafted(Post(cycle=3, message=HI))
    assert fields(draft, "kind", "chat_id", "cycle", "key") == ("alert", SALES, 3, f"alert:42:3:{SALES}")


def test_every_copy_of_the_card_is_brought_up_to_date() -> None:
    drafts = drafted(Update(cycle=1, message=HI))
    assert [fields(draft, "kind", "chat_id", "target_id") for draft in drafts] == [
        ("card_edit", SALES, 11),
        ("card_edit", OWNER, 12),
    ]


def test_remarks_are_made_in_the_sales_chat_alone() -> None:
    [draft] = drafted(Remark(cycle=1, message=HI))
    assert fields(draft, "kind", "chat_id", "target_id") == ("card_reply", SALES, 11)


def test_a_card_that_was_never_posted_is_not_edited() -> None:
    assert drafted(Update(cycle=2, message=HI)) == drafted(Remark(cycle=2, message=HI)) == []


@pytest.mark.parametrize(
    "effect", [Toast(), Rose(from_level=Level.NEW, to_level=Level.IQL, rule="IQL")], ids=["toast", "fact"]
)
def test_answers_to_taps_and_facts_are_not_for_the_outbox(effect: AnyEffect) -> None:
    assert drafted(effect) == []


def test_a_long_reply_is_divided_and_a_long_card_is_cut() -> None:
    assert len(drafted(Say(message=LONG))) == 2
    [card] = drafted(Post(cycle=1, message=LONG))
    assert units(card.message.text) <= TEXT_LIMIT
