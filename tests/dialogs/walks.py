"""A talk at random: people and staff who do anything at all, and what must hold after every step.

Chance alone seldom gets far, so a walk begins with one of OPENINGS: somewhere along the road, or far down it.
"""

import re
from copy import copy
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from dialogs.conversation import Conversation, Status
from dialogs.effects import AnyEffect, Post, Remark, Rose, Say, Tell, Toast, Update
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
from dialogs.qualification.status import FREE

BEGIN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
CONTACTS = re.compile(r"912345678|a@gm(?:ai|ia)l\.com")
ALICE = Person(id=7, first_name="Alice", username="alice", language_code="vi")

SAYINGS = (
    *("2", "cần CRM tầm 80tr tháng sau mình quyết luôn", "stop", "không quan tâm", "gặp người thật", "ok"),
    *(
        "giá bao nhiêu vậy?",
        "0912345678",
        "a@gmial.com",
        "/sua",
        "/stop",
        "/privacy",
        "/ngonngu",
        "/",
        "không",
    ),
    *("không", "", "   ", "tôi quyết định", "chưa rõ", "\u202eevil", "🙂" * 50, "x" * 4096, "<b>x</b>"),
    *("50", "quay lại", "bỏ qua", "sửa", "đúng rồi", "à nhầm, 50 chứ không phải 30", "shop, 15 người"),
    *("chào em", "cảm ơn", "đm", "gửi anh báo giá", "english", "gọi 0987654321 nhé"),
    *("9" * 400, "9" * 28 + " tỷ", "1" + ".000" * 20 + "đ"),
)
WORDS = st.text(max_size=60) | st.sampled_from(SAYINGS)
VERBS = st.sampled_from(
    ["a", "b", "s", "c", "e", "g", "k", "y", "n", "r", "x", "h", "l", "w", "", "card", "zz"]
)
ARGUMENTS = st.sampled_from(
    [
        *("need.crm", "timescale.month", "budget.50-150m", "authority.me", "industry.retail", "size.study"),
        *("advice.yes", "advice.no", "sales.yes", "sales.no", "marketing.yes", "edit", "contact", "name"),
        *("en", "vi", "fr", "x.y", "", "::"),
    ]
)
DATA = st.builds("{}:{}:{}".format, VERBS, st.integers(0, 40), ARGUMENTS) | st.text(max_size=64)
PHONES = st.sampled_from(["+84912345678", "0", "", "84912345678", "x" * 40])
ACTIONS = st.sampled_from(
    ["claim", "why", "reject", "contacted", "hand_back", "win", "lose", "reopen", "never_mind", "block", "zz"]
)
ROLES = st.sampled_from(list(Role))
REASONS = st.sampled_from(["", "", "not_a_fit", "budget", "time", "duplicate", "spam", "zz"])
PAUSES = st.sampled_from([0, 1, 2, 10, 1800, 86_400, 86_400 * 40, 86_400 * 100]).map(
    lambda seconds: timedelta(seconds=seconds)
)
FIELDS: dict[str, dict[str, Any]] = {
    "say": {"text": WORDS},
    "edit": {"text": WORDS, "message_id": st.integers(1, 40)},
    "press": {"which": st.integers(0, 11)},
    "forge": {"data": DATA},
    "share": {"own": st.booleans(), "phone": PHONES},
    "media": {"caption": WORDS},
    "act": {
        "action": ACTIONS,
        "argument": REASONS,
        "role": st.sampled_from(list(Role)),
        "id": st.integers(1, 3),
    },
    "start": {"payload": st.text(max_size=70)},
    "ring": {},
    "left": {},
    "returned": {},
}
KINDS = ["press", "press", *FIELDS]  # most people press buttons

Move = tuple[str, timedelta, dict[str, Any]]

SECONDS = timedelta(seconds=10)


def typed(*texts: str) -> tuple[Move, ...]:
    starts: Move = ("start", SECONDS, {"payload": ""})
    return tuple(starts if text == "/start" else ("say", SECONDS, {"text": text}) for text in texts)


def act(action: str, argument: str = "") -> Move:
    return "act", SECONDS, {"action": action, "argument": argument, "role": Role.SALES, "id": 1}


ANSWERED = typed("/start", "ok", "crm", "tháng sau", "khoảng 80tr", "mình quyết", "shop", "15 người")
QUALIFIED = (*ANSWERED, *typed("0912345678"))
CLAIMED = (*QUALIFIED, *typed("đúng rồi", "không"), act("claim"))
OPENINGS: dict[str, tuple[Move, ...]] = {
    "nothing": (),
    "doubt": typed("/start", "ok", "crm", "tháng sau", "50"),
    "contact": ANSWERED,
    "email": (*ANSWERED, *typed("a@gmial.com")),
    "leave": (*typed("/start", "ok", "0912345678"), *ANSWERED[2:]),
    "review": QUALIFIED,
    "edit": (*QUALIFIED, *typed("sửa")),
    "name": (*QUALIFIED, *typed("sửa", "tên")),
    "human": typed("gặp người thật"),
    "claimed": CLAIMED,
    "reasons": (*CLAIMED, act("reject")),
    "won": (*CLAIMED, act("win")),
    "recycled": (*CLAIMED, act("reject", "time")),
    "disqualified": (*CLAIMED, act("reject", "spam")),
    "reopened": (*CLAIMED, act("reject", "duplicate"), act("reopen")),
    "restarted": (*CLAIMED, *typed("/start"), ("press", SECONDS, {"which": 2})),
    "aged": (*QUALIFIED, *typed("đúng rồi"), ("start", timedelta(days=100), {"payload": "x"})),
    "stopped": (*ANSWERED, *typed("stop")),
    "refused": typed("/start", "để sau"),
}


@st.composite
def moves(draw: Any) -> Move:
    """One thing somebody does; made an event when it is known what is on the screen."""
    kind = draw(st.sampled_from(KINDS))
    return kind, draw(PAUSES), {name: draw(strategy) for name, strategy in FIELDS[kind].items()}


class Walk:
    """A talk at random: every step is checked for what must hold of any step."""

    def __init__(self, playbook: Playbook, opening: str = "nothing") -> None:
        self.playbook = playbook
        self.start = Conversation(person=ALICE, lead_id=1, created_at=BEGIN)
        self.conversation = self.start
        self.at = BEGIN
        self.events: list[AnyEvent] = []
        self.effects: list[AnyEffect] = []
        self.screen: Message | None = None
        for move in OPENINGS[opening]:
            self.take(move)

    def fork(self) -> "Walk":
        """The same walk so far, to be taken on in another direction."""
        other = copy(self)
        other.events, other.effects = list(self.events), list(self.effects)
        return other

    def take(self, move: Move) -> None:
        kind, pause, fields = move
        self.at += pause
        event = self.event(kind, fields)
        step = advance(self.playbook, self.conversation, event)
        self.check(step.conversation, step.effects, event)
        self.conversation = step.conversation
        self.events.append(step.event)
        self.effects += step.effects

    def event(self, kind: str, fields: dict[str, Any]) -> AnyEvent:
        by: dict[str, Any] = {"at": self.at, "person": ALICE}
        id = len(self.events) + 1
        match kind:
            case "say":
                return Said(**by, message_id=id, **fields)
            case "edit":
                return Said(**by, edited=True, **fields)
            case "forge":
                return Tapped(**by, message_id=id, **fields)
            case "press":
                buttons = [b for row in (self.screen.buttons if self.screen else ()) for b in row]
                data = buttons[fields["which"] % len(buttons)].data if buttons else ""
                return Tapped(**by, message_id=id, data=data)
            case "share":
                return Shared(**by, message_id=id, **fields)
            case "media":
                return Sent(**by, message_id=id, media="photo", **fields)
            case "start":
                return Started(**by, **fields)
            case "left":
                return Left(**by)
            case "returned":
                return Returned(**by)
            case "act":
                actor = Actor(id=fields["id"], name="Sam", role=fields["role"], reachable=True)
                cycle = self.conversation.card.cycle if self.conversation.card else 1
                return Acted(
                    at=self.at, by=actor, cycle=cycle, action=fields["action"], argument=fields["argument"]
                )
        return Rang(at=max(self.at, self.conversation.due_at or self.at))

    def check(self, after: Conversation, effects: tuple[AnyEffect, ...], event: AnyEvent) -> None:
        before = self.conversation
        assert after.seq == before.seq + 1
        if after.level.rank < before.level.rank:
            falls = [e for e in effects if isinstance(e, Rose) and e.to_level.rank < e.from_level.rank]
            assert falls, "a fall is not written down"
            by_a_person = isinstance(event, Acted) or after.status is Status.DISQUALIFIED
            assert by_a_person, "a level fell by itself"
        for effect in effects:
            match effect:
                case Say(message=message, kind=kind):
                    self.screen = message if message.buttons else self.screen
                    self.check_message(message)
                    assert kind == "reply" or self.may_nudge(before)
                case Post(message=message) | Update(message=message) | Remark(message=message):
                    self.check_message(message)
                    assert not CONTACTS.search(message.text)
                case Tell(kind="reveal", user_id=user_id):
                    assert isinstance(event, Acted) and (event.action, event.by.id) == ("claim", user_id)
                case Toast(spans=spans):
                    assert len(Message(spans).text) <= 200
        if isinstance(event, Tapped | Acted):
            assert sum(isinstance(effect, Toast) for effect in effects) == 1  # no clock is left turning
        if isinstance(event, Said | Started):
            assert any(isinstance(effect, Say) for effect in effects), "silence"
        if after.doubt:
            assert after.doubt.question == "contact" or self.playbook.question(after.doubt.question)
        assert "912345678" not in str(after.answers) + str(after.contacts)

    def may_nudge(self, before: Conversation) -> bool:
        """By day, to somebody who neither left nor stopped, and whom sales neither claimed nor closed."""
        first, last = self.playbook.nudging.span
        time = self.at.astimezone(ZoneInfo(self.playbook.timezone)).time()
        return first <= time < last and not (before.opted_out or before.blocked) and before.status in FREE

    def check_message(self, message: Message) -> None:
        assert message.text.strip()
        assert len(message.text.encode("utf-16-le")) // 2 <= 4096
        for row in message.buttons:
            for button in row:
                assert button.label
                assert button.url or 1 <= len(button.data.encode()) <= 64
