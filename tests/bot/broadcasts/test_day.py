"""A marketer's day as docs/ tells it, over the wire with both front ends."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.frontends import Frontend
from dialogs.transcripts import Line, mismatch
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from tests.marketers_day import DAY, set_stage


class Day:
    """One marketer who does what the transcript says, and waits for what it says comes next."""

    def __init__(self, client: SandboxClient, marketer: int) -> None:
        self._client = client
        self._marketer = marketer
        self._seen = 0

    async def live(self, line: Line) -> None:
        if line.who == "clock":
            await self._client.advance(line.duration)
        elif line.who == "bot":
            self._seen = (await self._client.wait_for(self._marketer, self._fits(line), after=self._seen)).seq
        elif line.buttons and not line.text:
            await self._client.press(self._marketer, line.buttons[0])
        else:
            await self._client.say(self._marketer, line.text)

    def _fits(self, line: Line) -> Callable[[SeenMessage], bool]:
        def fits(message: SeenMessage) -> bool:
            return message.by_bot and not mismatch(line, message.text, tuple(message.labels))

        return fits


@pytest.mark.parametrize("frontend", ["aiogram", "ptb"])
async def test_a_marketers_day_goes_as_written(frontend: Frontend, tmp_path: Path) -> None:
    async with set_stage(f"sqlite:///{tmp_path / 'day.db'}", frontend) as stage:
        day = Day(stage.client, stage.marketer)
        for line in DAY.lines:
            await day.live(line)
        got = [m.text for m in await stage.client.messages(stage.reader) if m.by_bot]
    assert got == ["[QC] Anh/chị An ơi, Sao Mai tặng anh/chị bảng giá Tết 2027, giảm 20% đến hết tuần."]
