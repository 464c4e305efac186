"""What is known of a lead, by the names the gates use, each with the interactions that prove it.

Only saying what is; whether it is enough stands in the playbook's gates. The names are those of
`conditions.FACTS`, and "answered.<question>" for every question.
"""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from dialogs.conversation import LETTERS, Conversation
from dialogs.playbook import Playbook
from dialogs.qualification import conditions
from dialogs.qualification.engagement import engagement
from dialogs.qualification.fit import fit, fit_proof
from dialogs.qualification.letters import Reading, letters, read

PURPOSES = ("advice", "sales", "marketing")
GOAL = "goal"  # the question that, beside a need, makes the goal known


class Fact(Struct, frozen=True):
    """A flag, a number, or the name of a level, a fit or an option, and the `seq`s that prove it."""

    value: conditions.Fact
    proof: tuple[int, ...] = ()


def facts(playbook: Playbook, conversation: Conversation, at: datetime) -> dict[str, Fact]:
    """Everything a gate may ask for, as it is at `at`."""
    return {
        "level": Fact(conversation.level.value),
        "fit": Fact(fit(playbook, conversation, at).value, fit_proof(playbook, conversation, at)),
        "contact": _contact(conversation),
        "asked_human": _flag([conversation.wants_human] if conversation.wants_human else []),
        "marketing_action": _marketing_action(playbook, conversation),
        "engagement": Fact(
            engagement(playbook, conversation, at),
            tuple(tally.seq for tally in conversation.actions.values()),
        ),
        **_letters(playbook, conversation, at),
        **_named(playbook, conversation, at),
        **{f"consent.{purpose}": _consent(conversation, purpose) for purpose in PURPOSES},
    }


def _flag(proof: Iterable[int]) -> Fact:
    proof = tuple(proof)
    return Fact(bool(proof), proof)


def _contact(conversation: Conversation) -> Fact:
    """A name, and a phone or an e-mail; only valid ones are kept at all."""
    ways = [way for way in (conversation.contact("phone"), conversation.contact("email")) if way]
    return _flag(way.seq for way in ways if conversation.called)


def _marketing_action(playbook: Playbook, conversation: Conversation) -> Fact:
    """Something a marketer offered was taken up; giving a contact in the chat counts as its form."""
    marketing = {action.id for action in playbook.actions if action.marketing}
    done = [tally.seq for action, tally in conversation.actions.items() if action in marketing]
    return _flag(done + [contact.seq for contact in conversation.contacts])


def _consent(conversation: Conversation, purpose: str) -> Fact:
    consent = conversation.consents.get(purpose)
    return _flag([consent.seq] if consent and consent.granted else [])


def _letters(playbook: Playbook, conversation: Conversation, at: datetime) -> dict[str, Fact]:
    known = letters(playbook, conversation, at)
    proof = tuple(seq for letter in known.values() for seq in letter.proof)
    found = {
        part.value: Fact(known[part].points, known[part].proof) if part in known else Fact(0.0)
        for part in LETTERS
    }
    total = sum(letter.points for letter in known.values())
    return found | {"bant": Fact(total, proof), "letters_known": Fact(len(known), proof)}


def _named(playbook: Playbook, conversation: Conversation, at: datetime) -> dict[str, Fact]:
    """What the answers say by themselves: a need, a goal, and each question's option."""
    readings = {question.id: read(playbook, conversation, question, at) for question in playbook.questions}
    stated = [reading for reading in readings.values() if reading and reading.is_known]
    needs = [r.answer.seq for r in stated if r.question.asks == "need" and not r.is_refusal]
    goals = [r.answer.seq for r in stated if r.question.id == GOAL and not r.is_refusal]
    return {
        "need_named": _flag(needs),
        "goal_known": _flag(needs + goals),
        **{f"{conditions.ANSWERED}{id}": _answered(reading) for id, reading in readings.items()},
    }


def _answered(reading: Reading | None) -> Fact:
    """The option's id; "typed" where no option covers what was said; "" while nothing was."""
    if reading is None or reading.answer.skipped:
        return Fact("")
    return Fact(reading.option.id if reading.option else "typed", (reading.answer.seq,))
