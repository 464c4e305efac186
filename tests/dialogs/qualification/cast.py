"""A small playbook with the default gates, and people to try it on: Alice decides, Bob browses, Sam sells.

Leads are built the way turns build them: every fact is an interaction with its own number.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from dialogs import playbook as types
from dialogs.conversation import Answer, Consent, Contact, Conversation, Level
from dialogs.events import Actor, Person, Role
from dialogs.playbook import Action, Gate, Option, Playbook, Question
from dialogs.qualification.engagement import count
from dialogs.wording import Wording

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # 12:00 in Ho Chi Minh City
DAY = timedelta(days=1)
SAM = Actor(id=1, name="Sam", role=Role.SALES)
SUE = Actor(id=2, name="Sue", role=Role.SALES)
MAX = Actor(id=3, name="Max", role=Role.MANAGER)
TEXTS = Path("dialogs/texts")


def said(text: str) -> dict[str, str]:
    return {"vi": text, "en": text}


def option(id: str, points: float = 0, **means: Any) -> Option:
    return Option(id=id, label=said(id), points=points, **means)


def question(id: str, asks: types.Ask, *options: Option) -> Question:
    title = {"vi": id, "en": id}
    return Question(id=id, asks=asks, text=said(id), title=title, example=said("2"), options=options)


QUESTIONS = (
    question(
        "need",
        "need",
        option("crm", 25),
        option("calls", 18),
        option("idea", 17),
        option("other", 18, free=True),
        option("nothing", 0, none=True),
        option("looking", 0, unknown=True),
    ),
    question(
        "timescale",
        "timescale",
        option("month", 25, within_days=31),
        option("quarter", 20, within_days=92),
        option("half", 19, within_days=183),
        option("later", 5),
        option("never", 0, none=True),
        option("unsure", 0, unknown=True),
    ),
    question(
        "budget",
        "budget",
        option("small", 11, at_most=30e6),
        option("middle", 12, at_least=30e6, at_most=80e6),
        option("big", 25, at_least=80e6),
        option("no-money", 0, none=True),
        option("unsure", 0, unknown=True),
    ),
    question(
        "authority",
        "authority",
        option("decides", 25, role="decision_maker"),
        option("shares", 12, role="influencer"),
        option("uses", 11, role="user"),
        option("unsure", 0, role="unknown"),
    ),
    question(
        "industry", "fit", option("retail", fit="A"), option("services", fit="B"), option("state", fit="X")
    ),
    question("size", "fit", option("large", fit="A"), option("medium", fit="B"), option("solo", fit="C")),
)

GATES = (
    Gate(level=Level.IQL, rule="interested", needs=("contact", "need_named", "marketing_action", "fit != X")),
    Gate(
        level=Level.MQL,
        rule="engaged",
        needs=(
            "level >= IQL",
            "engagement >= 20 or bant >= 50",
            "goal_known",
            "fit in A B",
            "consent.marketing or consent.advice",
        ),
    ),
    Gate(
        level=Level.SQL,
        rule="bant",
        needs=(
            "bant >= 70",
            "budget >= 12",
            "authority >= 12",
            "need >= 18",
            "timescale >= 20",
            "contact",
            "consent.sales",
            "fit != X",
        ),
    ),
    Gate(level=Level.SQL, rule="fast_track", needs=("asked_human", "letters_known >= 3", "fit != X")),
)

ACTIONS = (
    Action(id="download", points=10, marketing=True),
    Action(id="click", points=5, per_day=3),
    Action(id="newsletter", points=5, once=True, marketing=True),
    Action(id="returned", points=3),
    Action(id="price", points=10, once=True),
    Action(id="small", points=9),
)

PURPOSE = types.Purpose(text=said("ok?"), version="1")

WORDS = {
    language: Wording(language, *(path.read_text("utf-8") for path in sorted(TEXTS.glob(f"*{language}.ftl"))))
    for language in ("vi", "en")
}

PLAYBOOK = Playbook(
    id="test",
    version="1",
    languages=("vi", "en"),
    language="vi",
    timezone="Asia/Ho_Chi_Minh",
    currency="VND",
    rates={"USD": 25_000.0},
    business=types.Business(
        name=said("Biz"), greeting=said("hi"), goodbye=said("bye"), privacy=said("nothing is kept")
    ),
    consent=types.Consents(advice=PURPOSE, sales=PURPOSE, marketing=PURPOSE),
    questions=QUESTIONS,
    gates=GATES,
    actions=ACTIONS,
    faq=(),
    hours=types.Hours(),
    nudging=types.Nudging(),
    model=types.Model(),
    reject_reasons=("not_a_fit", "budget", "time", "authority", "unreachable", "duplicate", "spam"),
    wording=WORDS,
)

ALICE = Conversation(person=Person(id=11, first_name="Alice"), lead_id=1, created_at=NOON)
QUALIFIED = {
    "need": "crm",
    "timescale": "quarter",
    "budget": "middle",
    "authority": "shares",
}  # 69: one short


def ask(id: str) -> Question:
    found = PLAYBOOK.question(id)
    assert found is not None
    return found


def tell(lead: Conversation, at: datetime = NOON, **options: str) -> Conversation:
    """The lead taps these options; "" skips the question."""
    for id, chosen in options.items():
        lead = _answer(lead, id, Answer(seq=lead.seq + 1, at=at, cycle=lead.cycle, option=chosen))
    return lead


def write(lead: Conversation, question: str, at: datetime = NOON, **value: Any) -> Conversation:
    """The lead types something that was understood as this value."""
    return _answer(lead, question, Answer(seq=lead.seq + 1, at=at, cycle=lead.cycle, value=value))


def _answer(lead: Conversation, question: str, answer: Answer) -> Conversation:
    return replace(lead, seq=answer.seq, answers=lead.answers | {question: answer})


def give(lead: Conversation, type: Any = "phone", at: datetime = NOON) -> Conversation:
    """The lead gives a phone or an e-mail."""
    contact = Contact(number=len(lead.contacts) + 1, type=type, mask="09…", seq=lead.seq + 1, at=at)
    return replace(lead, seq=contact.seq, contacts=(*lead.contacts, contact))


def agree(lead: Conversation, *purposes: str, granted: bool = True) -> Conversation:
    for purpose in purposes:
        consent = Consent(granted=granted, version="1", seq=lead.seq + 1, at=NOON)
        lead = replace(lead, seq=consent.seq, consents=lead.consents | {purpose: consent})
    return lead


def do(lead: Conversation, *actions: str, at: datetime = NOON) -> Conversation:
    for action in actions:
        lead, _points = count(PLAYBOOK, replace(lead, seq=lead.seq + 1), action, at)
    return lead


def wish(lead: Conversation) -> Conversation:
    """The lead asks for a salesperson."""
    return replace(lead, seq=lead.seq + 1, wants_human=lead.seq + 1)
