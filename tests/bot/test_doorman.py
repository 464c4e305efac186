"""Whom membership of the sales chat makes one of us."""

from typing import Any

import pytest

from bot.doorman import is_trusted

GROUP = {"id": -5, "type": "supergroup"}
PUBLIC = {**GROUP, "username": "sales"}
NAMED = {**GROUP, "active_usernames": ["sales"]}
CHANNEL = {"id": -5, "type": "channel"}


@pytest.mark.parametrize(
    ("chat", "member", "trusted"),
    [
        (GROUP, {"status": "creator"}, True),
        (GROUP, {"status": "administrator"}, True),
        (GROUP, {"status": "member"}, True),
        ({**GROUP, "type": "group"}, {"status": "member"}, True),
        (GROUP, {"status": "restricted", "is_member": True}, True),
        (GROUP, {"status": "restricted", "is_member": False}, False),
        (GROUP, {"status": "left"}, False),
        (GROUP, {"status": "kicked"}, False),
        (GROUP, {}, False),
        (PUBLIC, {"status": "member"}, False),
        (PUBLIC, {"status": "administrator"}, False),
        (NAMED, {"status": "member"}, False),
        (CHANNEL, {"status": "administrator"}, True),
        (CHANNEL, {"status": "member"}, False),
        ({"id": 5, "type": "private"}, {"status": "member"}, False),
    ],
)
def test_members_of_a_private_group_and_administrators_of_a_channel_are_ours(
    chat: dict[str, Any], member: dict[str, Any], trusted: bool
) -> None:
    assert is_trusted(chat, member) is trusted
