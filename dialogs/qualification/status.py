"""Where a lead stands with sales, and what each action of the staff makes of it.

| action     | while                                       | becomes                                      |
|------------|---------------------------------------------|----------------------------------------------|
| claim      | open, recycled, unclaimed                   | claimed, by the actor                        |
| contacted  | claimed                                     | contacted                                    |
| accept     | claimed, contacted                          | accepted                                     |
| win, lose  | claimed, contacted, accepted                | won, lost                                    |
| hand_back  | claimed, contacted, accepted                | unclaimed                                    |
| reject     | open, recycled, unclaimed and those claimed | by its reason, see REASONS                   |
| block      | as reject                                   | disqualified (spam)                          |
| reopen     | won, lost, recycled, disqualified, merged   | open, in a new cycle                         |

What is claimed is moved only by its owner or by a manager. Levels fall here and nowhere else: reject to
MQL or NEW, reopen to MQL, disqualification to NEW. A new cycle starts when a lead is recycled or reopened.
Who is on the staff at all is the desk's to judge.
"""

from datetime import datetime
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from dialogs.conversation import Conversation, Level, Status
from dialogs.effects import Rose
from dialogs.events import Actor, Role

REASONS = {
    "not_a_fit": Status.DISQUALIFIED,
    "spam": Status.DISQUALIFIED,
    "competitor": Status.DISQUALIFIED,
    "budget": Status.RECYCLED,
    "time": Status.RECYCLED,
    "authority": Status.RECYCLED,
    "unreachable": Status.RECYCLED,
    "duplicate": Status.MERGED,
}

WITH_THE_BOT = (Status.OPEN, Status.RECYCLED)
FREE = (*WITH_THE_BOT, Status.UNCLAIMED)
HELD = (Status.CLAIMED, Status.CONTACTED, Status.ACCEPTED)
CLOSED = (Status.WON, Status.LOST, Status.DISQUALIFIED, Status.MERGED)

WHILE = {
    "claim": FREE,
    "contacted": (Status.CLAIMED,),
    "accept": (Status.CLAIMED, Status.CONTACTED),
    "win": HELD,
    "lose": HELD,
    "hand_back": HELD,
    "reject": (*FREE, *HELD),
    "block": (*FREE, *HELD),
    "reopen": (Status.RECYCLED, *CLOSED),
}
FORWARD = {"contacted": Status.CONTACTED, "accept": Status.ACCEPTED, "win": Status.WON, "lose": Status.LOST}


class Moved(NamedTuple):
    """The conversation after the action, and the fall of its level if there was one."""

    conversation: Conversation
    falls: tuple[Rose, ...] = ()


class Refused(Struct, frozen=True):
    """Why an action does nothing, as the key of a text, and who has the lead since when."""

    reason: str
    owner: Actor | None = None
    claimed_at: datetime | None = None


def apply(
    conversation: Conversation, action: str, argument: str, actor: Actor, at: datetime
) -> Moved | Refused:
    """What a staff action makes of a lead; `argument` is the reason of a reject or a loss.

    `conversation.seq` is the interaction of the action and becomes the proof of a fall.
    """
    obstacle = _obstacle(conversation, action, argument, actor)
    if obstacle:
        return Refused(obstacle, conversation.owner, conversation.claimed_at)
    if action == "claim":
        return Moved(replace(conversation, status=Status.CLAIMED, owner=actor, claimed_at=at, reason=""))
    if action in FORWARD:
        return Moved(replace(conversation, status=FORWARD[action], reason=argument))
    if action == "hand_back":
        return Moved(replace(conversation, status=Status.UNCLAIMED, owner=None, claimed_at=None))
    if action == "reopen":
        return _reopen(conversation)
    return _reject(conversation, "spam" if action == "block" else argument)


def hand_over(conversation: Conversation) -> Conversation:
    """A card is posted: a lead with the bot is anybody's in sales, and why it once came back is over."""
    if conversation.status not in WITH_THE_BOT:
        return conversation
    return replace(conversation, status=Status.UNCLAIMED, reason="")


def disqualify(conversation: Conversation, reason: str, rule: str, proof: tuple[int, ...]) -> Moved:
    """Out of the race, down to NEW, by a staff decision or a rule of the playbook, until staff reopen it."""
    fallen, falls = _fall(conversation, Level.NEW, rule, reason, proof)
    return Moved(
        replace(fallen, status=Status.DISQUALIFIED, owner=None, claimed_at=None, reason=reason), falls
    )


def _obstacle(conversation: Conversation, action: str, argument: str, actor: Actor) -> str:
    """The key of what stands in the way, or nothing."""
    if action not in WHILE:
        return "refused-unknown"
    if action == "claim" and conversation.status in HELD:
        return "refused-yours" if _owns(conversation, actor) else "refused-taken"
    if conversation.status not in WHILE[action]:
        return "refused-closed" if conversation.status in CLOSED else "refused-not-now"
    if conversation.status in HELD and not _may_move(conversation, actor):
        return "refused-taken"
    return "refused-reason" if action == "reject" and argument not in REASONS else ""


def _owns(conversation: Conversation, actor: Actor) -> bool:
    return conversation.owner is not None and conversation.owner.id == actor.id


def _may_move(conversation: Conversation, actor: Actor) -> bool:
    return _owns(conversation, actor) or actor.role in (Role.OWNER, Role.MANAGER)


def _reject(conversation: Conversation, reason: str) -> Moved:
    if REASONS[reason] is Status.DISQUALIFIED:
        return disqualify(conversation, reason, "staff_reject", (conversation.seq,))
    if REASONS[reason] is Status.MERGED:
        return Moved(replace(conversation, status=Status.MERGED, owner=None, claimed_at=None, reason=reason))
    fallen, falls = _fall(conversation, Level.MQL, "staff_reject", reason, (conversation.seq,))
    return Moved(replace(_in_new_cycle(fallen), status=Status.RECYCLED, reason=reason), falls)


def _reopen(conversation: Conversation) -> Moved:
    fallen, falls = _fall(conversation, Level.MQL, "staff_reopen", conversation.reason, (conversation.seq,))
    cycle = fallen if conversation.status is Status.RECYCLED else _in_new_cycle(fallen)
    return Moved(replace(cycle, status=Status.OPEN, reason=""), falls)


def _in_new_cycle(conversation: Conversation) -> Conversation:
    """Everything is asked anew and the letters start from nothing; what was said stays."""
    return replace(
        conversation,
        cycle=conversation.cycle + 1,
        restarted=conversation.seq,
        focus="",
        doubt=None,
        owner=None,
        claimed_at=None,
        wants_human=0,
        wish="",
    )


def _fall(conversation: Conversation, level: Level, rule: str, reason: str, proof: tuple[int, ...]) -> Moved:
    """Down to `level`, never up to it."""
    before = conversation.level
    if before.rank <= level.rank:
        return Moved(conversation)
    fall = Rose(from_level=before, to_level=level, rule=rule, reason=reason, proof=proof)
    return Moved(replace(conversation, level=level), (fall,))
