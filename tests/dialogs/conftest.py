"""The shipped playbook, read once, and how to rehearse with it."""

from pathlib import Path

import pytest

from bot.reading import read_playbook
from bot.settings import SHIPPED_PLAYBOOK
from dialogs.playbook import Playbook

TRANSCRIPTS = sorted(SHIPPED_PLAYBOOK.with_suffix("").glob("*.txt"))


@pytest.fixture(scope="session")
def bant() -> Playbook:
    return read_playbook(Path(SHIPPED_PLAYBOOK), "vi", "Asia/Ho_Chi_Minh").playbook
