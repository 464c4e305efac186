"""Fit: how well the lead matches the target group.

The worst letter said decides. Who somebody is does not change with a new try at qualifying, so answers
of earlier cycles count too.
"""

from collections.abc import Iterable

from dialogs.conversation import Fit
from dialogs.qualification.letters import Reading

WORST_FIRST = (Fit.X, Fit.C, Fit.B, Fit.A)


def fit(said: Iterable[Reading]) -> Fit:
    """The worst letter of the answered options that have one; UNKNOWN while none has."""
    found = {each.option.fit for each in said if each.option}
    return next((letter for letter in WORST_FIRST if letter in found), Fit.UNKNOWN)


def fit_proof(said: Iterable[Reading]) -> tuple[int, ...]:
    """The interactions in which it was said."""
    return tuple(each.answer.seq for each in said if each.option and each.option.fit)
