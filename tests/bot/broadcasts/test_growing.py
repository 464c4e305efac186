"""Nobody begins by itself what nobody agreed to: an audience that has grown, and a time that has passed."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.app import App
from bot.frontends import Frontend
from dialogs.events import Role
from sandbox.client import SandboxClient
from storage import staff
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Settings, Shell, change, received
from tests.bot.broadcasts.marketer import Marketer
from tests.bot.broadcasts.test_scheduling import schedule
from tests.bot.conftest import MakeSettings

RunBot = Callable[..., AbstractAsyncContextManager[App]]

BEFORE, NEW = 900, 200
NOW_MANY = BEFORE + NEW
A_BIT_MORE_THAN_AN_HOUR = timedelta(hours=1, minutes=1)
TOO_LATE = timedelta(hours=3, minutes=30)


@pytest.fixture
async def lan(client: SandboxClient) -> Marketer:
    return Marketer(client, await client.add_person("Lan", has_started=True))


@pytest.fixture
def run_bot(
    make_settings: MakeSettings, settings: Settings, frontend: Frontend, client: SandboxClient
) -> RunBot:
    """The bot on the sandbox's clock. Of its owners only those who are there ever opened it."""

    @asynccontextmanager
    async def running(*there: Marketer, absent: Marketer | None = None, **more: Any) -> AsyncIterator[App]:
        owners = ",".join(str(owner.id) for owner in (*there, absent) if owner)
        own = {"frontend": frontend, "owners": owners, "rate_bot": 3000, "sandbox_clock": True}
        given = {**settings, **own, **more}
        async with App(make_settings(**given)) as app:
            await client.wait_until_polling()
            for owner in there:
                await owner.say("/broadcasts")
            yield app

    return running


def in_hours(hours: int, settings: Settings) -> datetime:
    """On the machine's clock, where the business is."""
    return datetime.now(ZoneInfo(settings["timezone"])) + timedelta(hours=hours)


async def schedule_by_shell(shell: Shell, *more: str, hours: int = 1) -> int:
    """For whoever is new then; gives the number."""
    file = shell.folder / "text.txt"
    file.write_text("Chào", encoding="utf-8")
    at = f"{in_hours(hours, shell.settings):%Y-%m-%dT%H:%M}"
    told = await shell("create", "--audience", "level = NEW", "--text-file", str(file), "--at", at, *more)
    return int(told.split("broadcast ")[1].split()[0])


async def schedule_paid(mai: Marketer, moment: str, people: int) -> None:
    await mai.say("/broadcast level = NEW")
    await mai.tap("✅ Dùng nhóm này")
    await mai.say("Chào")
    await mai.tap("⭐ Gửi trả phí, 500 tin/giây")
    await mai.tap("🕘 Hẹn giờ")
    await mai.say(moment)
    asked = await mai.tap(f"🚀 Gửi {people} người")
    await mai.tap(next(label for label in asked.labels if label.startswith("⭐")))


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if "nobody" in record.getMessage()]


@BOTH
async def test_a_schedule_that_has_grown_to_a_thousand_waits_for_a_second_person(
    run_bot: RunBot,
    client: SandboxClient,
    mai: Marketer,
    lan: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    await add_crowd(BEFORE)
    async with run_bot(mai, lan):
        await schedule(mai, "Chào", f"{in_hours(1, shell.settings):%H:%M %d/%m}", BEFORE)
        crowd = await add_crowd(NEW)
        await client.advance(A_BIT_MORE_THAN_AN_HOUR)
        question = await lan.next(lambda message: "✅ Duyệt" in message.labels)
        assert "900 người" in question.text and "1.100 người" in question.text
        await mai.next(lambda message: "1.100 người" in message.text and "người thứ hai" in message.text)
        assert shell.row(1)["state"] == "unapproved"
        assert not any([await received(client, person) for person in sorted(crowd)[:20]])
        await client.press(lan.id, "✅ Duyệt")
        row = await shell.until(1, lambda row: row["state"] == "finished")
    assert row["sent"] == NOW_MANY


@BOTH
async def test_a_sole_owner_types_the_number_that_it_has_grown_to(
    run_bot: RunBot,
    client: SandboxClient,
    mai: Marketer,
    lan: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    await add_crowd(BEFORE)
    async with run_bot(mai, absent=lan):
        await schedule(mai, "Chào", f"{in_hours(1, shell.settings):%H:%M %d/%m}", BEFORE)
        await add_crowd(NEW)
        await client.advance(A_BIT_MORE_THAN_AN_HOUR)
        await mai.next(lambda message: "🚀 Gửi 1.100 người" in message.labels)
        assert "Gõ đúng số người" in (await mai.tap("🚀 Gửi 1.100 người")).text
        await mai.write("900", "Chưa đúng")
        assert shell.row(1)["state"] == "unapproved"
        await mai.write("1.100", "✅ Mai đã duyệt tin #1.")
        row = await shell.until(1, lambda row: row["state"] == "finished")
    assert row["sent"] == NOW_MANY


@BOTH
async def test_where_nobody_can_be_asked_the_shell_tells_what_waits_and_decides(
    run_bot: RunBot,
    client: SandboxClient,
    lan: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await add_crowd(BEFORE)
    async with run_bot(absent=lan):
        grown = await schedule_by_shell(shell)
        await add_crowd(NEW)
        await client.advance(A_BIT_MORE_THAN_AN_HOUR)
        await shell.until(grown, lambda row: row["state"] == "unapproved")
        late = await schedule_by_shell(shell, "--people", str(NOW_MANY), hours=3)
        await client.advance(TOO_LATE + timedelta(hours=1))
        await shell.until(late, lambda row: row["state"] == "paused")
        for number, command in ((grown, f"start {grown}"), (late, f"resume {late}")):
            for told in (await shell("list"), await shell("status", str(number))):
                assert f"broadcast {number} waits for a decision" in told
                assert f"leadbot broadcast {command}" in told
        assert (await shell.attempt("start", str(grown), "--people", str(BEFORE))).status == 1
        await shell("cancel", str(late))
        await shell("start", str(grown), "--people", str(NOW_MANY))
        row = await shell.until(grown, lambda row: row["state"] == "finished")
    assert row["sent"] == NOW_MANY
    assert len(warnings(caplog)) == 2
    assert "waits for a decision" not in await shell("list")


@BOTH
async def test_a_late_schedule_of_the_shell_asks_any_marketer_who_can_be_reached(
    run_bot: RunBot,
    client: SandboxClient,
    mai: Marketer,
    lan: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
    caplog: pytest.LogCaptureFixture,
) -> None:
    crowd = await add_crowd(3)
    url = shell.settings["database_url"]
    async with run_bot(absent=lan):
        change(url, lambda session: staff.add(session, mai.id, Role.MARKETER, datetime.now(UTC)))
        await mai.say("/broadcasts")
        number = await schedule_by_shell(shell)
        await client.advance(TOO_LATE)
        asked = await mai.next(lambda message: "quá giờ hẹn hơn 2 tiếng" in message.text)
        assert not any([await received(client, person) for person in crowd])
        await client.press(mai.id, "▶️ Gửi tiếp", message=asked.message_id)
        row = await shell.until(number, lambda row: row["state"] == "finished")
    assert row["sent"] == 3
    assert warnings(caplog) == []


@BOTH
async def test_a_small_one_that_costs_money_asks_a_sole_owner_when_it_would_cost_more(
    run_bot: RunBot,
    client: SandboxClient,
    mai: Marketer,
    lan: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    await add_crowd(5)
    async with run_bot(mai, absent=lan, paid_broadcasts=500):
        await schedule_paid(mai, f"{in_hours(1, shell.settings):%H:%M %d/%m}", 5)
        await add_crowd(25)
        await client.advance(A_BIT_MORE_THAN_AN_HOUR)
        asked = await mai.next(lambda message: "🚀 Gửi 30 người" in message.labels)
        assert "5 người" in asked.text and "khoảng 3 Telegram Stars" in asked.text
        assert "Gõ đúng số người" in (await mai.tap("🚀 Gửi 30 người")).text
        await mai.write("30", "✅ Mai đã duyệt tin #1.")
        row = await shell.until(1, lambda row: row["state"] == "finished")
    assert row["sent"] == 30


@BOTH
async def test_a_second_person_and_the_shell_are_told_what_it_would_cost_now(
    run_bot: RunBot,
    client: SandboxClient,
    mai: Marketer,
    lan: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    await add_crowd(5)
    async with run_bot(mai, lan, paid_broadcasts=500):
        await schedule_paid(mai, f"{in_hours(1, shell.settings):%H:%M %d/%m}", 5)
        await add_crowd(25)
        await client.advance(A_BIT_MORE_THAN_AN_HOUR)
        question = await lan.next(lambda message: "✅ Duyệt" in message.labels)
        assert "khoảng 3 Telegram Stars" in question.text
        refused = await shell.attempt("start", "1", "--people", "5")
        assert refused.status == 1 and "it costs about 3 Stars" in refused.out
        assert shell.row(1)["state"] == "unapproved"
        await client.press(lan.id, "✅ Duyệt", message=question.message_id)
        row = await shell.until(1, lambda row: row["state"] == "finished")
    assert row["sent"] == 30
