"""A member of staff at their desks without hands: what is on the screen, and errands answered by the test."""

from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from dialogs.desks.desk import Errand, Learned, Send, Show, Visit
from dialogs.desks.reception import Called, receive
from dialogs.effects import Toast
from dialogs.events import Actor, Event, Person, Role, Said, Tapped
from dialogs.messages import Message
from dialogs.playbook import Playbook
from dialogs.transcripts import one_line

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
MAI = Person(id=5, first_name="Mai", last_name="Nguyễn")


class DeskStage:
    """`answer` says what comes of an errand."""

    def __init__(self, playbook: Playbook, answer: Callable[[Errand], Any]) -> None:
        by = Actor(MAI.id, MAI.name, Role.MARKETER, reachable=True)
        self.visit = Visit(by, playbook, "leadbot", first_name=MAI.first_name)
        self.answer = answer
        self.desk = ""
        self.state: Any = None
        self.screen: Message = Message(())
        self.sent: list[Message] = []
        self.toast = ""
        self.errands: list[Errand] = []
        self.now = NOW

    @property
    def text(self) -> str:
        return one_line(self.screen.text)

    def say(self, text: str, message_id: int = 1, *, edited: bool = False) -> str:
        return self.happen(Said(at=self.now, person=MAI, message_id=message_id, text=text, edited=edited))

    def tap(self, *labels: str) -> str:
        for label in labels:
            data = {button.label: button.data for row in self.screen.buttons for button in row}
            self.forge(data[label])
        return self.text

    def forge(self, data: str) -> str:
        """A button of the desk with any data at all."""
        return self.happen(Tapped(at=self.now, person=MAI, message_id=1, data=f"desk:{self.desk}:0:{data}"))

    def happen(self, event: Event) -> str:
        call = receive(event, self.desk, 0)
        assert isinstance(call, Called), call
        self.desk, state = call.desk.name, self.state if call.keeps or isinstance(event, Tapped) else None
        happening: deque[Any] = deque([call.event])
        while happening:
            step = call.desk.take(self.visit, state, happening.popleft())
            state = step.state
            for effect in step.effects:
                match effect:
                    case Errand():
                        self.errands.append(effect)
                        happening.append(Learned(at=self.now, errand=effect, answer=self.answer(effect)))
                    case Show(message):
                        self.screen = message
                    case Send(message):
                        self.sent.append(message)
                    case Toast(spans=spans):
                        self.toast = "".join(span.text for span in spans)
        self.state = state
        return self.text
