"""Bots are started, gone through by a few prospects, and the answers are found in their databases.

Of ours one per front end and database is enough; the peers whose libraries only `make bench` installs take
part where they are installed.
"""

from collections.abc import Iterator

import pytest

from benchmarks.bots import EVERY, Bot
from benchmarks.places import Places, open_places
from benchmarks.sittings import Conditions, Forgetful, sit

OURS = ("leadbot-ptb-sqlite", "leadbot-aiogram-postgres")
TRIED = [bot for name, bot in EVERY.items() if bot.is_installed and (not bot.is_ours or name in OURS)]
BRIEFLY = Conditions(prospects=(2,), seconds=0.4, warm_up=0.2)


@pytest.fixture(scope="module")
def places() -> Iterator[Places]:
    with open_places() as opened:
        yield opened


@pytest.mark.parametrize("bot", TRIED, ids=lambda bot: bot.name)
def test_a_bot_answers_its_prospects_and_keeps_their_answers(bot: Bot, places: Places) -> None:
    assert sit(bot, BRIEFLY, places).figures[2].lost == 0


def test_a_bot_may_poll_instead(places: Places) -> None:
    polling = Conditions((2,), seconds=0.4, warm_up=0.2, webhook=False)
    assert sit(EVERY["leadbot-ptb-sqlite"], polling, places).figures[2].updates_per_s > 0


def test_a_bot_that_forgets_answers_has_no_result(places: Places) -> None:
    forgetful = Bot("forgetful", EVERY["ceiling"].module, "sqlite", kept="SELECT 0")
    with pytest.raises(Forgetful):
        sit(forgetful, BRIEFLY, places)
