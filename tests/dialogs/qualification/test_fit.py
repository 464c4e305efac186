"""Fit: the worst letter said decides."""

import pytest
from msgspec.structs import replace

from dialogs.conversation import Fit
from dialogs.qualification.fit import fit
from dialogs.qualification.letters import read_all
from tests.dialogs.qualification.cast import ALICE, NOON, PLAYBOOK, tell


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, Fit.UNKNOWN),
        ({"industry": ""}, Fit.UNKNOWN),
        ({"need": "crm"}, Fit.UNKNOWN),
        ({"industry": "retail"}, Fit.A),
        ({"industry": "retail", "size": ""}, Fit.A),
        ({"industry": "retail", "size": "medium"}, Fit.B),
        ({"industry": "retail", "size": "solo"}, Fit.C),
        ({"industry": "state", "size": "solo"}, Fit.X),
        ({"industry": "state", "size": "large"}, Fit.X),
    ],
)
def test_the_worst_answered_letter_decides(answers: dict[str, str], expected: Fit) -> None:
    assert fit(read_all(PLAYBOOK, tell(ALICE, **answers), NOON)) is expected


def test_who_somebody_is_does_not_change_with_a_new_cycle() -> None:
    assert fit(read_all(PLAYBOOK, replace(tell(ALICE, industry="state"), cycle=2), NOON)) is Fit.X
