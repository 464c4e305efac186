"""What is known of a lead, by the names the gates use, each with the interactions that prove it.

Only saying what is; whether it is enough stands in the playbook's gates. The names are those of
`conditions.FACTS`, and "answered.<question>" for every question. A fact is worked out when somebody asks
for it: most gates stay closed at their first test.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property, partial

from msgspec import Struct
from msgspec.structs import replace

from dialogs.conversation import LETTERS, Conversation, Level, Part
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


NOTHING = Fact("")


class Facts(Mapping[str, Fact]):
    """Everything a gate may ask for, as it is at `at`: what was `said`, and the `letters` it gives."""

    def __init__(
        self,
        playbook: Playbook,
        conversation: Conversation,
        said: Sequence[Reading],
        letters: Mapping[Part, Letter],
        at: datetime,
    ) -> None:
        self.playbook = playbook
        self.conversation = conversation
        self.said = said
        self.letters = letters
        self.at = at

    def __getitem__(self, name: str) -> Fact:
        find = FACTS.get(name)
        return find(self) if find else self._answered[name]

    def __iter__(self) -> Iterator[str]:
        yield from (*FACTS, *self._answered)

    def __len__(self) -> int:
        return len(FACTS) + len(self._answered)

    def at_level(self, level: Level) -> "Facts":
        """What would be known of the lead at that level."""
        lead = replace(self.conversation, level=level)
        return Facts(self.playbook, lead, self.said, self.letters, self.at)

    @cached_property
    def _answered(self) -> dict[str, Fact]:
        """What each question was answered with."""
        answered = {reading.question.id: _answered(reading) for reading in self.said}
        return {
            f"{conditions.ANSWERED}{each.id}": answered.get(each.id, NOTHING)
            for each in self.playbook.questions
        }


def known_facts(playbook: Playbook, conversation: Conversation, at: datetime) -> Facts:
    """The facts where nothing has been read yet."""
    said = read_all(playbook, conversation, at)
    return Facts(playbook, conversation, said, letters(conversation, said), at)


def _flag(proof: Sequence[int]) -> Fact:
    return Fact(bool(proof), tuple(proof))


def _level(known: Facts) -> Fact:
    return Fact(str(known.conversation.level))


def _fit(known: Facts) -> Fact:
    return Fact(fit(known.said).value, fit_proof(known.said))


def _contact(known: Facts) -> Fact:
    """A name, and a phone or an e-mail; only valid ones are kept at all."""
    lead = known.conversation
    ways = (lead.contact("phone"), lead.contact("email")) if lead.called else ()
    return _flag([way.seq for way in ways if way])


def _asked_human(known: Facts) -> Fact:
    wish = known.conversation.wants_human
    return _flag([wish] if wish else [])


def _marketing_action(known: Facts) -> Fact:
    """Something a marketer offered was taken up; giving a contact in the chat counts as its form."""
    marketing = {action.id for action in known.playbook.actions if action.marketing}
    done = [tally.seq for action, tally in known.conversation.actions.items() if action in marketing]
    return _flag(done + [contact.seq for contact in known.conversation.contacts])


def _engagement(known: Facts) -> Fact:
    lead = known.conversation
    proof = tuple(tally.seq for tally in lead.actions.values())
    return Fact(engagement(known.playbook, lead, known.at), proof)


def _consent(known: Facts, purpose: str) -> Fact:
    consent = known.conversation.consents.get(purpose)
    return _flag([consent.seq] if consent and consent.granted else [])


def _letter(known: Facts, part: Part) -> Fact:
    letter = known.letters.get(part)
    return Fact(letter.points, letter.proof) if letter else Fact(0.0)


def _bant(known: Facts) -> Fact:
    return Fact(sum(letter.points for letter in known.letters.values()), _proof_of_letters(known))


def _letters_known(known: Facts) -> Fact:
    return Fact(len(known.letters), _proof_of_letters(known))


def _proof_of_letters(known: Facts) -> tuple[int, ...]:
    return tuple(seq for letter in known.letters.values() for seq in letter.proof)


def _need_named(known: Facts) -> Fact:
    return _flag(_said(known, lambda reading: reading.question.asks == "need"))


def _goal_known(known: Facts) -> Fact:
    """By the need, or by an answer to the question for the goal."""
    goals = _said(known, lambda reading: reading.question.id == GOAL)
    return _flag((*_need_named(known).proof, *goals))


def _said(known: Facts, is_meant: Callable[[Reading], bool]) -> list[int]:
    """Where something was said in answer to such a question, and not that there is none."""
    return [
        reading.answer.seq
        for reading in known.said
        if is_meant(reading) and reading.is_known and not reading.is_refusal
    ]


def _answered(reading: Reading) -> Fact:
    """The option's id; "typed" where no option covers what was said; "" while nothing was."""
    if reading.answer.skipped:
        return NOTHING
    return Fact(reading.option.id if reading.option else "typed", (reading.answer.seq,))


FACTS: dict[str, Callable[[Facts], Fact]] = {
    "level": _level,
    "fit": _fit,
    "contact": _contact,
    "asked_human": _asked_human,
    "need_named": _need_named,
    "goal_known": _goal_known,
    "marketing_action": _marketing_action,
    "engagement": _engagement,
    "bant": _bant,
    "letters_known": _letters_known,
    **{part.value: partial(_letter, part=part) for part in LETTERS},
    **{f"consent.{purpose}": partial(_consent, purpose=purpose) for purpose in PURPOSES},
}
