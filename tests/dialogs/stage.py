"""A rehearsal in short verbs: each does one thing, and gives what the bot then said to the lead."""

from datetime import datetime, timedelta
from typing import Any

from dialogs.conversation import Conversation
from dialogs.effects import AnyEffect
from dialogs.events import Acted, Actor, Role, Tapped
from dialogs.playbook import Playbook
from dialogs.rehearsal import Rehearsal
from dialogs.transcripts import one_line, parse

SAM = Actor(id=1, name="Sam", role=Role.SALES, reachable=True)
SUE = Actor(id=2, name="Sue", role=Role.SALES, reachable=True)
MAX = Actor(id=3, name="Max", role=Role.MANAGER, reachable=True)

MONDAY_MORNING = "2026-11-23 09:00"
HOT = (
    *("CRM quản lý khách hàng", "Trong 1 tháng tới", "50 – 150 triệu", "Tôi quyết định"),
    *("Bán lẻ, bán online", "10 – 49 người"),
)


class Stage(Rehearsal):
    """One lead of the shipped playbook, from the first word on."""

    def __init__(
        self, playbook: Playbook, *, begin: str = MONDAY_MORNING, person: str = "Nguyễn Văn An @an vi"
    ) -> None:
        super().__init__(playbook, parse(f"begin: {begin}\nperson: {person}\n"))
        self.turn: list[AnyEffect] = []  # what followed from the last thing done

    @property
    def lead(self) -> Conversation:
        return self.conversation

    @property
    def buttons(self) -> tuple[str, ...]:
        """The labels on the lead's screen, those of a keyboard included."""
        assert self.last
        keyboard = self.last.keyboard
        return self.last.labels + ((keyboard.share, *keyboard.labels) if keyboard else ())

    @property
    def sales(self) -> str:
        """The card as it reads now, in one line."""
        assert self.card
        return one_line(self.card.text)

    def does(self, line: str) -> str:
        """A line of a transcript; everything the bot said then."""
        self.inbox.clear()
        before = len(self.effects)
        problem = self.perform(parse(line).lines[0])
        assert not problem, problem
        self.turn = self.effects[before:]
        return one_line(" ".join(self.text(message) for message in self.inbox))

    def say(self, *texts: str) -> str:
        """Type; several texts one after the other."""
        return [self.does(f"lead: {text}") for text in texts][-1]

    def tap(self, *labels: str) -> str:
        return [self.does(f"lead: [{label}]") for label in labels][-1]

    def wait(self, duration: str) -> str:
        return self.does(f"clock: +{duration}")

    def begin(self) -> str:
        """/start, and the consent to be advised."""
        self.say("/start")
        return self.tap("▶️ Đồng ý, bắt đầu")

    def qualify(self) -> str:
        """All the way to an SQL whose card is out; the review is open."""
        self.begin()
        self.tap(*HOT)
        return self.say("<contact>")

    def finish(self) -> str:
        self.qualify()
        self.tap("✅ Đúng rồi")
        return self.tap("Không, cảm ơn")

    def forge(self, data: str, after: timedelta = timedelta(minutes=1)) -> str:
        """A tap with any data at all."""
        self.now += after
        self.inbox.clear()
        self.happen(Tapped(at=self.now, person=self.person, message_id=1, data=data))
        return one_line(" ".join(message.text for message in self.inbox))

    def press(self, action: str, argument: str = "", *, by: Actor = SAM, cycle: int = 0) -> str:
        """A button of the card; the toast that answers it."""
        self.now += timedelta(seconds=5)
        before = len(self.effects)
        cycle = cycle or (self.lead.card.cycle if self.lead.card else self.lead.cycle)
        self.toast = ""
        self.happen(Acted(at=self.now, by=by, cycle=cycle, action=action, argument=argument))
        self.turn = self.effects[before:]
        return self.toast

    def of(self, kind: type[Any]) -> list[Any]:
        """The effects of a kind that the last thing done had."""
        return [effect for effect in self.turn if isinstance(effect, kind)]

    def told(self) -> list[str]:
        """The remarks below the card so far, in one line each; read once."""
        remarks = [one_line(message.text) for message in self.remarks]
        self.remarks.clear()
        return remarks


def local(moment: datetime) -> str:
    """In Ho Chi Minh City: "09:30 23/11"."""
    return f"{moment + timedelta(hours=7):%H:%M %d/%m}"
