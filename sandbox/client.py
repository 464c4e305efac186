"""The control API from Python: what tests and the demo player use to be people and to watch.

Nothing here sleeps: `wait_for`, `answer_to` and `wait_until_idle` are long polls. A refused request is a
`SandboxError` with the sandbox's own words.
"""

import asyncio
import base64
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self

from sandbox.client_http import ControlHttp, SandboxError
from sandbox.seen import SeenMessage, SeenTap
from sandbox.world import Json

__all__ = ["SandboxClient", "SandboxError"]

PATIENCE = 10.0


class SandboxClient:
    """People and chats are named by their ids; an act without a chat is in the private chat with the bot."""

    def __init__(self, url: str) -> None:
        self._http = ControlHttp(url)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        await self._http.close()

    # People and chats

    async def add_person(self, first_name: str = "Visitor", **fields: Any) -> int:
        """Fields: id, last_name, username, language_code, phone, has_started. Returns the person's id."""
        person = await self._http.post("people", first_name=first_name, **fields)
        return int(person["id"])

    async def change_person(self, person: int, **fields: Any) -> Json:
        return await self._http.post(f"people/{person}", **fields)

    async def add_chat(
        self, kind: str = "group", title: str = "Group", *, members: list[Any] | None = None, **fields: Any
    ) -> int:
        """Open a group, supergroup, forum or channel; returns its id.

        Members: ids or {"user_id", "status", "rights"}. Fields: id, username, bot (its status), bot_rights.
        """
        chat = await self._http.post("chats", type=kind, title=title, members=members, **fields)
        return int(chat["id"])

    async def set_member(self, chat: int, user: int | None, status: str, **fields: Any) -> Json:
        """Add, promote, remove or ban somebody; None is the bot. Fields: by, rights."""
        who = {"bot": True} if user is None else {"user_id": user}
        return await self._http.post(f"chats/{chat}/members", status=status, **who, **fields)

    async def migrate(self, chat: int) -> int:
        """Turn a group into a supergroup; returns its new id."""
        return int((await self._http.post(f"chats/{chat}/migrate"))["id"])

    async def chat(self, chat: int) -> Json:
        return await self._http.get(f"chats/{chat}")

    # Acting as a person

    async def start(self, person: int, payload: str = "") -> SeenMessage:
        return await self._act(person, "start", payload=payload)

    async def say(self, person: int, text: str, chat: int | None = None, **place: Any) -> SeenMessage:
        """Place: reply_to, thread_id."""
        return await self._act(person, "say", chat_id=chat, text=text, **place)

    async def press(
        self,
        person: int,
        label: str | None = None,
        chat: int | None = None,
        *,
        message: int | None = None,
        data: str | None = None,
        forged: str | None = None,
    ) -> SeenTap:
        """Press the newest button with this label (or data), or forge a tap on `message` with any data."""
        what = {"label": label, "data": data, "forged": forged, "message_id": message}
        tap = await self._http.post(f"people/{person}/press", chat_id=chat, **what)
        if "id" not in tap:
            raise SandboxError(f"that button is a link to {tap['url']}")
        return SeenTap(**tap)

    async def answer_to(self, tap: SeenTap, within: float = PATIENCE) -> SeenTap:
        """The tap with the bot's answer; `is_answered` stays False when none came in time."""
        return SeenTap(**await self._http.get(f"taps/{tap.id}", timeout=within))

    async def share_contact(
        self,
        person: int,
        chat: int | None = None,
        *,
        contact: Json | None = None,
        forwarded: bool = False,
    ) -> SeenMessage:
        """Share one's own phone, or `contact` (phone_number, first_name, user_id…) of somebody else."""
        return await self._act(person, "contact", chat_id=chat, contact=contact, forwarded=forwarded)

    async def send_media(
        self, person: int, kind: str, chat: int | None = None, *, content: bytes | None = None, **fields: Any
    ) -> SeenMessage:
        """A photo, voice, sticker, document, …, location. Fields: caption, file_name, reply_to, thread_id."""
        encoded = base64.b64encode(content).decode() if content is not None else None
        return await self._act(person, "media", chat_id=chat, kind=kind, content=encoded, **fields)

    async def forward(
        self, person: int, from_chat: int, message: int, chat: int | None = None
    ) -> SeenMessage:
        return await self._act(person, "forward", chat_id=chat, from_chat_id=from_chat, message_id=message)

    async def edit(self, person: int, message: int, text: str, chat: int | None = None) -> SeenMessage:
        return await self._act(person, "edit", chat_id=chat, message_id=message, text=text)

    async def delete(self, person: int, message: int, chat: int | None = None) -> SeenMessage:
        return await self._act(person, "delete", chat_id=chat, message_id=message)

    async def block(self, person: int) -> None:
        await self._http.post(f"people/{person}/block")

    async def unblock(self, person: int) -> None:
        await self._http.post(f"people/{person}/unblock")

    async def join(self, person: int, chat: int) -> None:
        await self._http.post(f"people/{person}/join", chat_id=chat)

    async def leave(self, person: int, chat: int) -> None:
        await self._http.post(f"people/{person}/leave", chat_id=chat)

    # Watching

    async def messages(self, chat: int, after: int = 0, within: float = 0) -> list[SeenMessage]:
        """All messages that changed after `after`, oldest change first; deleted ones are marked."""
        seen = await self._http.get(f"chats/{chat}/messages", after=after, timeout=within)
        return [SeenMessage.from_json(message) for message in seen["messages"]]

    async def wait_for(
        self,
        chat: int,
        wanted: Callable[[SeenMessage], bool],
        *,
        after: int = 0,
        within: float = PATIENCE,
    ) -> SeenMessage:
        """The first message changed after `after` that fits; TimeoutError shows what was there instead."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + within
        passed: list[str] = []
        while (left := deadline - loop.time()) > 0:
            for message in await self.messages(chat, after, left):
                if wanted(message):
                    return message
                after = message.seq
                passed.append(message.text)
        raise TimeoutError(f"no such message in chat {chat} within {within} s; passed over: {passed}")

    async def wait_for_reply(self, said: SeenMessage, within: float = PATIENCE) -> SeenMessage:
        """The first thing the bot shows in that chat after somebody said something."""

        def is_reply(message: SeenMessage) -> bool:
            return message.by_bot and not message.is_deleted

        return await self.wait_for(said.chat_id, is_reply, after=said.seq, within=within)

    async def keyboard(self, chat: int) -> Json | None:
        """The reply keyboard the chat shows now, in Bot API form."""
        shown: Json | None = (await self.chat(chat))["keyboard"]
        return shown

    async def commands(self, person: int, chat: int | None = None) -> list[Json]:
        """The command menu this person sees."""
        return await self._http.get_list(f"people/{person}/commands", chat_id=chat)

    async def calls(self, method: str | None = None, after: int = 0, **query: Any) -> list[Json]:
        """Bot API calls made so far. Query: chat_id, outcome, limit, timeout (wait until there is one)."""
        found: list[Json] = (await self._http.get("calls", method=method, after=after, **query))["calls"]
        return found

    async def call_counts(self) -> dict[str, dict[str, int]]:
        return await self._http.get("calls/counts")

    async def wait_until_idle(self, quiet: float = 0.1, within: float = PATIENCE) -> None:
        """Until all updates are confirmed and no call came for `quiet` seconds; TimeoutError if never."""
        state = await self._http.get("idle", quiet=quiet, timeout=within)
        if not state["idle"]:
            raise TimeoutError(f"the bot is not idle after {within} s: {state}")

    async def wait_until_polling(self, within: float = PATIENCE) -> None:
        """Until a bot waits in getUpdates; TimeoutError if none does."""
        if not (await self._http.get("polling", timeout=within))["polling"]:
            raise TimeoutError(f"no bot polls after {within} s")

    async def state(self) -> Json:
        return await self._http.get("state")

    def events(self, after: int | None = None) -> AsyncIterator[Json]:
        """Live events as {"id", "kind", "data"}, from now on or after an event id."""
        return self._http.stream("events", after=after)

    # Conditions

    async def now(self) -> datetime:
        return datetime.fromisoformat((await self._http.get("clock"))["now"])

    async def advance(self, step: timedelta) -> datetime:
        return await self._set_clock(advance_seconds=step.total_seconds())

    async def set_time(self, moment: datetime) -> datetime:
        return await self._set_clock(now=moment.isoformat())

    async def freeze(self, frozen: bool = True) -> datetime:
        return await self._set_clock(freeze=frozen)

    async def add_fault(self, kind: str, method: str = "*", **fields: Any) -> Json:
        """Fields: chat_id, times, retry_after, text, seconds; the kinds are in `sandbox.faults.KINDS`."""
        return await self._http.post("faults", kind=kind, method=method, **fields)

    async def clear_faults(self) -> None:
        await self._http.delete("faults")

    async def set_limits(self, **limits: Any) -> Json:
        """bot_per_second, chat_per_second, chat_burst, group_per_minute; what is left out is off."""
        return await self._http.post("limits", **limits)

    async def inject_update(self, update: Any) -> None:
        await self._http.post("updates", update=update)

    async def repeat_updates(self, count: int = 1) -> None:
        """Deliver the last updates once more."""
        await self._http.post("updates", repeat=count)

    async def revoke_tokens(self) -> None:
        await self._http.post("tokens", revoke=True)

    async def accept_token(self, token: str) -> None:
        await self._http.post("tokens", accept=token)

    async def change_bot(self, **fields: Any) -> Json:
        """reads_all_groups: privacy mode off."""
        return await self._http.post("bot", **fields)

    async def annotate(self, user: int, **facts: Any) -> None:
        """Facts for the strip under a person's phone: level, score, detail."""
        await self._http.post("annotations", user_id=user, **facts)

    async def _act(self, person: int, verb: str, **fields: Any) -> SeenMessage:
        return SeenMessage.from_json(await self._http.post(f"people/{person}/{verb}", **fields))

    async def _set_clock(self, **change: Any) -> datetime:
        return datetime.fromisoformat((await self._http.post("clock", **change))["now"])
