"""What can wait gives way to those who are being answered, but not for ever."""

import asyncio

from bot.rush import Rush

LONG = 60.0  # seconds that no test takes


async def is_waiting(waiting: asyncio.Task[None]) -> bool:
    """Whether it still waits, once everything has had its chance."""
    for _ in range(5):
        await asyncio.sleep(0)
    return not waiting.done()


async def test_what_can_wait_goes_at_once_while_nobody_is_answered() -> None:
    await asyncio.wait_for(Rush().over(within=LONG), LONG / 2)


async def test_it_waits_until_the_last_one_has_been_answered() -> None:
    rush = Rush()
    rush.begin()
    rush.begin()
    waiting = asyncio.create_task(rush.over(within=LONG))
    rush.end()
    assert await is_waiting(waiting)
    rush.end()
    await asyncio.wait_for(waiting, LONG / 2)


async def test_a_message_that_follows_its_turn_at_once_is_the_same_rush() -> None:
    rush = Rush()
    rush.begin()
    waiting = asyncio.create_task(rush.over(within=LONG))
    assert await is_waiting(waiting)
    rush.end()
    rush.begin()
    assert await is_waiting(waiting)
    rush.end()
    await asyncio.wait_for(waiting, LONG / 2)


async def test_where_somebody_is_answered_all_the_time_it_goes_when_its_time_is_over() -> None:
    rush = Rush()
    rush.begin()
    await asyncio.wait_for(rush.over(within=0.01), LONG)
