"""The machine's clock is set forward or back: messages, retries and leases go on as if nothing happened."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import SystemClock
from sandbox.client import SandboxClient
from tests.bot.conftest import PATIENCE, Rows, RunApp, ask_for_human, cards, is_card, until_settled

HOURS = timedelta(hours=3)


class Wall:
    """The machine's clock, as far as the bot knows."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    wall = Wall()
    monkeypatch.setattr(SystemClock, "now", lambda _: wall.now())
    return wall


@pytest.mark.parametrize("jump", [HOURS, -HOURS])
async def test_a_jump_between_two_words_holds_up_no_answer(
    run_app: RunApp, client: SandboxClient, wall: Wall, jump: timedelta
) -> None:
    async with run_app():
        an = await client.add_person("An", language_code="vi")
        await client.wait_for_reply(await client.start(an))
        wall.ahead = jump
        assert await client.wait_for_reply(await client.say(an, "cần CRM"))


@pytest.mark.parametrize("jump", [HOURS, -HOURS])
async def test_a_jump_while_telegram_is_called_sends_nothing_twice(
    run_app: RunApp, client: SandboxClient, sales_chat: int, wall: Wall, rows: Rows, jump: timedelta
) -> None:
    async with run_app():
        await client.add_fault("slow_answer", "sendMessage", chat_id=sales_chat, seconds=4)
        await ask_for_human(client, await client.add_person("An", language_code="vi"))
        await client.wait_for(sales_chat, is_card)
        wall.ahead = jump
        await client.calls("sendMessage", chat_id=sales_chat, outcome="ok", timeout=PATIENCE)
        await until_settled(client, rows)
    assert len(await cards(client, sales_chat)) == 1
    assert {row["state"] for row in rows("v_messages")} == {"sent"}


async def test_what_a_clock_that_went_ahead_put_off_goes_out_after_a_restart(
    run_app: RunApp, client: SandboxClient, sales_chat: int, wall: Wall, rows: Rows
) -> None:
    wall.ahead = HOURS
    an = await client.add_person("An", language_code="vi")
    async with run_app():
        await client.wait_until_idle()
        await client.add_fault("flood", "sendMessage", chat_id=sales_chat, retry_after=3)
        await ask_for_human(client, an)
        await client.calls("sendMessage", outcome="429", timeout=PATIENCE)
        await client.wait_until_idle()
    wall.ahead = timedelta()
    async with run_app():
        assert await client.wait_for(sales_chat, is_card)
        await until_settled(client, rows)
    assert len(await cards(client, sales_chat)) == 1
