"""assess: what a conversation adds up to now, and the facts to keep about how it changed.

Letters first, then fit, a disqualification by the playbook, the gates and the temperature. It only
writes differences: assessing twice changes nothing, and the ledger's sum is always the score.
"""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from dialogs.conversation import LETTERS, Conversation, Fit, Part
from dialogs.effects import Points, Rose
from dialogs.playbook import Playbook
from dialogs.qualification.facts import Facts
from dialogs.qualification.fit import fit
from dialogs.qualification.gates import climb
from dialogs.qualification.letters import Letter, Reading, letters, read_all
from dialogs.qualification.status import FREE, Moved, disqualify
from dialogs.qualification.temperature import temperature


def assess(
    playbook: Playbook, conversation: Conversation, at: datetime
) -> tuple[Conversation, tuple[Points | Rose, ...]]:
    """The conversation with letters, fit, level and temperature as of `at`, and what changed."""
    said = read_all(playbook, conversation, at)
    known = letters(conversation, said)
    scored, points = _score(conversation, known, fit(said))
    kept, falls = _sort_out(scored, said)
    climbed, rises = climb(playbook, kept, Facts(playbook, kept, said, known, at), at)
    warmed = replace(climbed, temperature=temperature(playbook, climbed, at))
    return warmed, (*points, *falls, *rises)


def _score(
    conversation: Conversation, known: dict[Part, Letter], fit: Fit
) -> tuple[Conversation, tuple[Points, ...]]:
    """What is known replaces what was; a line of the ledger for each letter that changed."""
    score = {str(part): letter.points for part, letter in known.items()}
    lines = tuple(
        Points(part=part, points=change, rule=known[part].rule if part in known else "unknown")
        for part in LETTERS
        if (change := score.get(part, 0.0) - conversation.letters.get(part, 0.0))
    )
    grounds = {str(part): letter.grounds for part, letter in known.items()}
    return replace(conversation, letters=score, grounds=grounds, fit=fit), lines


def _sort_out(conversation: Conversation, said: Iterable[Reading]) -> Moved:
    """Disqualified if an answer of this cycle says so, unless a person of sales has the lead."""
    if conversation.status not in FREE:
        return Moved(conversation)
    for reading in said:
        if reading.option is None or reading.answer.cycle != conversation.cycle:
            continue
        if reason := reading.option.disqualify:
            rule = f"{reading.question.id}={reading.option.id}"
            return disqualify(conversation, reason, rule, (reading.answer.seq,))
    return Moved(conversation)
