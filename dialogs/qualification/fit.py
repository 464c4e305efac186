"""Fit: how well the lead matches the target group.

The worst letter said decides. Who somebody is does not change with a new try at qualifying, so answers
of earlier cycles count too.
"""

from datetime import datetime

from dialogs.conversation import Conversation, Fit
from dialogs.playbook import Playbook
from dialogs.qualification.letters import read

WORST_FIRST = (Fit.X, Fit.C, Fit.B, Fit.A)


def fit(playbook: Playbook, conversation: Conversation, at: datetime) -> Fit:
    """The worst letter of the answered options that have one; UNKNOWN while none has."""
    said = {Fit(letter) for letter, _seq in _said(playbook, conversation, at)}
    return next((letter for letter in WORST_FIRST if letter in said), Fit.UNKNOWN)


def fit_proof(playbook: Playbook, conversation: Conversation, at: datetime) -> tuple[int, ...]:
    """The interactions in which it was said."""
    return tuple(seq for _letter, seq in _said(playbook, conversation, at))


def _said(playbook: Playbook, conversation: Conversation, at: datetime) -> list[tuple[str, int]]:
    readings = (read(playbook, conversation, question, at) for question in playbook.questions)
    return [(r.option.fit, r.answer.seq) for r in readings if r and r.option and r.option.fit]
