"""Every shipped transcript over HTTP: the sandbox, a running bot with each front end, a real database."""

import pytest

from bot.cli.demo import demo
from bot.relay import Relay
from bot.settings import SHIPPED_PLAYBOOK

TRANSCRIPTS = sorted(file.stem for file in SHIPPED_PLAYBOOK.with_suffix("").glob("*.txt"))


@pytest.mark.parametrize("frontend", ["aiogram", "ptb"])
@pytest.mark.parametrize("name", TRANSCRIPTS)
def test_a_talk_goes_as_written_through_the_running_system(
    name: str, frontend: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LEADBOT_FRONTEND", frontend)
    status = demo(name)
    assert status == 0, capsys.readouterr().out


def test_without_the_relay_the_played_demo_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def never(self: Relay) -> None:
        while not self._is_stopping:
            await self._woken.wait()
            self._woken.clear()

    monkeypatch.setattr(Relay, "run", never)
    assert demo("hot", within=2) == 1
    assert "no such message" in capsys.readouterr().out


def test_an_unknown_transcript_is_refused_with_the_names_of_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert demo("nope") == 1
    assert "hot" in capsys.readouterr().err
