"""Every misfortune of the sandbox, met by a message of every kind: what becomes of it, as a table.

    python -m tests.campaigns.faults      (make faults: both front ends, both databases)

`FATES` is the table of docs/reliability.md. Each case has a chat of its own, so all happen at once: its row
is put into the outbox of a running bot, those of a broadcast by the broadcast itself; then its state is
compared with what Telegram has carried out.
"""

import asyncio
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot import app, delivery
from bot.app import App
from bot.frontends import open_gateway
from bot.settings import RunSettings, read_settings
from bot.transport import Timeouts
from dialogs.broadcasts.content import Content
from dialogs.events import Person
from dialogs.messages import Message, plain
from storage import leads, outbox
from storage.broadcasts import deciding
from storage.database import Database
from storage.outbox import Draft
from storage.session import Session
from tests.bot.conftest import UNSETTLED, read_view, until
from tests.campaigns.contract import REPEAT, Written, executed, written
from tests.campaigns.server import Server
from tests.campaigns.world import World, world
from tests.crowd import add_lead, zone_at_noon

PRIVATE = ("reply", "reveal", "notice", "nudge", "broadcast", "recall")
SALES = ("alert", "card_edit", "card_reply")
KINDS = (*PRIVATE, *SALES)
METHODS = {"card_edit": "editMessageText", "recall": "deleteMessage"}  # the others are new messages
OF_A_POST = ("card_edit", "card_reply", "recall")  # kinds that need a message which is there already
READING = 5.0  # seconds that the bot waits for an answer here, in place of 30
SETTLING = 60.0  # seconds


@dataclass(frozen=True)
class Misfortune:
    """A fault of the sandbox that strikes one call, in the words of the docs."""

    words: str
    kind: str
    text: str | None = None
    seconds: float = 0.5


@dataclass(frozen=True)
class Fate:
    """The row's last state, the copies that Telegram made of it, and those that say they may be repeats."""

    state: str
    copies: int = 1
    labelled: int = 0

    def __str__(self) -> str:
        return f"{self.state}, {self.copies}×" + ", labelled" * bool(self.labelled)


MISFORTUNES = [
    Misfortune("429, slow down", "flood"),
    Misfortune("403, blocked", "forbidden"),
    Misfortune("400, chat not found", "bad_request"),
    Misfortune("400, anything else", "bad_request", text="can't parse entities"),
    Misfortune("the group becomes a supergroup", "migrate"),
    Misfortune("500", "server_error"),
    Misfortune("502 with an HTML page", "html"),
    Misfortune("cut off before Telegram has it", "drop_before"),
    Misfortune("cut off after Telegram has done it", "drop_after"),
    Misfortune("half an answer", "garbled"),
    Misfortune("no answer in time", "slow_answer", seconds=120),
    Misfortune("slow to begin", "slow"),
    Misfortune("slow to answer", "slow_answer"),
]

SENT, TWICE, LABELLED, SECOND_LABELLED = Fate("sent"), Fate("sent", 2), Fate("sent", 1, 1), Fate("sent", 2, 1)
SKIPPED, DEAD, UNKNOWN, NOT_SENT = Fate("skipped", 0), Fate("dead", 0), Fate("unknown"), Fate("unknown", 0)

ALL_SENT = dict.fromkeys(KINDS, SENT)
POSTED_ANEW = Fate("dead", 1)  # the card stays in the old group, which cannot be changed any more
REFUSED = dict.fromkeys(PRIVATE, SKIPPED) | dict.fromkeys(SALES, SENT)  # sales are asked again
WITHOUT_EFFECT = dict.fromkeys(KINDS, NOT_SENT) | {
    **{"reply": SENT, "reveal": SENT, "card_edit": SENT, "recall": SENT, "alert": LABELLED},
}
WITH_EFFECT = dict.fromkeys(KINDS, UNKNOWN) | {
    **{"reply": TWICE, "reveal": TWICE, "card_edit": SENT, "recall": SENT, "alert": SECOND_LABELLED},
}
FATES: dict[str, dict[str, Fate]] = {
    "429, slow down": ALL_SENT,
    "403, blocked": REFUSED,
    "400, chat not found": REFUSED,
    "400, anything else": dict.fromkeys(KINDS, DEAD),
    "the group becomes a supergroup": {"alert": SENT, "card_edit": POSTED_ANEW, "card_reply": SENT},
    "500": WITHOUT_EFFECT,
    "502 with an HTML page": WITHOUT_EFFECT,
    "cut off before Telegram has it": WITHOUT_EFFECT,
    "cut off after Telegram has done it": WITH_EFFECT,
    "half an answer": WITH_EFFECT,
    "no answer in time": WITH_EFFECT,
    "slow to begin": ALL_SENT,
    "slow to answer": ALL_SENT,
}


def table() -> str:
    """FATES in Markdown, kinds that always fare alike in one column."""
    columns = [
        ("reply", "reveal"),
        ("alert",),
        ("card_edit",),
        ("card_reply",),
        ("notice", "nudge", "broadcast"),
        ("recall",),
    ]
    lines = ["what Telegram does", *(", ".join(f"`{kind}`" for kind in kinds) for kinds in columns)]
    rows = [[words, *(str(fates.get(kinds[0], "—")) for kinds in columns)] for words, fates in FATES.items()]
    return "\n".join("| " + " | ".join(row) + " |" for row in [lines, ["---"] * len(lines), *rows])


@dataclass
class Case:
    """One misfortune for one message, whose text is found nowhere else."""

    misfortune: Misfortune
    kind: str
    chat_id: int
    post: int = 0  # what is edited, answered or deleted: the outbox row of a card, or a message's id

    @property
    def text(self) -> str:
        return f"{self.kind}: {self.misfortune.words}"

    @property
    def method(self) -> str:
        return METHODS.get(self.kind, "sendMessage")


async def meet_all(place: World, kinds: Collection[str] = KINDS) -> dict[str, dict[str, Fate]]:
    """What became of a message of each kind under each misfortune, in the shape of FATES."""
    settings = read_settings(RunSettings, _env_file=None, timezone=zone_at_noon(), **place.settings)
    with pytest.MonkeyPatch.context() as changed, closing(_beside(place.url)) as books:
        changed.setattr(app, "open_gateway", partial(open_gateway, timeouts=Timeouts(read=READING)))
        changed.setattr(delivery, "SALES_CHAT_PAUSE", timedelta(seconds=1))
        async with App(settings):
            wanted = [(each, kind) for each in MISFORTUNES for kind in FATES[each.words] if kind in kinds]
            cases = [await _open(place, *each) for each in wanted]
            await place.settle()  # groups have been told their ids: that must not be what a fault strikes
            put = partial(_put, lead_id=await books.run(_create_lead))
            await _post(place, books, [case for case in cases if case.kind in OF_A_POST], put)
            for case in cases:
                await _strike(place, case)
                if case.kind != "broadcast":
                    await books.run(partial(put, case=case, kind=case.kind, text=case.text))
            await books.run(partial(_broadcast, [case for case in cases if case.kind == "broadcast"]))
            await until(partial(_are_settled, place.url), within=SETTLING)
            return await _fates(place, cases, await books.run(written))


def _beside(url: str) -> Database:
    """The bot's own database; on SQLite as the operator's commands open it."""
    return Database(url, shared=True)


async def _open(place: World, misfortune: Misfortune, kind: str) -> Case:
    """A chat for the case: with a person, or a group for sales."""
    if kind in PRIVATE:
        return Case(misfortune, kind, await place.client.add_person(kind, has_started=True))
    form = "group" if misfortune.kind == "migrate" else "supergroup"
    return Case(misfortune, kind, await place.client.add_chat(form, kind, bot="administrator"))


async def _post(place: World, books: Database, cases: Sequence[Case], put: Callable[..., None]) -> None:
    """What will be changed, answered or deleted: a card, or somebody's message."""
    for case in cases:
        kind = "alert" if case.kind in SALES else "reply"
        await books.run(partial(put, case=case, kind=kind, text="card"))
    await until(partial(_are_settled, place.url))
    posts = {row.chat_id: row for row in await books.run(written)}
    for case in cases:
        post = posts[case.chat_id]
        case.post = post.id if case.kind in SALES else post.message_id or 0


async def _strike(place: World, case: Case) -> None:
    of = case.misfortune
    await place.client.add_fault(
        of.kind, case.method, chat_id=case.chat_id, text=of.text, seconds=of.seconds, retry_after=1
    )


def _create_lead(session: Session) -> int:
    """Whom all the cards are about."""
    return leads.create(session, Person(id=1, first_name="An"), datetime.now(UTC), test=False).lead_id


def _put(session: Session, case: Case, lead_id: int, kind: str, text: str) -> None:
    draft = Draft(
        kind=kind,
        lead_id=lead_id if kind in SALES else None,
        chat_id=case.chat_id,
        message=Message(() if kind == "recall" else (plain(text),)),
        at=datetime.now(UTC),
        target_id=case.post if kind in SALES else 0,
        edits_message_id=case.post if kind == "recall" else 0,
    )
    outbox.put(session, draft)


def _broadcast(cases: Sequence[Case], session: Session) -> None:
    """One broadcast to all; what each of them reads differs by the name."""
    now = datetime.now(UTC)
    for case in cases:
        add_lead(session, Person(id=case.chat_id, first_name=case.text), now)
    number = deciding.create(session, "everyone", Content(text="{first_name}"), now)
    deciding.decide(session, number, "start", now)


def _are_settled(url: str) -> bool:
    messages, broadcasts = read_view(url, "v_messages"), read_view(url, "v_broadcasts")
    have_ended = all(row["state"] == "finished" for row in broadcasts)
    return have_ended and all(row["state"] not in UNSETTLED for row in messages)


async def _fates(place: World, cases: list[Case], rows: list[Written]) -> dict[str, dict[str, Fate]]:
    """Copies are counted by their text; what was deleted, by its chat."""
    copies: Counter[str] = Counter()
    for method in ("sendMessage", *METHODS.values()):
        calls = await executed(place.client, method)
        copies.update(str(call["params"].get("text", call["chat_id"])) for call in calls)
    found: dict[str, dict[str, Fate]] = {}
    for case in cases:
        row = next(row for row in rows if _is_of(row, case))
        labelled = copies[REPEAT + row.text]
        fate = Fate(row.state, copies[row.text or str(row.chat_id)] + labelled, labelled)
        found.setdefault(case.misfortune.words, {})[case.kind] = fate
    return found


def _is_of(row: Written, case: Case) -> bool:
    """The chat may have moved, and a recall has no text."""
    return row.kind == case.kind and (row.chat_id == case.chat_id or case.text in row.text)


def differences(found: dict[str, dict[str, Fate]]) -> list[str]:
    """Where the table is wrong, a line each."""
    return [
        f"{words}, {kind}: expected {FATES[words][kind]}, found {fate}"
        for words, fates in found.items()
        for kind, fate in fates.items()
        if FATES[words][kind] != fate
    ]


async def campaign() -> int:
    """The table with each front end and database; the number of differences."""
    wrong = 0
    with Server() as server, tempfile.TemporaryDirectory() as name:
        for frontend in ("aiogram", "ptb"):
            for url in (f"sqlite:///{name}/{frontend}.db", server.new_url()):
                async with world(Path(name), url, frontend=frontend) as place:
                    found = differences(await meet_all(place))
                cases = sum(map(len, FATES.values()))
                print(
                    f"{frontend}, {url.partition(':')[0]}: {cases} cases, {len(found)} differ",
                    *found,
                    sep="\n",
                )
                wrong += len(found)
    return wrong


if __name__ == "__main__":
    sys.exit(1 if asyncio.run(campaign()) else 0)
