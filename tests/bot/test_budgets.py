"""One person who floods the bot is kept and answered once; everybody else notices nothing."""

import pytest

from bot import budgets
from bot.budgets import BURST, PER_SECOND, Budgets
from sandbox.client import SandboxClient
from storage import journal
from storage.database import Database
from tests.bot.conftest import Rows, RunApp, until_settled

FLOOD = 1000


def test_a_budget_is_used_up_and_comes_back_with_time() -> None:
    purses = Budgets()
    within = [purses.spend(7, 0.0) for _ in range(int(BURST) + 5)]
    assert within == [True] * int(BURST) + [False] * 5
    assert purses.spend(8, 0.0)
    assert purses.spend(7, 1 / PER_SECOND)
    assert not purses.spend(7, 1 / PER_SECOND)


def test_who_has_been_quiet_is_forgotten() -> None:
    purses = Budgets()
    for person in range(1000):
        purses.spend(person, float(person))
    assert len(purses) <= BURST / PER_SECOND + 1


async def test_a_flood_is_kept_to_the_last_word_and_keeps_nobody_else_waiting(
    run_app: RunApp, client: SandboxClient, rows: Rows, file_url: str
) -> None:
    floyd, an = [await client.add_person(name, language_code="en") for name in ("Floyd", "An")]
    async with run_app(rate_chat=1):
        await client.wait_for_reply(await client.start(floyd))
        await client.act_together(
            {"person": floyd, "act": "say", "text": f"flood {number}"} for number in range(FLOOD)
        )
        assert await client.wait_for_reply(await client.start(an), within=120)
        waiting = [row for row in rows("v_messages") if row["state"] == "pending"]
        assert len(waiting) <= 5
        await until_settled(client, rows)
        assert await client.wait_for(floyd, lambda message: "slow down" in message.text)
    to_floyd = [row for row in rows("v_messages") if row["chat_id"] == floyd]
    assert {row["state"] for row in to_floyd} == {"sent", "superseded"}
    assert [row["state"] for row in to_floyd if row["kind"] == "notice"] == ["sent"]
    assert heard(file_url, to_floyd[0]["lead_id"]) == 1 + FLOOD


def heard(url: str, lead_id: int) -> int:
    """How many events of a lead are kept."""
    database = Database(url, writer=False)
    events = database.run_now(lambda session: list(journal.history(session, lead_id)))
    database.close()
    return len(events)


async def test_whoever_hammers_at_a_card_makes_telegram_answer_only_so_many_questions(
    run_app: RunApp, client: SandboxClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budgets, "PER_SECOND", 0.0001)
    mallory = await client.add_person("Mallory")
    async with run_app():
        hello = await client.wait_for_reply(await client.start(mallory))
        for _ in range(int(2 * BURST)):
            tap = await client.press(mallory, forged="card:1:1:claim", message=hello.message_id)
        assert (await client.answer_to(tap)).is_alert
        asked = await client.calls("getChatMember")
        assert 0 < len(asked) < BURST
