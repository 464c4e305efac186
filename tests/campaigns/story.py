"""The reference dialogue over the sandbox: a prospect from /start to the claimed card and beyond, and Sam.

Everybody acts when the bot has asked, however long that takes, and each act is noted in the ledger of the
talk: what was said and tapped is what the bot must have heard.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bot.settings import SHIPPED_PLAYBOOK
from dialogs.events import AnyEvent, Said, Shared, Started, Tapped
from dialogs.transcripts import Line, parse
from sandbox.client import SandboxClient, SandboxError
from sandbox.seen import SeenMessage, SeenTap
from tests.bot.conftest import asks_for_contact, is_labelled

PATIENCE = 120.0  # seconds for an answer, of a bot that is killed again and again
AGAIN = 5.0  # seconds until Sam presses again
CLAIM = "🙋 Nhận lead"
CORRECTION = "ngân sách khoảng 200 triệu"
SCRIPT = SHIPPED_PLAYBOOK.with_suffix("") / "hot.txt"
LINES = [line for line in parse(SCRIPT.read_text(encoding="utf-8")).lines if line.who == "lead"]


@dataclass
class Talk:
    """What one prospect did, as signatures of the events that must follow; `ids_asked` follow no event."""

    person: int
    name: str
    acts: Counter[str] = field(default_factory=Counter)
    ids_asked: int = 0
    seq: int = 0  # of the last message that was acted upon
    answered_at: float = 0.0  # first, monotonic

    def note(self, *parts: object) -> None:
        self.acts[" ".join(map(str, parts))] += 1


@dataclass
class Stage:
    """A sandbox with a sales chat, Sam in it, and all the talks so far."""

    client: SandboxClient
    sales_chat: int
    sam: int
    talks: list[Talk] = field(default_factory=list)

    async def enter(self) -> Talk:
        """A new prospect, who has not spoken yet."""
        number = len(self.talks) + 1
        talk = Talk(0, f"An{number:04}")
        self.talks.append(talk)
        talk.person = await self.client.add_person(talk.name, language_code="vi", phone=f"+8491{number:07}")
        return talk


async def set_stage(client: SandboxClient) -> Stage:
    """Sam has pressed Start, which the bot will hear of when it runs: only then the card can be revealed."""
    sales_chat = await client.add_chat("supergroup", "Sales", bot="administrator")
    sam = await client.add_person("Sam", language_code="vi")
    await client.set_member(sales_chat, sam, "member")
    await client.start(sam)
    return Stage(client, sales_chat, sam)


async def play(stage: Stage, talk: Talk) -> None:
    """The whole dialogue; TimeoutError if the bot leaves somebody without an answer."""
    await qualify(stage, talk)
    await be_claimed(stage, talk)
    await say_more(stage, talk)


async def qualify(stage: Stage, talk: Talk) -> None:
    """All that the hot lead of the shipped transcript does."""
    for line in LINES:
        await act(stage.client, talk, line)


async def act(client: SandboxClient, talk: Talk, line: Line) -> None:
    """One line of the lead, as soon as the bot has asked for it."""
    if line.token:
        await _await(client, talk, asks_for_contact)
        note_message(talk, "shared", await client.share_contact(talk.person))
    elif line.buttons:
        await _await(client, talk, partial(is_labelled, line.buttons[0]))
        note_tap(talk, await client.press(talk.person, line.buttons[0]))
    else:
        said = await client.say(talk.person, line.text)
        talk.seq = said.seq
        if line.text.startswith("/start"):
            talk.note("started")
        else:
            note_message(talk, "said", said)


async def be_claimed(stage: Stage, talk: Talk) -> None:
    """Sam takes the card of this prospect, and gets the number in private. He presses again when the bot is
    too busy to find out who he is, and says so."""
    client, sales_chat = stage.client, stage.sales_chat

    def is_free(message: SeenMessage) -> bool:
        return talk.name in message.text and CLAIM in message.labels

    def is_claimed(message: SeenMessage) -> bool:
        return talk.name in message.text and "Sam" in message.text

    await client.wait_for(sales_chat, is_free, within=PATIENCE)
    async with asyncio.timeout(PATIENCE):
        while not any(map(is_claimed, cards := await client.messages(sales_chat))):
            with suppress(TimeoutError, SandboxError):  # the button may go in this very moment
                if card := next(filter(is_free, cards), None):
                    await client.press(stage.sam, CLAIM, sales_chat, message=card.message_id)
                await client.wait_for(sales_chat, is_claimed, within=AGAIN)
    await client.wait_for(stage.sam, lambda message: talk.name in message.text, within=PATIENCE)


async def say_more(stage: Stage, talk: Talk) -> None:
    """A changed answer, which sales hear of as a remark, and the question for one's own id."""
    client = stage.client
    note_message(talk, "said", said := await client.say(talk.person, CORRECTION))
    await client.wait_for_reply(said, within=PATIENCE)
    talk.ids_asked += 1
    asked = await client.say(talk.person, "/id")
    talk.seq = asked.seq


def note_message(talk: Talk, how: str, message: SeenMessage) -> None:
    talk.note(how, message.message_id)


def note_tap(talk: Talk, tap: SeenTap) -> None:
    talk.note("tapped", tap.message_id, tap.data)


def signature(event: AnyEvent) -> str | None:
    """An event as the ledger notes it; None for what prospects did not do themselves."""
    match event:
        case Started():
            return "started"
        case Said(message_id=message_id):
            return f"said {message_id}"
        case Shared(message_id=message_id):
            return f"shared {message_id}"
        case Tapped(message_id=message_id, data=data):
            return f"tapped {message_id} {data}"
    return None


async def _await(client: SandboxClient, talk: Talk, wanted: Callable[[SeenMessage], bool]) -> None:
    talk.seq = (await client.wait_for(talk.person, wanted, after=talk.seq, within=PATIENCE)).seq
    talk.answered_at = talk.answered_at or time.monotonic()


async def finish(talks: list[asyncio.Task[Any]]) -> list[str]:
    """Wait for these; what went wrong in them, a line each."""
    outcomes = await asyncio.gather(*talks, return_exceptions=True)
    return [f"a talk broke off: {error!r}" for error in outcomes if isinstance(error, BaseException)]
