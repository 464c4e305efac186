"""What is kept of a desk between two events, and who gets to it: without Telegram, on both databases."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from bot.answering import Answer
from bot.desks import FORGOTTEN, Desks
from bot.errands import Awaited
from bot.reading import read_playbook
from bot.settings import SHIPPED_PLAYBOOK
from dialogs.desks.desk import Errand, standing
from dialogs.events import Event, Person, Role, Said, Started, Tapped
from dialogs.messages import Message
from storage import desks, outbox
from storage.database import Database
from storage.session import Session
from storage.tables import outbox as table

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
MAI = Person(id=5, first_name="Mai")
OTHER = Person(id=6, first_name="Max")
PUT_AWAY = "đang làm dở"

Do = Callable[..., Answer | None]


@pytest.fixture(scope="module")
def at_work() -> Desks:
    return Desks(read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh").playbook, "leadbot")


@pytest.fixture
def do(database: Database, at_work: Desks) -> Do:
    """Something that a member of staff does."""

    def work(event: Event, role: Role = Role.MARKETER) -> Answer | None:
        known: dict[Errand, Any] = {}
        while True:
            take = partial(at_work.take, event=event, role=role, known=known)  # type: ignore[arg-type]
            try:
                return database.run_now(take)
            except Awaited as awaited:
                known[awaited.errand] = database.run_now(awaited.look)

    return work


@pytest.fixture
def texts(database: Database) -> Callable[[], list[str]]:
    """What was said so far, the oldest first."""

    def work(session: Session) -> list[str]:
        written = session.execute(select(table.c.message).order_by(table.c.id)).scalars()
        return [msgspec.json.decode(each, type=Message).text for each in written]

    return lambda: database.run_now(work)


@pytest.fixture
def kept(database: Database) -> Callable[[], Any]:
    """The name of Mai's desk and the number of its screen."""

    def read() -> Any:
        opened = database.run_now(lambda session: desks.load(session, MAI.id))
        return opened and (opened.desk, opened.screen)

    return read


def said(text: str, person: Person = MAI, at: datetime = NOW) -> Said:
    return Said(at=at, person=person, message_id=1, text=text)


def tapped(data: str, at: datetime = NOW) -> Tapped:
    return Tapped(at=at, person=MAI, message_id=2, data=data)


def told(database: Database) -> list[int]:
    """To whom the messages so far went, the oldest first."""
    listed = database.run_now(lambda session: outbox.listing(session))
    return [row["chat_id"] for row in reversed(listed)]


def test_a_desk_stays_open_and_its_screens_are_counted(do: Do, kept: Callable[[], Any]) -> None:
    do(said("/link"))
    assert kept() == ("link", 1)
    do(tapped("desk:link:1:use:0"))
    assert kept() == ("link", 2)
    do(tapped("desk:link:2:use:99"))  # shows nothing new
    assert kept() == ("link", 2)


def test_screens_are_never_counted_anew(do: Do, kept: Callable[[], Any]) -> None:
    do(said("/link"))
    do(said("/cancel"))
    assert kept() == ("", 1)
    answer = do(tapped("desk:link:1:use:0"))
    assert answer and answer.text
    do(said("/audience"))
    assert kept() == ("audience", 2)


def test_a_desk_that_nobody_touched_for_long_is_forgotten(do: Do, kept: Callable[[], Any]) -> None:
    do(said("/link"))
    assert do(said("facebook", at=NOW + FORGOTTEN)) is not None
    late = NOW + 2 * FORGOTTEN + timedelta(seconds=1)
    assert do(said("facebook", at=late)) is None
    assert do(tapped("desk:link:2:skip", at=late)) != Answer()
    do(said("/link", at=late))
    assert kept() == ("link", 3)


def test_everybody_has_their_own_desk(do: Do, kept: Callable[[], Any], database: Database) -> None:
    do(said("/link"))
    assert do(said("hello", OTHER)) is None
    do(said("/audience", OTHER))
    assert kept() == ("link", 1)
    assert told(database) == [MAI.id, OTHER.id]


def test_a_standing_button_leaves_open_what_is_open(do: Do, kept: Callable[[], Any]) -> None:
    do(said("/audience"))
    do(tapped(standing("link", "skip")))
    assert kept() == ("audience", 1)


def test_a_look_up_leaves_open_what_is_open(do: Do, kept: Callable[[], Any]) -> None:
    do(said("/link"))
    do(said("/broadcasts"))
    assert kept() == ("link", 1)
    assert do(tapped("desk:link:1:use:0")) == Answer()
    assert kept() == ("link", 2)


def test_whoever_only_looked_something_up_is_known_to_be_there(do: Do, kept: Callable[[], Any]) -> None:
    do(said("/broadcasts"))
    assert kept() == ("", 0)


@pytest.mark.parametrize("command", ["/link", "/links", "/audience", "/broadcast"])
def test_another_desk_says_that_it_puts_away_what_was_made(
    do: Do, texts: Callable[[], list[str]], command: str
) -> None:
    do(said("/link"))
    do(said("facebook"))
    do(said(command))
    do(said(command))
    first, second = texts()[-2:]
    assert PUT_AWAY in first and "\n" in first
    assert PUT_AWAY not in second  # nothing was made


def test_an_audience_and_a_text_are_worth_a_word_when_they_are_put_away(
    do: Do, texts: Callable[[], list[str]]
) -> None:
    do(said("/broadcast everyone"))
    do(said("/link"))
    assert PUT_AWAY not in texts()[-1]
    do(said("/broadcast level = SQL"))
    do(said("/link"))
    assert PUT_AWAY in texts()[-1]
    do(said("/broadcast"))
    do(tapped("desk:broadcast:5:use"))
    do(said("Chào"))
    do(said("/link"))
    assert PUT_AWAY in texts()[-1]


@pytest.mark.parametrize("role", [Role.SALES, Role.MEMBER, Role.STRANGER])
def test_who_may_not_be_at_a_desk_any_more_is_told_once_and_out_of_it(
    do: Do, kept: Callable[[], Any], database: Database, role: Role
) -> None:
    do(said("/link"))
    do(said("facebook"), role)
    assert kept() == ("", 1)
    assert do(said("hello"), role) is None
    assert len(told(database)) == 2
    do(said("/link"), role)
    assert kept() == ("", 1)
    assert len(told(database)) == 3


def test_what_is_no_desks_is_left_to_the_talk(do: Do) -> None:
    for event in (said("hello"), said("/start"), tapped("q:1:2"), Started(at=NOW, person=MAI)):
        assert do(event) is None
