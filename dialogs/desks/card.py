"""The living card: one message that tells sales everything about a lead, in their own language.

Rendered afresh from the conversation each time, so that a card can never tell another story than the
lead does. Button data is `card:<lead>:<cycle>:<action>[:<argument>]`.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from dialogs.conversation import Conversation, Fit, Level, Status
from dialogs.flow.describing import describe
from dialogs.hours import promise
from dialogs.messages import Button, Message, Span, bold, italic, plain
from dialogs.playbook import Playbook, Question
from dialogs.qualification.letters import bant, is_aged, unknown_letters
from dialogs.qualification.status import CLOSED, FREE, HELD
from dialogs.wording import Wording

QUOTED = 200  # characters of a person's words on the card


class CardTap(Struct, frozen=True):
    """A press on a card, as its data names it; nothing of it is trusted yet."""

    lead_id: int
    cycle: int
    action: str
    argument: str = ""


def parse_data(data: str) -> CardTap | None:
    """The data of a card's button; None for anything else."""
    kind, *fields = data.split(":")
    if kind != "card" or not 3 <= len(fields) <= 4 or not (fields[0].isdecimal() and fields[1].isdecimal()):
        return None
    lead_id, cycle = int(fields[0][:18]), int(fields[1][:9])
    return CardTap(lead_id, cycle, fields[2], fields[3] if len(fields) == 4 else "")


def card(playbook: Playbook, conversation: Conversation, at: datetime) -> Message:
    """The card as it reads at `at`."""
    words = playbook.words(playbook.language)
    spans = [
        *_head(playbook, conversation, words),
        *_person(playbook, conversation, words),
        *_letters(playbook, conversation, at, words),
        *_others(playbook, conversation, at, words),
        *_foot(playbook, conversation, at, words),
    ]
    return Message(tuple(spans), _buttons(playbook, conversation, words))


def _head(playbook: Playbook, conversation: Conversation, words: Wording) -> list[Span]:
    level = conversation.level
    sign = "🔥" if level is Level.SQL else "💬" if conversation.wants_human else "📇"
    title = words("card-wants-human") if conversation.wants_human else words("card-qualified")
    test = words("card-test") + " · " if conversation.test else ""
    temperature = words(f"temperature-{conversation.temperature}")
    return [bold(f"{sign} {test}{level} · {temperature} · {title}"), plain("\n")]


def _person(playbook: Playbook, conversation: Conversation, words: Wording) -> list[Span]:
    person = conversation.person
    username = f" · @{person.username}" if person.username else ""
    language = playbook.words(conversation.language)("language-name")
    spans = [bold(conversation.called or words("no-name")), plain(f"{username} · {language}\n")]
    signs = {"phone": "📞", "email": "✉️"}
    for type, sign in signs.items():
        if contact := conversation.contact(type):
            verified = f" · {words('card-verified')}" if contact.verified else ""
            spans.append(plain(f"{sign} {contact.mask}{verified}\n"))
    if not conversation.contacts:
        spans.append(plain(f"📵 {words('card-only-telegram')}\n"))
    return spans


def _letters(playbook: Playbook, conversation: Conversation, at: datetime, words: Wording) -> list[Span]:
    spans = [plain("\n"), bold(f"BANT {bant(conversation):.0f}/100"), plain("\n")]
    for question in playbook.questions:
        if question.part:
            spans += _answer(playbook, conversation, question, at, words)
    return spans


def _answer(
    playbook: Playbook, conversation: Conversation, question: Question, at: datetime, words: Wording
) -> list[Span]:
    """One line: the question's title, its letter's points, the answer, the person's own words."""
    answer = conversation.answers.get(question.id)
    title = question.title.get(words.language) or question.title[playbook.language]
    points = conversation.letters.get(question.part or "")
    score = f" {points:.0f}" if question.part and points is not None else ""
    spans = [plain("• "), bold(f"{title}{score}: ")]
    if answer is None or answer.skipped:
        return [*spans, italic(words("card-unknown")), plain("\n")]
    spans.append(plain(describe(playbook, question, answer, words)))
    if answer.raw:
        spans.append(italic(f" “{cut(answer.raw, QUOTED)}”"))
    if is_aged(playbook, answer, at):
        spans.append(italic(f" ({words('card-aged')})"))
    return [*spans, plain("\n")]


def _others(playbook: Playbook, conversation: Conversation, at: datetime, words: Wording) -> list[Span]:
    fit = words("card-fit-unknown") if conversation.fit is Fit.UNKNOWN else str(conversation.fit)
    spans = [bold(f"{words('card-fit')}: {fit}"), plain("\n")]
    for question in playbook.questions:
        if question.part is None:
            spans += _answer(playbook, conversation, question, at, words)
    if touch := conversation.first_touch:
        spans.append(plain(f"{words('card-source')}: {cut(touch.payload, 64)}\n"))
    return spans


def _foot(playbook: Playbook, conversation: Conversation, at: datetime, words: Wording) -> list[Span]:
    lines = []
    lacking = unknown_letters(conversation)
    if lacking and conversation.status is not Status.OPEN:
        names = ", ".join(words(f"part-{part}") for part in lacking)
        lines.append(f"⚠️ {words('card-missing', parts=names)}")
    if conversation.status in FREE and conversation.card:
        by = _clock(playbook, promise(playbook, conversation.card.at).at, words)
        lines.append(f"⏱ {words('card-promised', moment=by)}")
    lines.append(_status(playbook, conversation, words))
    lines.append(f"#{conversation.lead_id} · {words('card-cycle', cycle=conversation.cycle)}")
    return [plain("\n" + "\n".join(line for line in lines if line))]


def _status(playbook: Playbook, conversation: Conversation, words: Wording) -> str:
    """Who has it since when, and what became of it."""
    name = conversation.owner.name if conversation.owner else ""
    when = _clock(playbook, conversation.claimed_at, words) if conversation.claimed_at else ""
    if conversation.opted_out:
        return words("card-opted-out")
    text = words(f"status-{conversation.status}", name=name, when=when)
    if conversation.reason:
        text += f" · {reason_text(conversation.reason, words)}"
    return text


def reason_text(reason: str, words: Wording) -> str:
    """A reason of the staff or the playbook, in words where we have them."""
    return words(f"reason-{reason}") if words.has(f"reason-{reason}") else reason


def _clock(playbook: Playbook, moment: datetime, words: Wording) -> str:
    return words.moment(moment.astimezone(ZoneInfo(playbook.timezone)))


def _buttons(
    playbook: Playbook, conversation: Conversation, words: Wording
) -> tuple[tuple[Button, ...], ...]:
    if conversation.card and conversation.card.asks_reason:
        return _reasons(playbook, conversation, words)
    rows: list[tuple[str, ...]] = []
    if conversation.status in FREE:
        rows = [("claim", "why"), ("reject",)]
    elif conversation.status is Status.CLAIMED:
        rows = [("contacted", "why"), ("hand_back", "reject")]
    elif conversation.status in HELD:
        rows = [("win", "lose"), ("hand_back", "reject", "why")]
    elif conversation.status in CLOSED:
        rows = [("why", "reopen")]
    buttons = [tuple(_button(conversation, words(f"act-{act}"), act) for act in row) for row in rows]
    if conversation.person.username and conversation.status in HELD:
        buttons.append((Button(words("act-chat"), url=f"https://t.me/{conversation.person.username}"),))
    return tuple(buttons)


def _reasons(
    playbook: Playbook, conversation: Conversation, words: Wording
) -> tuple[tuple[Button, ...], ...]:
    choices = [
        _button(conversation, reason_text(reason, words), "reject", reason)
        for reason in playbook.reject_reasons
    ]
    pairs = [tuple(choices[i : i + 2]) for i in range(0, len(choices), 2)]
    return (*pairs, (_button(conversation, words("act-never_mind"), "never_mind"),))


def _button(conversation: Conversation, label: str, action: str, argument: str = "") -> Button:
    cycle = conversation.card.cycle if conversation.card else conversation.cycle
    data = f"card:{conversation.lead_id}:{cycle}:{action}"
    return Button(label, f"{data}:{argument}" if argument else data)


def cut(text: str, most: int) -> str:
    """One line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
