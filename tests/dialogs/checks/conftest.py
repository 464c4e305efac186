"""A small sound playbook, and what is told of it after a change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.reading import read_texts
from dialogs.checks.problems import Problem
from dialogs.loader import judge

SMALL = (Path(__file__).parents[2] / "playbooks" / "small.toml").read_text(encoding="utf-8")

Told = Callable[..., list[Problem]]


@pytest.fixture
def small() -> str:
    return SMALL


@pytest.fixture(scope="session")
def told() -> Told:
    """Judge the small playbook after replacing some of its text; `more` is added at the end."""
    texts = read_texts()

    def told(
        *changes: tuple[str, str], more: str = "", language: str = "en", timezone: str = "Europe/Paris"
    ) -> list[Problem]:
        text = SMALL
        for old, new in changes:
            assert text.count(old) >= 1, old
            text = text.replace(old, new, 1)
        return list(judge(text + more, texts=texts, language=language, timezone=timezone)[1])

    return told
