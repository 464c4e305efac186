"""More than a thousand readers, and people who press at once: told over the wire, with both front ends."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.app import App
from bot.frontends import Frontend
from dialogs.events import Role
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from storage import staff as members
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Settings, Shell, change, received
from tests.bot.broadcasts.marketer import GO, Marketer
from tests.bot.conftest import MakeSettings, read_view

MANY = 1_001


@pytest.fixture
async def staff(client: SandboxClient) -> list[Marketer]:
    return [
        Marketer(client, await client.add_person(name, has_started=True)) for name in ("Mai", "Lan", "Sếp")
    ]


@pytest.fixture
def opened(
    make_settings: MakeSettings, settings: Settings, frontend: Frontend, client: SandboxClient
) -> Callable[..., Any]:
    """The bot with these owners, quick enough for a thousand readers. The absent never opened it."""

    @asynccontextmanager
    async def running(*owners: Marketer, absent: Sequence[Marketer] = ()) -> AsyncIterator[App]:
        ids = ",".join(str(owner.id) for owner in (*owners, *absent))
        async with App(
            make_settings(**{**settings, "frontend": frontend, "owners": ids, "rate_bot": 3000})
        ) as app:
            await client.wait_until_polling()
            for owner in owners:
                await owner.say("/broadcasts")
            yield app

    return running


async def propose(author: Marketer) -> SeenMessage:
    """Compose for more people than one may decide about."""
    asked = await author.compose("Chào {first_name}", MANY)
    assert "chờ người thứ hai duyệt" in asked.text
    return asked


def is_question(message: SeenMessage) -> bool:
    return "✅ Duyệt" in message.labels


@BOTH
async def test_a_thousand_and_one_are_written_to_when_a_second_person_agrees(
    opened: Callable[..., Any],
    client: SandboxClient,
    staff: list[Marketer],
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    crowd = await add_crowd(MANY)
    mai, lan, _ = staff
    async with opened(mai, lan):
        waits = await propose(mai)
        question = await lan.next(is_question)
        assert (
            "Mai" in question.text and "1.001 người" in question.text and "Chào {first_name}" in question.text
        )
        tap = await client.press(mai.id, message=waits.message_id, forged="desk:broadcast:0:approve:1")
        assert (await client.answer_to(tap)).text == "Người soạn không tự duyệt được."
        assert shell.row(1)["state"] == "unapproved"
        await client.press(lan.id, "✅ Duyệt")
        await lan.next(lambda message: message.text == "✅ Lan đã duyệt tin #1." and not message.labels)
        await mai.next(lambda message: message.text == "✅ Lan đã duyệt tin #1.")
        row = await shell.until(1, lambda row: row["state"] == "finished")
    assert (row["total"], row["sent"]) == (MANY, MANY)
    assert [len(await received(client, person)) for person in sorted(crowd)[:: MANY // 10]] == [1] * 11


@BOTH
async def test_a_refusal_is_told_and_nobody_is_written_to(
    opened: Callable[..., Any],
    client: SandboxClient,
    staff: list[Marketer],
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    await add_crowd(MANY)
    mai, lan, _ = staff
    async with opened(mai, lan):
        await propose(mai)
        await lan.next(is_question)
        await client.press(lan.id, "✖️ Không duyệt")
        await mai.next(lambda message: message.text.startswith("✖️ Lan không duyệt tin #1"))
        assert shell.row(1)["state"] == "cancelled"


@BOTH
async def test_somebody_taken_off_the_staff_after_being_asked_approves_nothing(
    opened: Callable[..., Any],
    client: SandboxClient,
    staff: list[Marketer],
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    await add_crowd(MANY)
    mai, lan, _ = staff
    url = shell.settings["database_url"]
    async with opened(mai):
        change(url, lambda session: members.add(session, lan.id, Role.MARKETER, datetime.now(UTC)))
        await lan.say("/broadcasts")
        waits = await propose(mai)
        await lan.next(is_question)
        change(url, lambda session: members.remove(session, lan.id))
        tap = await client.press(lan.id, "✅ Duyệt")
        assert (await client.answer_to(tap)).is_answered
        assert shell.row(1)["state"] == "unapproved"
        await client.press(mai.id, "✖️ Huỷ", message=waits.message_id)
        assert (await shell.until(1, lambda row: row["state"] == "cancelled"))["total"] == 0


@BOTH
async def test_the_only_owner_who_ever_opened_the_bot_types_the_number_of_people(
    opened: Callable[..., Any],
    client: SandboxClient,
    staff: list[Marketer],
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    await add_crowd(MANY)
    mai, lan, boss = staff
    async with opened(mai, absent=(lan, boss)):
        asked = await mai.compose("Chào", MANY)
        assert "Gõ đúng số người" in asked.text
        assert "Chưa đúng" in (await mai.say("1000")).text
        assert read_view(shell.settings["database_url"], "v_broadcasts") == []
        assert "bắt đầu gửi" in (await mai.say("1.001")).text
        await shell.until(1, lambda row: row["sent"] > 0)
        await shell("cancel", "1")


@BOTH
async def test_of_two_who_approve_at_once_one_does_and_everybody_gets_it_once(
    opened: Callable[..., Any],
    client: SandboxClient,
    staff: list[Marketer],
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    crowd = await add_crowd(MANY)
    mai, lan, boss = staff
    async with opened(mai, lan, boss):
        await propose(mai)
        for each in (lan, boss):
            await each.next(is_question)
        taps = await asyncio.gather(*(client.press(each.id, "✅ Duyệt") for each in (lan, boss)))
        answers = await asyncio.gather(*map(client.answer_to, taps))
        assert sorted(answer.text for answer in answers) == [
            "Không làm được nữa: tin đã ở trạng thái khác.",
            "Đã duyệt.",
        ]
        await shell.until(1, lambda row: row["state"] == "finished")
    assert max([len(await received(client, person)) for person in sorted(crowd)[:50]]) == 1


@BOTH
async def test_two_who_start_at_once_both_begin_and_nobody_gets_two_a_day(
    opened: Callable[..., Any],
    client: SandboxClient,
    staff: list[Marketer],
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    crowd = await add_crowd(40)
    mai, lan, _ = staff
    async with opened(mai, lan):
        for each in (mai, lan):
            await each.say("/broadcast everyone")
            await each.tap("✅ Dùng nhóm này")
            await each.say("Chào {first_name}")
        presses = [client.press(each.id, GO.format(40)) for each in (mai, mai, lan, lan)]  # and doubly
        await asyncio.gather(*map(client.answer_to, await asyncio.gather(*presses)))
        rows = [await shell.until(number, lambda row: row["state"] == "finished") for number in (1, 2)]
    assert len(read_view(shell.settings["database_url"], "v_broadcasts")) == 2
    assert sorted((row["sent"], row["skipped"]) for row in rows) in (
        [(0, 40), (40, 0)],
        *([(few, 40 - few), (40 - few, few)] for few in range(1, 21)),
    )
    assert {len(await received(client, person)) for person in crowd} == {1}
