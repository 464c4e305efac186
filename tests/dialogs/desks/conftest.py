"""A stage with one lead who has not said a word."""

import pytest

from dialogs.playbook import Playbook
from tests.dialogs.stage import Stage


@pytest.fixture
def stage(bant: Playbook) -> Stage:
    return Stage(bant)
