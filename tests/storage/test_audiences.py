"""Whom an audience has: the query agrees with common sense about every lead, on both databases."""

import random
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from sqlalchemy import insert, select

from dialogs.audiences import AllOf, AnyOf, Audience, Compare, Counted, Did, Everyone, Not, parse
from dialogs.audiences.building import add
from dialogs.audiences.fields import FIELDS, HOLDS
from dialogs.conversation import (
    LETTERS,
    Answer,
    Consent,
    Conversation,
    Fit,
    Level,
    Source,
    Status,
    Temperature,
)
from dialogs.events import Link, Person
from storage import audiences
from storage.database import Database
from storage.leads import columns
from storage.session import Session
from storage.tables import broadcasts, clicks, deliveries, leads, tags
from tests.dialogs.audiences import expressions

LEADS = 150
BROADCASTS = 3
STATES = ("blocked", "skipped"), ("sent", "unknown")  # of who did not get a broadcast, and of who did
CONDITIONS = expressions.comparisons() | expressions.deeds(st.integers(1, BROADCASTS + 1))


class Known(Struct, frozen=True):
    """A lead, and what other tables know of it."""

    id: int
    lead: Conversation
    tags: frozenset[str]
    received: frozenset[int]
    clicked: frozenset[int]


class Crowd(list[Known]):
    """Leads to ask about."""

    def __repr__(self) -> str:
        return f"a crowd of {len(self)}"


def some_lead(chance: random.Random, number: int, now: datetime) -> Known:
    def ago(days: float) -> datetime:
        return now - timedelta(seconds=chance.randrange(int(days * 86400)))

    def link() -> Link | None:
        source = chance.choice(("facebook", "zalo", "Everyone", "unknown"))
        campaign = chance.choice(("", "tết-2027", "tet-2027"))
        return chance.choice((None, Link(1, source, chance.choice(("", "ads")), campaign)))

    def answers() -> dict[str, Answer]:
        options = {"need": ("", "crm", "other"), "budget": ("", "50-150m"), "industry": ("retail",)}
        given = {q: chance.choice(o) for q, o in options.items() if chance.random() < 0.6}
        typed = chance.choice((None, {"min": 5}))
        return {q: Answer(seq=1, at=now, option=o, value=typed) for q, o in given.items()}

    letters = {
        letter: float(chance.choice((0, 4, 12, 18, 25))) for letter in LETTERS if chance.random() < 0.6
    }
    earned = chance.random() < 0.8
    lead = Conversation(
        person=Person(id=1000 + number),
        lead_id=number,
        test=chance.random() < 0.1,
        created_at=ago(100),
        seen_at=ago(100) if chance.random() < 0.9 else None,
        language=chance.choice(("vi", "en", "")),
        letters=letters,
        engagement=chance.uniform(0, 60) if earned else 0.0,
        engagement_at=ago(60) if earned else None,
        fit=chance.choice(list(Fit)),
        level=chance.choice(list(Level)),
        temperature=chance.choice(list(Temperature)),
        status=chance.choice(list(Status)),
        answers=answers(),
        first_touch=chance.choice((None, Source("fb_q4", now, link()))),
        opted_out=chance.random() < 0.1,
        blocked=chance.random() < 0.1,
        consents={"marketing": Consent(chance.random() < 0.7, "1", 1, now)} if chance.random() < 0.8 else {},
    )
    numbers = range(1, BROADCASTS + 1)
    return Known(
        number,
        lead,
        frozenset(tag for tag in ("facebook", "a b", "14d") if chance.random() < 0.3),
        frozenset(n for n in numbers if chance.random() < 0.3),
        frozenset(n for n in numbers if chance.random() < 0.2),
    )


def is_in(audience: Audience, known: Known, now: datetime) -> bool:
    """What an expression means for one lead, in plain Python."""
    match audience:
        case Everyone():
            return True
        case AllOf(parts):
            return all(is_in(part, known, now) for part in parts)
        case AnyOf(parts):
            return any(is_in(part, known, now) for part in parts)
        case Not(part):
            return not is_in(part, known, now)
        case Did("answered", question, option):
            answer = known.lead.answers.get(str(question))
            return answer is not None and not answer.skipped and option in ("", answer.option)
        case Did(deed, number):
            return number in (known.clicked if deed == "clicked" else known.received)
        case Compare("tag", sign, value):
            return (value in known.tags) == (sign == "=")
        case Compare(field, "!=", value):
            return not is_in(Compare(field, "=", value), known, now)
        case Compare(field, sign, value):
            has = value_of(known.lead, field, now)
            if has is None or value is None:
                return has is value
            if not FIELDS[field].expects:
                has, value = (FIELDS[field].words.index(each) for each in (has, str(value)))
            return bool(HOLDS[sign](has, value))


def value_of(lead: Conversation, field: str, now: datetime) -> Any:
    touch, link = lead.first_touch, lead.first_touch and lead.first_touch.link
    match field:
        case "bant":
            return sum(lead.letters.values())
        case "engagement":
            days = (now - (lead.engagement_at or now)).total_seconds() / 86400
            return lead.engagement * 0.5 ** (days / 30)
        case "source":
            return touch and touch.source
        case "medium" | "campaign":
            return (link and getattr(link, field)) or None
        case "last_seen":
            return lead.seen_at and now - lead.seen_at
        case "created":
            return now - (lead.created_at or now)
    return lead.letters.get(field) if field in LETTERS else str(getattr(lead, field))


def keep(session: Session, known: list[Known], now: datetime) -> None:
    unsaid = {"version": 1, "playbook_version": "v1"}
    rows = [{"id": k.id, "user_id": k.lead.person.id, **unsaid, **columns(k.lead)} for k in known]
    tagged = [{"lead_id": k.id, "tag": tag, "at": now} for k in known for tag in k.tags]
    clicked = [
        {"broadcast_id": number, "lead_id": k.id, "button": 0, "at": now}
        for k in known
        for number in k.clicked
    ]
    copy = {"zone": "", "reason": "", "parts": "", "due_at": now}
    copies = [
        {"broadcast_id": n, "lead_id": k.id, "state": STATES[n in k.received][(n + k.id) % 2], **copy}
        for k in known
        for n in range(1, BROADCASTS + 1)
    ]
    for table, values in ((leads, rows), (tags, tagged), (clicks, clicked), (deliveries, copies)):
        session.execute(insert(table), values)


def ids(session: Session, audience: Audience, now: datetime) -> set[int]:
    return set(session.execute(select(leads.c.id).where(audiences.where(audience, now))).scalars())


@pytest.fixture(params=[7, 86, 2027])
def crowd(database: Database, now: datetime, request: pytest.FixtureRequest) -> Crowd:
    chance = random.Random(request.param)
    known = Crowd(some_lead(chance, number, now) for number in range(1, LEADS + 1))
    database.run_now(lambda session: keep(session, known, now))
    return known


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(audience=expressions.audiences(st.integers(1, BROADCASTS + 1)))
def test_the_query_agrees_with_common_sense(
    database: Database, crowd: Crowd, now: datetime, audience: Audience
) -> None:
    expected = {known.id for known in crowd if is_in(audience, known, now)}
    assert database.run_now(lambda session: ids(session, audience, now)) == expected


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    conditions=st.lists(st.tuples(CONDITIONS, st.booleans()), min_size=1, max_size=4),
    seed=st.integers(0, 99),
)
def test_buttons_text_and_query_mean_the_same(
    database: Database, crowd: Crowd, now: datetime, conditions: list[Any], seed: int
) -> None:
    built: Audience = Everyone()
    for condition, negated in conditions:
        built = add(built, condition, negated=negated)
    typed = parse(expressions.sloppy(built, seed))
    expected = {
        known.id for known in crowd if all(is_in(each, known, now) is not no for each, no in conditions)
    }
    assert typed == built
    assert database.run_now(lambda session: ids(session, typed, now)) == expected


def test_everybody_is_counted_once_and_for_the_first_reason(
    database: Database, crowd: Crowd, now: datetime
) -> None:
    def reason(lead: Conversation) -> str:
        consent = lead.consents.get("marketing")
        reasons = {
            "test": lead.test,
            "disqualified": lead.status in (Status.DISQUALIFIED, Status.MERGED),
            "blocked": lead.blocked,
            "opted_out": lead.opted_out,
            "no_consent": not (consent and consent.granted),
            "with_sales": lead.status
            in (Status.UNCLAIMED, Status.CLAIMED, Status.CONTACTED, Status.ACCEPTED),
            "over_cap": lead.language == "en",
        }
        return next((name for name, holds in reasons.items() if holds), "")

    too_many = select(leads.c.id.label("lead_id")).where(leads.c.language == "en").subquery()
    counted = database.run_now(lambda session: audiences.count(session, Everyone(), now, over_cap=too_many))
    found = [reason(known.lead) for known in crowd]
    left_out = {name: found.count(name) for name in counted.left_out}
    assert counted == Counted(LEADS, found.count(""), left_out)
    assert list(left_out) == [
        "test",
        "disqualified",
        "blocked",
        "opted_out",
        "no_consent",
        "with_sales",
        "over_cap",
    ]
    assert counted.eligible + sum(left_out.values()) == LEADS


def test_nobody_is_counted_where_nobody_is(database: Database, now: datetime) -> None:
    counted = database.run_now(lambda session: audiences.count(session, parse("level = SQL"), now))
    assert counted == Counted(0, 0, {})


def add_broadcast(session: Session, id: int, now: datetime) -> None:
    details = {"state": "running", "reason": "", "audience": "everyone", "content": "{}", "per_second": 0}
    dates = {"created_at": now, "started_at": now}
    session.execute(insert(broadcasts).values(id=id, total=0, watched_from=0, **details, **dates))


def test_broadcasts_that_there_are_not_are_told(database: Database, now: datetime) -> None:
    def missing(text: str) -> tuple[int, ...]:
        return database.run_now(lambda session: audiences.count(session, parse(text), now)).missing

    database.run_now(lambda session: add_broadcast(session, 1, now))
    assert missing("not (received(999999) and clicked(1)) or clicked(99) or received(99)") == (99, 999999)
    assert missing("received(1) and not clicked(1) and answered(need)") == ()


def test_names_are_offered_by_how_many_have_them(database: Database, crowd: Crowd, now: datetime) -> None:
    def work(session: Session) -> tuple[tuple[str, ...], ...]:
        add_broadcast(session, 7, now)
        return tuple(audiences.known_names(session, field) for field in ("source", "clicked", "level"))

    named, numbers, nothing = database.run_now(work)
    sources = [known.lead.first_touch.source for known in crowd if known.lead.first_touch]
    assert named == tuple(sorted(set(sources), key=lambda name: (-sources.count(name), name)))
    assert (numbers, nothing) == (("7",), ())
