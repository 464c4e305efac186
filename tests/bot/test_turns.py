"""One transaction a turn: in any order and at once, every turn is kept exactly once, on both databases."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from sqlalchemy import event, select

from bot.answering import Answering
from bot.clock import SystemClock
from bot.desks import Desks
from bot.doorman import Doorman
from bot.reading import Source, read_playbook
from bot.settings import SHIPPED_PLAYBOOK
from bot.turns import Turns
from bot.updates import FromProspect, Pressed
from dialogs.events import Left, Person, Role, Said, Started
from storage import journal, leads, outbox, staff
from storage.database import Database
from storage.session import Session
from storage.tables import interactions

SALES, SAM = -100, 99
AN = Person(7, "An", language_code="vi")
CLOCK = SystemClock()


class Telegram:
    """Answers every call with True and remembers it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []

    async def call(self, method: str, /, **params: Any) -> Any:
        self.calls.append((method, params))
        return True


@pytest.fixture(scope="module")
def source() -> Source:
    return read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh")


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
def reading(database: Database, database_url: str) -> Iterator[Database]:
    with closing(Database(database_url, writer=False)) as opened:
        yield opened


@pytest.fixture
def turns(database: Database, reading: Database, source: Source, telegram: Telegram) -> Turns:
    database.run_now(lambda session: staff.add(session, SAM, Role.SALES, CLOCK.now(), "Sam"))
    doorman = Doorman(database, telegram, frozenset(), SALES)
    desks, answering = Desks(source.playbook, "leadbot"), Answering(telegram)
    return Turns(database, reading, source.playbook, doorman, answering, CLOCK, SALES, lambda: None, desks)


def said(number: int, text: str) -> FromProspect:
    event = Said(at=CLOCK.now(), person=AN, message_id=number, text=text)
    return FromProspect(update_id=number, queue=AN.id, event=event)


def started(number: int, by: Person = AN) -> FromProspect:
    return FromProspect(update_id=number, queue=by.id, event=Started(at=CLOCK.now(), person=by))


def pressed(number: int, data: str, person: Person) -> Pressed:
    return Pressed(
        update_id=number,
        queue=person.id,
        query_id=f"q{number}",
        person=person,
        chat_id=SALES,
        data=data,
        at=CLOCK.now(),
    )


def kept(session: Session) -> list[int]:
    """The numbers of the interactions."""
    return list(session.execute(select(interactions.c.seq).order_by(interactions.c.id)).scalars())


async def test_turns_of_one_lead_at_once_are_all_kept_one_after_the_other(
    turns: Turns, database: Database, source: Source
) -> None:
    await turns.take(started(1))
    await asyncio.gather(*(turns.take(said(number, f"text {number}")) for number in range(2, 22)))
    assert database.run_now(kept) == list(range(1, 22))
    playbooks = {source.playbook.version: source.playbook}
    [lead_id] = database.run_now(leads.ids)
    assert database.run_now(lambda session: journal.rebuild(session, lead_id, playbooks)) is None


async def test_the_same_update_at_once_is_one_turn(turns: Turns, database: Database) -> None:
    await asyncio.gather(*(turns.take(started(1)) for _ in range(8)))
    assert database.run_now(kept) == [1]


async def test_of_many_claims_at_once_one_is_kept_and_all_are_answered(
    turns: Turns, database: Database, telegram: Telegram
) -> None:
    await turns.take(started(1))
    await turns.take(said(2, "/human"))
    [lead_id] = database.run_now(leads.ids)
    for id in range(201, 209):
        database.run_now(lambda session, id=id: staff.add(session, id, Role.SALES, CLOCK.now()))
    rivals = [Person(id, f"Rival {id}") for id in range(201, 209)]
    claim = f"card:{lead_id}:1:claim"
    await asyncio.gather(*(turns.take(pressed(person.id, claim, person)) for person in rivals))
    lead = database.run_now(lambda session: leads.load_by_id(session, lead_id))
    assert lead and lead.conversation.owner
    winner = lead.conversation.owner.name
    answers = [params["text"] or "" for method, params in telegram.calls if method == "answerCallbackQuery"]
    assert len(answers) == len(rivals)
    assert sum(winner in answer for answer in answers) == len(rivals) - 1


async def test_while_a_marketer_waits_for_a_count_the_turns_of_others_go_on(
    turns: Turns, database: Database, reading: Database
) -> None:
    mai, may_count = Person(55, "Mai"), Event()
    database.run_now(lambda session: staff.add(session, mai.id, Role.MARKETER, CLOCK.now()))
    busy = asyncio.create_task(reading.run(lambda session: may_count.wait(30)))
    asked = Said(at=CLOCK.now(), person=mai, message_id=1, text="/audience")
    waits = asyncio.create_task(turns.take(FromProspect(update_id=1, queue=mai.id, event=asked)))
    await turns.take(started(2))
    assert database.run_now(kept) == [1]
    assert not waits.done()
    may_count.set()
    await asyncio.gather(busy, waits)
    told = database.run_now(lambda session: [row["chat_id"] for row in outbox.listing(session)])
    assert told.count(mai.id) == 1


async def test_somebody_who_blocks_the_bot_before_saying_anything_is_no_lead(
    turns: Turns, database: Database
) -> None:
    await turns.take(FromProspect(update_id=1, queue=AN.id, event=Left(at=CLOCK.now(), person=AN)))
    assert database.run_now(leads.ids) == []


async def test_staff_who_try_the_bot_are_test_leads(turns: Turns, database: Database) -> None:
    event = Started(at=CLOCK.now(), person=Person(SAM, "Sam"))
    await turns.take(FromProspect(update_id=1, queue=SAM, event=event))
    lead = database.run_now(lambda session: leads.load(session, SAM))
    assert lead and lead.conversation.test


async def test_a_ring_before_its_time_is_no_turn(turns: Turns, database: Database) -> None:
    await turns.take(started(1))
    [lead_id] = database.run_now(leads.ids)
    await turns.ring(lead_id)
    assert database.run_now(kept) == [1]
    assert database.run_now(lambda session: leads.due(session, CLOCK.now() + timedelta(days=1)))


async def test_losing_somebody_twice_is_one_turn(turns: Turns, database: Database) -> None:
    await turns.take(started(1))
    await turns.lose(AN.id)
    await turns.lose(AN.id)
    assert database.run_now(kept) == [1, 2]


@pytest.mark.parametrize("data", ["card:", "card:x:y:z", "card:999:1:claim", "card:1:1:" + "x" * 60])
async def test_forged_card_data_is_answered_and_changes_nothing(
    turns: Turns, database: Database, telegram: Telegram, data: str
) -> None:
    await turns.take(started(1))
    before = database.run_now(outbox.backlog)
    await turns.take(pressed(2, data, Person(SAM, "Sam")))
    await asyncio.sleep(0)
    assert [method for method, _ in telegram.calls] == ["answerCallbackQuery"]
    assert database.run_now(outbox.backlog) == before


async def test_fifty_people_who_speak_at_once_are_kept_in_a_few_transactions(
    turns: Turns, database: Database, source: Source
) -> None:
    people = [Person(1000 + number, f"An {number}", language_code="vi") for number in range(50)]
    commits = list[Any]()
    event.listen(database.engine, "commit", commits.append)
    await asyncio.gather(*(turns.take(started(number, by)) for number, by in enumerate(people, start=1)))
    assert len(commits) <= 3
    playbooks = {source.playbook.version: source.playbook}
    for lead_id in database.run_now(leads.ids):
        assert database.run_now(lambda session, id=lead_id: journal.rebuild(session, id, playbooks)) is None
    assert len(database.run_now(kept)) == len(people)


async def test_a_turn_that_fails_among_others_is_the_only_one_not_kept(
    turns: Turns, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlucky, others = Person(13, "An"), [Person(1000 + number, "An") for number in range(5)]
    load = leads.load

    def fail_for_one(session: Session, user_id: int, **how: bool) -> Any:
        assert user_id != unlucky.id, "a defect"
        return load(session, user_id, **how)

    monkeypatch.setattr(leads, "load", fail_for_one)
    updates = [started(number, by) for number, by in enumerate([*others[:3], unlucky, *others[3:]], start=1)]
    failures = await asyncio.gather(*map(turns.take, updates), return_exceptions=True)
    assert [type(failure) for failure in failures if failure] == [AssertionError]
    monkeypatch.undo()
    assert len(database.run_now(kept)) == len(others)
    await turns.take(started(4, unlucky))
    assert len(database.run_now(kept)) == len(others) + 1
