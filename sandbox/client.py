"""The control API from Python: what tests and the demo player use to be people and to watch.

Here are the acts of people; watching and conditions are in the two modules it inherits from. Nothing sleeps:
`wait_for`, `answer_to` and `wait_until_idle` are long polls. A refused request is a `SandboxError` with the
sandbox's own words.
"""

import base64
from collections.abc import Iterable
from types import TracebackType
from typing import Any, Self

from sandbox.client_conditions import Conditions
from sandbox.client_http import ControlHttp, SandboxError
from sandbox.client_watching import PATIENCE, Watching
from sandbox.seen import SeenMessage, SeenTap
from sandbox.world import Json

__all__ = ["PATIENCE", "SandboxClient", "SandboxError"]


class SandboxClient(Watching, Conditions):
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

    async def add_people(self, count: int, first_name: str = "Visitor", **fields: Any) -> list[int]:
        """So many people alike in one request, "Visitor 1", "Visitor 2", …; returns their ids.

        Fields: last_name, language_code, has_started, label, has_phone (each a number of their own).
        """
        answer = await self._http.post("people", count=count, first_name=first_name, **fields)
        ids: list[int] = answer["ids"]
        return ids

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
        return _tapped(await self._http.post(f"people/{person}/press", chat_id=chat, **what))

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
        piece = {"kind": kind, "content": _encoded(content)}
        return await self._act(person, "media", chat_id=chat, **piece, **fields)

    async def send_album(
        self, person: int, pieces: list[Json], chat: int | None = None, **place: Any
    ) -> list[SeenMessage]:
        """2 to 10 pieces {"kind", "content" (bytes), "caption", "file_name"}. Place: reply_to, thread_id."""
        wired = [{**piece, "content": _encoded(piece.get("content", b"sandbox"))} for piece in pieces]
        sent = await self._http.post(f"people/{person}/album", chat_id=chat, pieces=wired, **place)
        return [SeenMessage.from_json(message) for message in sent["messages"]]

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

    # Acting as many people, in one request

    async def act_together(self, acts: Iterable[Json]) -> list[Json]:
        """Any acts, each {"person", "act", …fields}: "say", "press", "start", … as in `/sandbox/people/…`.

        The results come in the same order, {"error": …} for an act that could not be done.
        """
        results: list[Json] = (await self._http.post("acts", acts=list(acts)))["results"]
        return results

    async def start_all(self, people: Iterable[int], payload: str = "") -> list[SeenMessage]:
        results = await self._all(people, "start", payload=payload)
        return [SeenMessage.from_json(result) for result in results]

    async def say_all(self, people: Iterable[int], text: str) -> list[SeenMessage]:
        """Everybody types the same; SandboxError if somebody cannot."""
        return [SeenMessage.from_json(result) for result in await self._all(people, "say", text=text)]

    async def press_all(self, people: Iterable[int], label: str) -> list[SeenTap]:
        """Everybody presses the newest button with this label in their chat; SandboxError if one has none."""
        return [_tapped(result) for result in await self._all(people, "press", label=label)]

    async def _all(self, people: Iterable[int], act: str, **fields: Any) -> list[Json]:
        results = await self.act_together({"person": person, "act": act, **fields} for person in people)
        refused = next((result["error"] for result in results if "error" in result), None)
        if refused is not None:
            raise SandboxError(refused)
        return results

    async def _act(self, person: int, verb: str, **fields: Any) -> SeenMessage:
        return SeenMessage.from_json(await self._http.post(f"people/{person}/{verb}", **fields))


def _tapped(result: Json) -> SeenTap:
    if "id" not in result:
        raise SandboxError(f"that button is a link to {result['url']}")
    return SeenTap(**result)


def _encoded(content: bytes | None) -> str | None:
    return base64.b64encode(content).decode() if content is not None else None
