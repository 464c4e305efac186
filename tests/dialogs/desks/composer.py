"""What the composer's errands come to in tests, and the steps that most of them begin with."""

from typing import Any

from dialogs.audiences import Counted
from dialogs.desks.audience.choosing import CountAudience
from dialogs.desks.broadcasting.orders import Approvers, Decide, Order
from dialogs.desks.desk import Errand
from tests.dialogs.desks.desk_stage import DeskStage


class World:
    """What errands come to."""

    people = 880
    others = 0

    def __call__(self, errand: Errand) -> Any:
        match errand:
            case CountAudience():
                return Counted(1000, self.people, {"opted_out": 120})
            case Approvers():
                return self.others
            case Order():
                return 7
            case Decide(decision=decision):
                return f"told-{decision}"
        return None


def write(desk: DeskStage, text: str = "{xung_ho} {first_name} ơi") -> str:
    desk.tap("✅ Dùng nhóm này")
    return desk.say(text)


def order(desk: DeskStage) -> Order:
    [found] = [errand for errand in desk.errands if isinstance(errand, Order)]
    return found
