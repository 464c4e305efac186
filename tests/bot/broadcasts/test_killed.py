"""Paused, resumed and killed in the middle: nobody is written to twice, nobody is forgotten.

The short form of `make crowd`.
"""

from pathlib import Path

from tests.bot.broadcasts.conftest import BOTH
from tests.campaigns.crowd import campaign


@BOTH
async def test_killed_paused_and_resumed_it_reaches_everybody_once(
    tmp_path: Path, database_url: str, frontend: str
) -> None:
    assert await campaign(tmp_path, database_url, people=200, kills=2, rate=90, frontend=frontend) == []
