"""What is known of a lead, by the names the gates use, each with the interactions that prove it.

Only saying what is; whether it is enough stands in the playbook's gates. The names are those of
`conditions.FACTS`, and "answered.<question>" for every question.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from dialogs.conversation import LETTERS, Conversation, Part
from dialogs.playbook import Playbook
from dialogs.qualification import conditions
from dialogs.qualification.engagement import engagement
from dialogs.qualification.fit import fit, fit_proof
from dialogs.qualification.letters import Letter, Reading, letters, read_all

PURPOSES = ("advice", "sales", "marketing")
GOAL = "goal"  # the question that, beside a need, makes the goal known


class Fact(Struct, frozen=True):
    """A flag, a number, or the name of a level, a fit or an option, and the `seq`s that prove it."""

    value: conditions.Fact
    proof: tuple[int, ...] = ()


def known_facts(playbook: Playbook, conversation: Conversation, at: datetime) -> dict[str, Fact]:
    """Everything a gate may ask for, as it is at `at`."""
    return facts(playbook, conversation, read_all(playbook, conversation, at), at)


def facts(
    playbook: Playbook, conversation: Conversation, said: Sequence[Reading], at: datetime
) -> dict[str, Fact]:
    """The same where the answers have been read already."""
    return {
        "level": Fact(conversation.level.value),
        "fit": Fact(fit(said).value, fit_proof(said)),
        "contact": _contact(conversation),
        "asked_human": _flag([conversation.wants_human] if conversation.wants_human else []),
        "marketing_action": _marketing_action(playbook, conversation),
        "engagement": Fact(
            engagement(playbook, conversation, at),
            tuple(tally.seq for tally in conversation.actions.values()),
        ),
        **_letters(letters(conversation, said)),
        **_named(playbook, said),
        **{f"consent.{purpose}": _consent(conversation, purpose) for purpose in PURPOSES},
    }


NOTHING = Fact("")


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


def _letters(known: Mapping[Part, Letter]) -> dict[str, Fact]:
    proof = tuple(seq for letter in known.values() for seq in letter.proof)
    found = {
        part.value: Fact(known[part].points, known[part].proof) if part in known else Fact(0.0)
        for part in LETTERS
    }
    total = sum(letter.points for letter in known.values())
    return found | {"bant": Fact(total, proof), "letters_known": Fact(len(known), proof)}


def _named(playbook: Playbook, said: Sequence[Reading]) -> dict[str, Fact]:
    """What the answers say by themselves: a need, a goal, and each question's option."""
    answered = {reading.question.id: _answered(reading) for reading in said}
    stated = [reading for reading in said if reading.is_known]
    needs = [r.answer.seq for r in stated if r.question.asks == "need" and not r.is_refusal]
    goals = [r.answer.seq for r in stated if r.question.id == GOAL and not r.is_refusal]
    return {
        "need_named": _flag(needs),
        "goal_known": _flag(needs + goals),
        **{f"{conditions.ANSWERED}{each.id}": answered.get(each.id, NOTHING) for each in playbook.questions},
    }


def _answered(reading: Reading) -> Fact:
    """The option's id; "typed" where no option covers what was said; "" while nothing was."""
    if reading.answer.skipped:
        return NOTHING
    return Fact(reading.option.id if reading.option else "typed", (reading.answer.seq,))
