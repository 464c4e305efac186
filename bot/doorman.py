"""Who somebody is to us, found out at the moment they act and never remembered.

Owners stand in the settings, staff in the database; anybody else counts only as a member of a private sales
group (or an administrator of the sales channel), which is Telegram's to say.
"""

import asyncio
from collections.abc import Collection
from typing import Any

from bot.transport import Gateway, Rejected, Unauthorized
from dialogs.desks.desk import MARKETERS
from dialogs.events import Role
from storage import chats, staff
from storage.database import Database
from storage.session import Session

ADMINISTRATORS = ("creator", "administrator")


class Doorman:
    """`sales_chat` is the id of the settings; the group may have moved since."""

    def __init__(
        self, database: Database, gateway: Gateway, owners: Collection[int], sales_chat: int
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._owners = owners
        self._sales_chat = sales_chat

    def staff_role(self, session: Session, user_id: int) -> Role | None:
        """The role on our own lists."""
        return Role.OWNER if user_id in self._owners else staff.role_of(session, user_id)

    async def marketers(self) -> list[int]:
        """Whoever may work at the marketing desks."""
        members = await self._database.run(staff.listing)
        return sorted({*self._owners, *(each.user_id for each in members if each.role in MARKETERS)})

    async def find_role(self, user_id: int, chat_id: int) -> Role:
        """The role of somebody who presses a card in this chat; a card in a foreign chat opens no door.

        Raises DatabaseOutage or TransportError: then nobody knows, and the press must be refused.
        """
        role, sales_chat = await self._database.run(
            lambda session: (self.staff_role(session, user_id), chats.moved(session, self._sales_chat))
        )
        if chat_id not in (sales_chat, user_id):
            return Role.STRANGER
        if role is not None:
            return role
        return Role.MEMBER if await self._is_member(sales_chat, user_id) else Role.STRANGER

    async def _is_member(self, chat_id: int, user_id: int) -> bool:
        try:
            chat, member = await asyncio.gather(
                self._gateway.call("getChat", chat_id=chat_id),
                self._gateway.call("getChatMember", chat_id=chat_id, user_id=user_id),
            )
        except Unauthorized:
            raise
        except Rejected:  # the chat is gone, or the person is unknown to Telegram
            return False
        return is_trusted(chat, member)


def is_trusted(chat: dict[str, Any], member: dict[str, Any]) -> bool:
    """Whether membership of this chat makes somebody one of us.

    Anybody may join a public group or read a channel, so the one counts for nothing and in the other only
    administrators do. `chat` and `member` are the Bot API's ChatFullInfo and ChatMember.
    """
    status = member.get("status")
    if chat.get("type") == "channel":
        return status in ADMINISTRATORS
    if chat.get("type") not in ("group", "supergroup") or _is_public(chat):
        return False
    return status in (*ADMINISTRATORS, "member") or (status == "restricted" and bool(member.get("is_member")))


def _is_public(chat: dict[str, Any]) -> bool:
    return bool(chat.get("username") or chat.get("active_usernames"))
