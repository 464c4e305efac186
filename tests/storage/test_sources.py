"""Links: made once, looked up by their token, counted by whom they brought; test leads count nowhere."""

import re
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from dialogs.conversation import Level, Source
from dialogs.effects import Touched
from dialogs.engine import advance
from dialogs.events import Link, Person, Referred, Started
from storage import journal, leads, sources
from storage.tables import touches

NAMES = {"source": "facebook", "medium": "ads", "campaign": "tết-2027"}


@pytest.fixture
def come_by(now, new_lead, take_turn):
    """A person who starts by a link, and what became of them."""

    def come(session: Any, user_id: int, link: Link | None, *, test: bool = False, **changes: Any) -> int:
        person = Person(id=user_id)
        stored = leads.load(session, user_id) or new_lead(session, person, test=test)
        touch = Source("payload", now, link)
        came = {"first_touch": stored.conversation.first_touch or touch, "last_touch": touch, **changes}
        event = Started(at=now, person=person, payload="payload", link=link)
        touched = Touched(payload="payload", link_id=link.id if link else None)
        take_turn(session, stored, event, touched, **came)
        return stored.lead_id

    return come


def test_a_link_has_a_token_that_telegram_takes_and_is_found_by_it(database, now):
    made = database.run_now(lambda session: sources.make(session, now, by=7, **NAMES))
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", made.token)
    assert made.link == Link(1, **NAMES)
    assert database.run_now(lambda session: sources.look_up(session, made.token)) == made.link
    for payload in ("", "1", made.token.swapcase(), made.token + "x", "' OR 1=1", "ñ😀"):
        assert database.run_now(lambda session, payload=payload: sources.look_up(session, payload)) is None


def test_the_same_names_are_the_same_link_and_others_another(database, now):
    def work(session):
        first, again = (sources.make(session, now, by=by, **NAMES) for by in (7, 8))
        other = sources.make(session, now, by=7, source="facebook", medium="ads")
        return first, again, other

    first, again, other = database.run_now(work)
    assert first == again
    assert other.link.id != first.link.id and other.token != first.token


def test_a_lead_has_one_link_to_pass_on(database, now, new_lead):
    def work(session):
        lead_id = new_lead(session).lead_id
        tokens = {sources.referral_token(session, lead_id, now) for _ in range(2)}
        return lead_id, tokens

    lead_id, (token,) = database.run_now(work)
    found = database.run_now(lambda session: sources.look_up(session, token))
    assert found == Link(1, "referral", referrer_id=lead_id)
    assert database.run_now(sources.listing) == []  # links of customers are not the marketers'


def test_a_link_is_counted_by_whom_it_brought_first(database, now, come_by):
    def work(session):
        link, other = (sources.make(session, now, by=7, source=name).link for name in ("facebook", "zalo"))
        come_by(session, 1, link, max_level=Level.SQL, closed=9)
        come_by(session, 2, link, max_level=Level.IQL)
        come_by(session, 2, link)  # again
        come_by(session, 3, link)
        come_by(session, 4, other, max_level=Level.MQL)
        come_by(session, 4, link)  # brought by the other one
        come_by(session, 5, link, test=True, max_level=Level.SQL)
        return sources.listing(session)

    other, link = database.run_now(work)
    assert (link.link.source, other.link.source) == ("facebook", "zalo")
    assert (link.starts, link.finished, link.iql, link.mql, link.sql) == (4, 1, 2, 1, 1)
    assert (other.starts, other.finished, other.iql, other.mql, other.sql) == (1, 0, 1, 1, 0)


def test_links_are_listed_newest_first_and_page_by_page(database, now):
    def work(session):
        for number in range(5):
            sources.make(session, now, by=7, source=f"s{number}")
        return [link.link.source for link in sources.listing(session, limit=2, offset=1)]

    assert database.run_now(work) == ["s3", "s2"]


def test_names_used_last_are_offered_first(database, now):
    def work(session):
        for source in ("zalo", "facebook", "zalo"):
            sources.make(session, now, by=7, source=source, campaign="x" if source == "zalo" else "")
        sources.make(session, now, by=7, source="zalo", campaign="y")
        return [sources.recent_names(session, field) for field in ("source", "medium", "campaign")]

    assert database.run_now(work) == [("zalo", "facebook"), (), ("y", "x")]


def test_every_source_is_reported_known_or_not(database, now, come_by):
    def work(session):
        link = sources.make(session, now, by=7, **NAMES).link
        come_by(session, 1, link, max_level=Level.SQL)
        come_by(session, 2, link)
        come_by(session, 3, None, max_level=Level.IQL)
        come_by(session, 4, None, test=True)
        return list(sources.by_source(session))

    reached = {"finished": 0, "mql": 0, "sql": 0}
    assert database.run_now(work) == [
        {**NAMES, "leads": 2, "finished": 0, "iql": 1, "mql": 1, "sql": 1},
        {"source": "payload", "medium": None, "campaign": None, "leads": 1, **reached, "iql": 1},
    ]


def test_where_somebody_came_from_can_be_folded_again(database, now, new_lead, alice, playbook):
    def work(session):
        link = sources.make(session, now, by=7, **NAMES).link
        stored = new_lead(session)
        for event in (
            Started(at=now, person=alice, payload="Ab3", link=link),
            Started(at=now, person=alice, payload="fb_q4"),
            Referred(at=now, lead_id=99),
        ):
            step = advance(playbook, stored.conversation, event)
            stored = journal.record(session, stored, step, playbook.version)
        known = {playbook.version: playbook}
        found = list(session.execute(select(touches.c.payload, touches.c.link_id)))
        return journal.rebuild(session, stored.lead_id, known), [tuple(each) for each in found]

    assert database.run_now(work) == (None, [("Ab3", 1), ("fb_q4", None)])


def test_a_lead_keeps_the_names_of_its_first_link(database, now, come_by):
    def work(session):
        first, then = (sources.make(session, now, by=7, source=name).link for name in ("zalo", "qr"))
        lead_id = come_by(session, 1, replace(first, medium="ads"))
        come_by(session, 1, then)
        return leads.load_by_id(session, lead_id).conversation

    lead = database.run_now(work)
    assert (lead.first_touch.label, lead.last_touch.label) == ("zalo · ads", "qr")
    assert (leads.columns(lead)["source"], leads.columns(lead)["medium"]) == ("zalo", "ads")
