"""The short form of `make orders`."""

from collections.abc import Callable
from pathlib import Path

from tests.campaigns.orders import scatter
from tests.campaigns.world import world


async def test_in_whatever_order_and_however_often_updates_come_the_state_is_that_of_one_serial_order(
    tmp_path: Path, upgraded_postgres: Callable[[], str]
) -> None:
    async with world(tmp_path, upgraded_postgres()) as place:
        assert await scatter(place, people=15, seed=1) == []
