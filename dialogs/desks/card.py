"""The living card: one message that tells sales everything about a lead, in their own language.

Rendered afresh from the conversation each time, so that a card can never tell another story than the
lead does. Button data is `card:<lead>:<cycle>:<action>[:<argument>]`.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from dialogs.conversation import LETTERS, Answer, Conversation, Fit, Level, Status
from dialogs.flow.describing import cut, describe
from dialogs.hours import promise
from dialogs.messages import Button, Message, Span, bold, italic, plain
from dialogs.playbook import Playbook, Question
from dialogs.qualification.letters import MOST, bant, is_aged, unknown_letters
from dialogs.qualification.status import CLOSED, FREE, HELD
from dialogs.understanding.options import words as folded
from dialogs.wording import Wording

QUOTED = 200  # characters of a person's words on the card
LONGEST_NAME = 130  # characters: first and last name of a profile


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
        *_head(conversation, words),
        *_person(playbook, conversation, words),
        *_facts(playbook, conversation, at, words),
        *_foot(playbook, conversation, words),
    ]
    return Message(tuple(spans), _buttons(playbook, conversation, words))


def is_over(conversation: Conversation) -> bool:
    """Whether the card is that of a cycle which has ended."""
    return conversation.card is not None and conversation.card.cycle < conversation.cycle


def may_call(conversation: Conversation) -> bool:
    """Unless they said no to being contacted by sales."""
    consent = conversation.consents.get("sales")
    return consent is None or consent.granted


def _head(conversation: Conversation, words: Wording) -> list[Span]:
    sign = "🔥" if conversation.level is Level.SQL else "💬" if conversation.wants_human else "📇"
    key = "card-qualified" if conversation.level is Level.SQL else "card-reopened"
    title = words("card-wants-human" if conversation.wants_human else key)
    temperature = words(f"temperature-{conversation.temperature}")
    test = [bold(f"🧪 {words('card-test')}\n")] if conversation.test else []
    wish = [italic(f"“{cut(conversation.wish, QUOTED)}”\n")] if conversation.wish else []
    return [*test, bold(f"{sign} {conversation.level} · {temperature} · {title}\n"), *wish]


def _person(playbook: Playbook, conversation: Conversation, words: Wording) -> list[Span]:
    person = conversation.person
    username = f" · @{person.username}" if person.username else ""
    language = playbook.words(conversation.language)("language-name")
    spans = [
        bold(cut(conversation.called, LONGEST_NAME) or words("no-name")),
        plain(f"{username} · {language}\n"),
    ]
    for type, sign in (("phone", "📞"), ("email", "✉️")):
        if contact := conversation.contact(type):
            verified = f" · {words('card-verified')}" if contact.verified else ""
            spans.append(plain(f"{sign} {contact.mask}{verified}\n"))
    if not conversation.contacts:
        spans.append(plain(f"📵 {words('card-only-telegram')}\n"))
    elif not may_call(conversation):
        spans.append(plain(f"{words('card-no-call')}\n"))
    return spans


def _facts(playbook: Playbook, conversation: Conversation, at: datetime, words: Wording) -> Iterator[Span]:
    """The letters in their order with what they are worth, then what the fit rests on, then the source."""
    quoted = {conversation.wish}
    asked = [question for part in LETTERS for question in playbook.questions if question.part is part]
    lacking = [part for part in unknown_letters(conversation) if any(q.part is part for q in asked)]
    yield bold(f"\nBANT {bant(conversation):.0f}/100\n")
    yield from _answers(playbook, conversation, asked, at, words, quoted)
    if lacking:
        names = ", ".join(words(f"part-{part}") for part in lacking)
        yield plain(f"⚠️ {words('card-missing', parts=names)}\n")
    fit = words("card-fit-unknown") if conversation.fit is Fit.UNKNOWN else str(conversation.fit)
    yield bold(f"{words('card-fit')}: {fit}\n")
    others = [question for question in playbook.questions if question.part is None]
    yield from _answers(playbook, conversation, others, at, words, quoted)
    touches = [touch.label for touch in (conversation.first_touch, conversation.last_touch) if touch]
    if source := " → ".join(cut(label, 100) for label in dict.fromkeys(touches)):
        yield plain(f"{words('card-source')}: {source}\n")


def _answers(
    playbook: Playbook,
    conversation: Conversation,
    questions: Iterable[Question],
    at: datetime,
    words: Wording,
    quoted: set[str],
) -> Iterator[Span]:
    """One line for each answer: title, answer, points, the person's own words where not `quoted` before."""
    for question in questions:
        answer = conversation.answers.get(question.id)
        if answer is None or answer.skipped:
            continue
        value = describe(playbook, question, answer, words)
        points = conversation.letters.get(question.part or "")
        yield plain("• ")
        yield bold(f"{question.title.get(words.language) or question.title[playbook.language]}: ")
        yield plain(value if points is None else f"{value} · {points:.0f}/{MOST:.0f}")
        if answer.raw not in quoted and _adds_to(value, answer.raw):
            quoted.add(answer.raw)
            yield italic(f" “{cut(answer.raw, QUOTED)}”")
        yield plain(_age(playbook, conversation, answer, at, words) + "\n")


def _adds_to(value: str, raw: str) -> bool:
    """Whether a person's words say more than what they were understood as."""
    said, understood = " ".join(folded(raw)), " ".join(folded(value))
    return bool(raw) and f" {said} " not in f" {understood} "


def _age(playbook: Playbook, conversation: Conversation, answer: Answer, at: datetime, words: Wording) -> str:
    cycle = conversation.card.cycle if conversation.card else conversation.cycle
    if is_aged(playbook, answer, at):
        return f" ({words('card-aged')})"
    return f" ({words('card-earlier')})" if answer.cycle < cycle else ""


def _foot(playbook: Playbook, conversation: Conversation, words: Wording) -> list[Span]:
    lines = []
    if conversation.opted_out:
        lines.append(words("card-opted-out"))
    if conversation.blocked:
        lines.append(words("card-blocked"))
    if conversation.status is Status.UNCLAIMED and conversation.card and not is_over(conversation):
        by = clock(playbook, promise(playbook, conversation.card.at).at)
        lines.append(f"⏱ {words('card-promised', moment=by)}")
    lines += [_status(playbook, conversation, words), _number(conversation, words)]
    return [plain("\n" + "\n".join(lines))]


def _status(playbook: Playbook, conversation: Conversation, words: Wording) -> str:
    """Who has it since when, and what became of it."""
    if is_over(conversation) and conversation.status is not Status.RECYCLED:
        return words("status-reopened")
    name = conversation.owner.name if conversation.owner else ""
    when = clock(playbook, conversation.claimed_at) if conversation.claimed_at else ""
    text = words(f"status-{conversation.status}", name=name, when=when)
    return f"{text} · {reason_text(conversation.reason, words)}" if conversation.reason else text


def _number(conversation: Conversation, words: Wording) -> str:
    """The lead's number and cycle; a later card tells how the one before it ended."""
    posted = conversation.card
    cycle = posted.cycle if posted else conversation.cycle
    text = f"#{conversation.lead_id} · {words('card-cycle', cycle=cycle)}"
    if posted and posted.came_back:
        text += f" · {words('card-came-back', reason=reason_text(posted.came_back, words))}"
    return text


def reason_text(reason: str, words: Wording) -> str:
    """A reason of the staff or the playbook, in words where we have them."""
    return words(f"reason-{reason}") if words.has(f"reason-{reason}") else reason


def clock(playbook: Playbook, moment: datetime) -> str:
    """A moment as short as it can be read: "09:15 23/11"."""
    return f"{moment.astimezone(ZoneInfo(playbook.timezone)):%H:%M %d/%m}"


def _buttons(
    playbook: Playbook, conversation: Conversation, words: Wording
) -> tuple[tuple[Button, ...], ...]:
    if conversation.card and conversation.card.asks_reason:
        return _reasons(playbook, conversation, words)
    rows: list[tuple[str, ...]] = []
    if is_over(conversation):
        rows = [("reopen", "why")] if conversation.status is Status.RECYCLED else [("why",)]
    elif conversation.status in FREE:
        rows = [("claim", "why"), ("reject",)]
    elif conversation.status is Status.CLAIMED:
        rows = [("contacted", "why"), ("hand_back", "reject")]
    elif conversation.status in HELD:
        rows = [("win", "lose"), ("hand_back", "reject", "why")]
    elif conversation.status in CLOSED:
        rows = [("reopen", "why")]
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
