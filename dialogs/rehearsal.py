"""Playing a transcript without hands: the talk of one lead with the engine alone.

The same transcripts go over HTTP with a running bot (`bot.cli.demo`); here they take milliseconds.
"""

from collections import deque
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.desks.card import parse_data
from dialogs.effects import AnyEffect, ContactKept, Post, Remark, Rose, Say, Tell, Toast, Update
from dialogs.engine import advance
from dialogs.events import (
    Acted,
    Actor,
    AnyEvent,
    Left,
    Person,
    Rang,
    Returned,
    Role,
    Said,
    Sent,
    Shared,
    Started,
    Tapped,
)
from dialogs.messages import Message
from dialogs.playbook import Playbook
from dialogs.transcripts import Line, Transcript, mismatch

OWN_PHONE = "+84912345678"
PACE = timedelta(seconds=5)  # between two actions


class Rehearsal:
    """One lead on a stage of plain Python: what they got, what sales see, and the events so far."""

    def __init__(self, playbook: Playbook, transcript: Transcript) -> None:
        self.playbook = playbook
        zone = ZoneInfo(playbook.timezone)
        self.now: datetime = transcript.begin.replace(tzinfo=zone).astimezone(UTC)
        self.person = Person(
            id=1001,
            first_name=transcript.first_name,
            username=transcript.username,
            language_code=transcript.language_code,
        )
        self.start = Conversation(person=self.person, lead_id=42, created_at=self.now)
        self.conversation = self.start
        self.events: list[AnyEvent] = []
        self.effects: list[AnyEffect] = []
        self.inbox: deque[Message] = deque()
        self.last: Message | None = None  # the last message with buttons, where the lead taps
        self.card: Message | None = None
        self.remarks: deque[Message] = deque()
        self.private: deque[Message] = deque()
        self.contacts: dict[str, str] = {}  # what the contact table would hold, by number
        self.toast = ""
        self.levels: list[str] = []
        self.message_id = 0
        self.typed_id = 0

    def play(self, transcript: Transcript) -> list[str]:
        """Everything that differs from the transcript; empty when all is as written."""
        problems = [problem for line in transcript.lines if (problem := self.perform(line))]
        return problems + [f"at the end: the bot also said “{message.text}”" for message in self.inbox]

    def perform(self, line: Line) -> str:
        """One line; what is wrong with it, or nothing."""
        if line.who in ("lead", "clock", "staff") and self.inbox:
            return f"line {line.number}: before this the bot also said “{self.inbox.popleft().text}”"
        match line.who:
            case "lead":
                return self._act(line)
            case "clock":
                self._pass_time(line.duration)
            case "staff":
                return self._press(line)
            case "level":
                reached, self.levels = ", ".join(self.levels), []
                return "" if reached == line.text else f"line {line.number}: reached {reached or 'no level'}"
            case "toast":
                return mismatch(line, self.toast, ())
            case _:
                return self._compare(line)
        return ""

    def _compare(self, line: Line) -> str:
        message = {
            "bot": lambda: self.inbox.popleft() if self.inbox else None,
            "sales": lambda: self.card,
            "reply": lambda: self.remarks.popleft() if self.remarks else None,
            "private": lambda: self.private.popleft() if self.private else None,
        }[line.who]()
        if message is None:
            return f"line {line.number}: nothing was said"
        keyboard = message.keyboard
        labels = message.labels + ((keyboard.share, *keyboard.labels) if keyboard else ())
        return mismatch(line, self.text(message), labels)

    def text(self, message: Message) -> str:
        """The words as they would be sent, contact values included."""
        return "".join(
            self.contacts.get(s.text, "") if s.style == "secret" else s.text for s in message.spans
        )

    def _act(self, line: Line) -> str:
        self.now += PACE
        self.message_id += 1
        event = self._event(line)
        if event is None:
            return f"line {line.number}: there is no such button on the screen"
        self.happen(event)
        return ""

    def _event(self, line: Line) -> AnyEvent | None:
        by: dict[str, Any] = {"at": self.now, "person": self.person}
        id = self.message_id
        if line.buttons and not line.text:
            return self._tap(line.buttons[0])
        match line.token:
            case ("contact", phone):
                return Shared(**by, message_id=id, phone=phone or OWN_PHONE, own=not phone)
            case ("edit", text):
                return Said(**by, message_id=self.typed_id, text=text, edited=True)
            case ("block", _):
                return Left(**by)
            case ("unblock", _):
                return Returned(**by)
            case (media, caption):
                return Sent(**by, message_id=id, media=media, caption=caption)
        if line.text.split(" ")[0] == "/start":
            return Started(**by, payload=line.text.removeprefix("/start").strip())
        self.typed_id = id
        return Said(**by, message_id=id, text=line.text)

    def _tap(self, label: str) -> AnyEvent | None:
        """A tap on the screen: a label of the keyboard types itself, an inline button sends its data."""
        by: dict[str, Any] = {"at": self.now, "person": self.person, "message_id": self.message_id}
        if self.last and self.last.keyboard and label in self.last.keyboard.labels:
            return Said(**by, text=label)
        data = _data(self.last, label)
        return Tapped(**by, data=data) if data else None

    def _press(self, line: Line) -> str:
        self.now += PACE
        tap = parse_data(_data(self.card, line.buttons[0]))
        if tap is None:
            return f"line {line.number}: the card has no such button"
        actor = Actor(id=sum(map(ord, line.name)), name=line.name, role=Role.SALES, reachable=True)
        self.happen(Acted(at=self.now, by=actor, cycle=tap.cycle, action=tap.action, argument=tap.argument))
        return ""

    def _pass_time(self, duration: timedelta) -> None:
        end = self.now + duration
        while (due := self.conversation.due_at) is not None and due <= end:
            self.now = max(self.now, due)
            self.happen(Rang(at=self.now))
        self.now = end

    def happen(self, event: AnyEvent) -> None:
        """One event, and what everybody then sees."""
        step = advance(self.playbook, self.conversation, event)
        self.conversation = step.conversation
        self.events.append(step.event)
        self.effects += step.effects
        for effect in step.effects:
            self._show(effect)

    def _show(self, effect: AnyEffect) -> None:
        match effect:
            case Say(message=message):
                self.inbox.append(message)
                self.last = message if message.buttons or message.keyboard else self.last
            case Post(message=message) | Update(message=message):
                self.card = message
            case Remark(message=message):
                self.remarks.append(message)
            case Tell(message=message):
                self.private.append(message)
            case Toast(spans=spans):
                self.toast = self.text(Message(spans))
            case ContactKept(number=number, value=value):
                self.contacts[str(number)] = value
            case Rose(to_level=level):
                self.levels.append(level)


def rehearse(playbook: Playbook, transcript: Transcript) -> tuple[Rehearsal, list[str]]:
    """Play a whole transcript; the stage as it was left, and what differed."""
    stage = Rehearsal(playbook, transcript)
    return stage, stage.play(transcript)


def _data(message: Message | None, label: str) -> str:
    """What the button with this label sends back; empty when there is none."""
    rows = message.buttons if message else ()
    return next((button.data for row in rows for button in row if button.label == label), "")
