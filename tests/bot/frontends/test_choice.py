"""Only the chosen front end is imported, and the other library need not be installed."""

import subprocess
import sys

import pytest

from bot.frontends import Frontend

NOTHING_IMPORTED = """
import sys, bot.frontends, bot.transport
assert not {"aiogram", "telegram", "httpx", "aiohttp", "pydantic"} & sys.modules.keys(), "too heavy"
"""

ONLY_THE_CHOSEN = """
import asyncio, sys
from bot.frontends import open_gateway

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == {missing!r}:
            raise ModuleNotFoundError(f"No module named {{name}}", name=name)

sys.meta_path.insert(0, Missing())
gateway = open_gateway({frontend!r}, token="1:a", base_url="http://127.0.0.1:9")
asyncio.run(gateway.close())
"""


def run(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )


def test_choosing_imports_nothing_yet() -> None:
    assert run(NOTHING_IMPORTED).stderr == ""


@pytest.mark.parametrize(("frontend", "missing"), [("aiogram", "telegram"), ("ptb", "aiogram")])
def test_either_library_may_be_missing(frontend: Frontend, missing: str) -> None:
    done = run(ONLY_THE_CHOSEN.format(frontend=frontend, missing=missing))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("frontend", "missing", "remedy"),
    [
        ("aiogram", "aiogram", "pip install aiogram, or set LEADBOT_FRONTEND=ptb"),
        ("ptb", "telegram", "pip install python-telegram-bot, or set LEADBOT_FRONTEND=aiogram"),
    ],
)
def test_a_missing_library_is_told_with_the_remedy(frontend: Frontend, missing: str, remedy: str) -> None:
    last_line = run(ONLY_THE_CHOSEN.format(frontend=frontend, missing=missing)).stderr.splitlines()[-1]
    assert last_line.startswith("bot.frontends.FrontendMissing: ")
    assert last_line.endswith(remedy)


def test_another_mistake_in_an_import_is_not_blamed_on_the_library() -> None:
    last_line = run(ONLY_THE_CHOSEN.format(frontend="ptb", missing="certifi")).stderr.splitlines()[-1]
    assert last_line.startswith("ModuleNotFoundError: ")
