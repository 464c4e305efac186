"""Every bot is started, gone through by a few prospects, and its answers are found in its database."""

from collections.abc import Iterator

import pytest

from benchmarks.bots import EVERY
from benchmarks.places import Places, open_places
from benchmarks.sittings import Conditions, sit

pytest.importorskip("aiogram_dialog", reason="`make bench` installs the libraries of the peers")

BRIEFLY = Conditions(prospects=(2,), seconds=0.4, warm_up=0.2)


@pytest.fixture(scope="module")
def places() -> Iterator[Places]:
    with open_places() as opened:
        yield opened


@pytest.mark.parametrize("name", EVERY)
def test_every_bot_answers_its_prospects_and_keeps_their_answers(name: str, places: Places) -> None:
    sitting = sit(EVERY[name], BRIEFLY, places)
    assert sitting.figures[2].lost == 0
