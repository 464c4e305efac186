"""Taps that Telegram dropped while the bot was away: whoever may have tapped is asked once to tap again."""

import socket
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot import gaps
from bot.app import App
from sandbox.client import SandboxClient
from tests.bot.conftest import MakeSettings, Rows, until, until_settled

NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)  # a Monday in Vietnam
MIDNIGHT = NOON + timedelta(hours=12)
OUTAGE = timedelta(minutes=10)


@pytest.fixture(params=["polled", "pushed"])
def receiving(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Settings of both ways in which updates come."""
    if request.param == "polled":
        return {}
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{taken.getsockname()[1]}"
    return {"webhook_url": f"http://{address}/hook", "webhook_listen": address}


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("POLLED", "PUSHED"):
        monkeypatch.setattr(gaps, name, 1.0)


@pytest.fixture
async def an(client: SandboxClient) -> int:
    await client.set_time(NOON)
    return await client.add_person("An", language_code="en")


def asked(rows: Rows, person: int) -> list[str]:
    """The fates of what asks a person to tap again."""
    notices = [row for row in rows("v_messages") if row["kind"] == "notice" and row["chat_id"] == person]
    return [row["state"] for row in notices]


async def tap_in_vain(client: SandboxClient, person: int) -> None:
    """Telegram drops the tap, as nobody receives it in time."""
    messages = await client.messages(person)
    label = next(message.labels[0] for message in reversed(messages) if message.labels)
    await client.press(person, label)
    await client.advance(OUTAGE)


async def test_whose_tap_was_lost_is_asked_once_to_tap_again(
    make_settings: MakeSettings, client: SandboxClient, an: int, rows: Rows, receiving: dict[str, Any]
) -> None:
    binh = await client.add_person("Binh", language_code="vi")
    settings = make_settings(sandbox_clock=True, **receiving)
    async with App(settings):
        for person in (an, binh):
            await client.wait_for_reply(await client.start(person))
        await until_settled(client, rows)
    await tap_in_vain(client, an)
    said = await client.say(binh, "cần CRM")
    async with App(settings):
        await client.wait_for_reply(said)
        again = await client.wait_for(an, lambda message: "press it again" in message.text)
        await until_settled(client, rows)
    assert again.by_bot and asked(rows, an) == ["sent"] and asked(rows, binh) == []


async def test_at_night_nobody_is_asked(
    make_settings: MakeSettings, client: SandboxClient, an: int, rows: Rows
) -> None:
    await client.set_time(MIDNIGHT)
    binh = await client.add_person("Binh", language_code="vi")
    async with App(make_settings(sandbox_clock=True)):
        await client.wait_for_reply(await client.start(an))
        await until_settled(client, rows)
    await tap_in_vain(client, an)
    said = await client.start(binh)
    async with App(make_settings(sandbox_clock=True)):
        await client.wait_for_reply(said)
        await until(lambda: asked(rows, an) == ["pending"])
        await client.advance(timedelta(hours=9))
        await client.wait_for(an, lambda message: "press it again" in message.text)
