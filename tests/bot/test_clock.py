"""The sandbox's clock drives the conversations; leases and back-off run on whatever it does."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import ClockUnreachable, SandboxClock, Steady, SystemClock
from sandbox.client import SandboxClient
from sandbox.server import Sandbox

SECOND = timedelta(seconds=1)


def test_the_system_clock_is_aware() -> None:
    clock = SystemClock()
    assert abs(clock.now() - datetime.now(UTC)) < SECOND and clock.steady().tzinfo is UTC


def test_steady_time_follows_a_clock_set_forward_and_ignores_one_set_back() -> None:
    noon, hour = datetime(2026, 11, 22, 12, tzinfo=UTC), timedelta(hours=1)
    steady = Steady(noon)
    assert noon <= steady.read(noon) < noon + SECOND
    assert steady.read(noon + hour) == noon + hour
    back = steady.read(noon - hour)
    assert noon + hour <= back < noon + hour + SECOND
    assert steady.read(noon - hour) >= back


async def test_a_jump_is_followed_at_once(sandbox: Sandbox, client: SandboxClient) -> None:
    clock, jumped = SandboxClock(sandbox.url), asyncio.Event()
    await clock.synchronize()

    async def on_jump() -> None:
        jumped.set()

    following = asyncio.create_task(clock.follow(on_jump))
    before = clock.now()
    await client.advance(timedelta(days=1))
    async with asyncio.timeout(60):
        await jumped.wait()
    following.cancel()
    assert timedelta(days=1) <= clock.now() - before < timedelta(days=1, seconds=5)


async def test_a_frozen_clock_stands_still_but_back_off_runs_on(
    sandbox: Sandbox, client: SandboxClient
) -> None:
    clock = SandboxClock(sandbox.url)
    await client.set_time(datetime(2030, 1, 1, tzinfo=UTC))
    await client.freeze()
    await clock.synchronize()
    frozen, steady = clock.now(), clock.steady()
    await asyncio.sleep(0.05)
    assert clock.now() == frozen
    assert clock.steady() > steady >= frozen


async def test_steady_time_never_goes_back(sandbox: Sandbox, client: SandboxClient) -> None:
    clock = SandboxClock(sandbox.url)
    await client.set_time(datetime(2030, 1, 1, tzinfo=UTC))
    await clock.synchronize()
    steady = clock.steady()
    await client.set_time(datetime(2026, 1, 1, tzinfo=UTC))
    await clock.synchronize()
    assert clock.now().year == 2026 and clock.steady() >= steady


async def test_without_a_sandbox_there_is_a_plain_error() -> None:
    with pytest.raises(ClockUnreachable, match="LEADBOT_SANDBOX_CLOCK"):
        await SandboxClock("http://127.0.0.1:1").synchronize()
