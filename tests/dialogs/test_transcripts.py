"""Every shipped transcript, with the engine alone; tests/bot/test_playing.py plays them over HTTP."""

from pathlib import Path

import pytest

from bot.settings import SHIPPED_PLAYBOOK
from dialogs.engine import replay
from dialogs.playbook import Playbook
from dialogs.rehearsal import rehearse
from dialogs.transcripts import BadTranscript, parse

TRANSCRIPTS = sorted(SHIPPED_PLAYBOOK.with_suffix("").glob("*.txt"))


@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda file: file.stem)
def test_the_talk_goes_as_written(bant: Playbook, file: Path) -> None:
    _, problems = rehearse(bant, parse(file.read_text(encoding="utf-8")))
    assert problems == []


@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda file: file.stem)
def test_replaying_its_events_gives_the_same_lead(bant: Playbook, file: Path) -> None:
    stage, _ = rehearse(bant, parse(file.read_text(encoding="utf-8")))
    assert replay(bant, stage.events, stage.start) == stage.conversation


def test_what_the_bot_says_beyond_the_transcript_is_a_problem(bant: Playbook) -> None:
    _, problems = rehearse(bant, parse("lead: /start\nlead: [▶️ Đồng ý, bắt đầu]\n"))
    assert len(problems) == 1
    assert "the bot also said" in problems[0]


def test_a_wrong_word_a_missing_button_and_a_wrong_level_are_problems(bant: Playbook) -> None:
    talk = "lead: /start\nbot: Guten Tag\nlead: [Nope]\nlevel: SQL\nsales: anything\n"
    _, problems = rehearse(bant, parse(talk))
    assert [problem[:6] for problem in problems] == ["line 2", "line 3", "line 4", "line 5"]


@pytest.mark.parametrize("line", ["nobody: hello", "just words", "clock: +5 parsecs"])
def test_a_line_that_cannot_be_read_is_named(bant: Playbook, line: str) -> None:
    with pytest.raises(BadTranscript, match="line 2"):
        rehearse(bant, parse(f"lead: /start\n{line}\n"))
