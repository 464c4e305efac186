"""The contract of docs/operations.md as a checker: the database and the sandbox's journal are compared.

`judge` gives a sentence for each way in which it was broken, so an empty list is all that a campaign
wants. It knows nothing of how the bot works: rows that say what should have happened, calls that happened.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field

import msgspec
from sqlalchemy import select

from bot.reading import read_playbook
from bot.settings import SHIPPED_PLAYBOOK
from dialogs.messages import Message
from sandbox.client import SandboxClient
from sandbox.world import Json
from storage import contacts, journal, leads
from storage.database import Database
from storage.session import Session
from storage.tables import outbox, parked_updates
from tests.campaigns.story import Stage, Talk, signature

ONCE = ("card_reply", "notice", "nudge", "broadcast")  # never twice, whatever happens
SETTLED = ("sent", "superseded")  # how everything ends when Telegram takes it
PLAYBOOK = read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh").playbook
REPEAT = PLAYBOOK.words("vi")("hands-repeat") + "\n"


@dataclass(frozen=True)
class Written:
    """A row of the outbox; `text` is as it was sent, without the label of a repeat."""

    id: int
    kind: str
    lead_id: int | None
    chat_id: int
    cycle: int
    key: str | None
    text: str
    is_edit: bool
    state: str
    attempts: int
    repeat: bool
    message_id: int | None


@dataclass
class Copies:
    """What Telegram has of a text in a chat: how many copies, and how many that say they may be repeats."""

    count: int = 0
    labelled: int = 0
    rows: list[Written] = field(default_factory=list)


@dataclass(frozen=True)
class Tally:
    """How much there was to go wrong: acts of people, alerts, and what silence made unavoidable."""

    acts: int
    alerts: int
    alerts_repeated: int  # copies that say they may be repeats
    replies_repeated: int
    unknown: int  # rows of what is never sent twice, left for the operator


async def judge(stage: Stage, url: str) -> tuple[list[str], Tally]:
    """Every breach, when all talks are over and the bot has nothing left to send; and what was looked at."""
    calls = await executed(stage.client)
    with closing(Database(url, writer=False)) as database:
        return database.run_now(
            lambda session: (list(_breaches(session, stage, calls)), _tally(session, stage, calls))
        )


async def executed(client: SandboxClient, method: str = "sendMessage") -> list[Json]:
    """The calls that Telegram has carried out, whether the bot has heard of it or not."""
    found: list[Json] = []
    after = 0
    while page := await client.calls(method, after=after):
        after = page[-1]["number"]
        found += [call for call in page if call["was_executed"]]
    return found


def _breaches(session: Session, stage: Stage, calls: list[Json]) -> Iterator[str]:
    rows = written(session)
    yield from _of_hearing(session, stage.talks)
    yield from _of_alerts(session, rows, stage)
    yield from _of_sending(rows, calls)
    yield from _of_order(rows)
    yield from _of_settling(rows)
    for update_id in session.execute(select(parked_updates.c.update_id)).scalars():
        yield f"update {update_id} could not be handled"


def written(session: Session) -> list[Written]:
    """All rows of the outbox, the oldest first."""
    return [
        Written(
            text=_text(session, row.lead_id, row.message),
            is_edit=row.kind == "card_edit" or bool(row.edits_message_id),
            **{
                name: getattr(row, name)
                for name in Written.__annotations__
                if name not in ("text", "is_edit")
            },
        )
        for row in session.execute(select(outbox).order_by(outbox.c.id))
    ]


def _text(session: Session, lead_id: int | None, stored: str) -> str:
    message = msgspec.json.decode(stored, type=Message)
    disclosed = contacts.disclose(session, lead_id, message) if lead_id else message
    return "".join(span.text for span in disclosed.spans)


def _of_hearing(session: Session, talks: Sequence[Talk]) -> Iterator[str]:
    """Every act is an event of the lead, once; and the events give the state that stands."""
    for talk in talks:
        lead = leads.load(session, talk.person, lock=False)
        if lead is None:
            yield f"{talk.name} was never heard"
            continue
        events = [event for event, _ in journal.history(session, lead.lead_id)]
        heard = Counter(filter(None, map(signature, events)))
        yield from (f"{talk.name}: lost: {act}" for act in talk.acts - heard)
        yield from (f"{talk.name}: heard more often than said: {act}" for act in heard - talk.acts)
        if differing := journal.rebuild(session, lead.lead_id, {PLAYBOOK.version: PLAYBOOK}):
            yield f"{talk.name}: the history gives another state: {differing}"


def _of_alerts(session: Session, rows: Sequence[Written], stage: Stage) -> Iterator[str]:
    """One alert per qualified lead, cycle and destination, and it was sent."""
    alerts = Counter((row.lead_id, row.cycle, row.chat_id) for row in rows if row.kind == "alert")
    yield from (f"{count} alerts of lead, cycle, chat {key}" for key, count in alerts.items() if count > 1)
    for talk in stage.talks:
        lead = leads.load(session, talk.person, lock=False)
        if lead and lead.conversation.card and not _has_alert(rows, lead.lead_id, stage.sales_chat):
            yield f"{talk.name}: the alert is missing"


def _has_alert(rows: Sequence[Written], lead_id: int, chat_id: int) -> bool:
    return any(
        row.kind == "alert" and (row.lead_id, row.chat_id, row.state) == (lead_id, chat_id, "sent")
        for row in rows
    )


def copies(rows: Sequence[Written], calls: Sequence[Json]) -> dict[tuple[int, str], Copies]:
    """What was to be sent and what was, by chat and text."""
    found: dict[tuple[int, str], Copies] = defaultdict(Copies)
    for row in rows:
        if not row.is_edit:
            found[row.chat_id, row.text].rows.append(row)
    for call in calls:
        text = str(call["params"]["text"])
        copy = found[int(call["chat_id"]), text.removeprefix(REPEAT)]
        copy.count += 1
        copy.labelled += text.startswith(REPEAT)
    return found


def _tally(session: Session, stage: Stage, calls: list[Json]) -> Tally:
    rows = written(session)
    found = copies(rows, calls).values()
    return Tally(
        acts=sum(talk.acts.total() for talk in stage.talks),
        alerts=sum(row.kind == "alert" for row in rows),
        alerts_repeated=sum(copy.labelled for copy in found),
        replies_repeated=sum(copy.count - len(copy.rows) for copy in found if _are_replies(copy.rows)),
        unknown=sum(row.state == "unknown" for row in rows),
    )


def _are_replies(rows: Sequence[Written]) -> bool:
    return all(row.kind == "reply" and row.state == "sent" for row in rows)


def _of_sending(rows: Sequence[Written], calls: Sequence[Json]) -> Iterator[str]:
    """As many copies as rows; more only of what may be repeated, and of an alert only one without a label."""
    for (chat_id, text), copy in copies(rows, calls).items():
        what = f"{copy.rows[0].kind if copy.rows else 'a message'} “{text[:60]}” to {chat_id}"
        most = sum(row.attempts if row.repeat and row.kind not in ONCE else 1 for row in copy.rows)
        unlabelled = sum(row.kind == "alert" for row in copy.rows) or copy.count
        if copy.count > most:
            yield f"{what} was sent {copy.count} times, {most} at most were right"
        if copy.count < sum(row.state == "sent" for row in copy.rows):
            yield f"{what} is said to be sent but was not"
        if copy.count - copy.labelled > unlabelled:
            yield f"{what} was repeated without saying so"


def _of_order(rows: Sequence[Written]) -> Iterator[str]:
    """Within a chat the replies come in the order in which they were put."""
    latest: dict[int, Written] = {}
    for row in rows:
        if row.kind != "reply" or row.is_edit or not row.message_id:
            continue
        before = latest.get(row.chat_id)
        if before and before.message_id and before.message_id > row.message_id:
            yield f"reply {row.id} overtook reply {before.id}"
        latest[row.chat_id] = row


def _of_settling(rows: Sequence[Written]) -> Iterator[str]:
    """Everything has ended well, but for what nobody can know."""
    for row in rows:
        if row.state not in SETTLED and not (row.state == "unknown" and row.kind in ONCE):
            yield f"{row.kind} {row.id} has ended as {row.state}"
