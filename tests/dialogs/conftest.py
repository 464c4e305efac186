"""The shipped playbook, read once, and a stage to rehearse it on."""

from pathlib import Path

import pytest

from bot.reading import read_playbook
from bot.settings import SHIPPED_PLAYBOOK
from dialogs.playbook import Playbook
from tests.dialogs.stage import Stage

TRANSCRIPTS = sorted(SHIPPED_PLAYBOOK.with_suffix("").glob("*.txt"))


@pytest.fixture(scope="session")
def bant() -> Playbook:
    return read_playbook(Path(SHIPPED_PLAYBOOK), "vi", "Asia/Ho_Chi_Minh").playbook


@pytest.fixture
def stage(bant: Playbook) -> Stage:
    """With one lead who has not said a word."""
    return Stage(bant)
