"""`leadbot broadcast test`: a copy in the chat of one of the staff, of which nothing is counted."""

from datetime import UTC, datetime

import pytest

from bot.app import App
from dialogs.events import Role
from sandbox.client import SandboxClient
from storage import staff
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Shell, change, one, received
from tests.bot.broadcasts.marketer import Marketer
from tests.bot.conftest import read_view

pytestmark = BOTH

TEXT, OFFER = "{xung_ho} {first_name} ơi, mời xem", "https://example.com/offer?a=1"


@pytest.fixture
async def number(app: App, shell: Shell, add_crowd: AddCrowd) -> int:
    """A draft with a link and a way into the questions, for one reader."""
    await add_crowd(1)
    return await shell.create(TEXT, "everyone", "--button", f"Xem {OFFER}", "--questions")


async def test_a_test_reaches_a_member_of_staff_with_its_buttons_and_nothing_is_counted(
    number: int, client: SandboxClient, shell: Shell, database_url: str
) -> None:
    lan = await client.add_person("Lan", has_started=True)
    change(database_url, lambda session: staff.add(session, lan, Role.MARKETER, datetime.now(UTC), "Lan"))
    before = shell.row(number), read_view(database_url, "v_leads")
    await shell("test", str(number), "--to", str(lan))
    copy = await one(client, lan)
    assert copy.text == "[QC] Anh/chị Lan ơi, mời xem"
    assert copy.labels == ["Xem", "▶️ Bắt đầu", "🔕 Dừng nhận tin"]
    assert copy.buttons[0][0].url == OFFER
    for label in copy.labels[1:]:
        assert (await client.answer_to(await client.press(lan, label))).is_answered
    await client.wait_until_idle()
    assert [message for message in await client.messages(lan) if message.by_bot] == [copy]
    assert (shell.row(number), read_view(database_url, "v_leads")) == before
    assert before[0]["state"] == "draft"


async def test_an_owner_of_the_settings_gets_one_under_their_name_in_telegram(
    number: int, client: SandboxClient, mai: Marketer, shell: Shell
) -> None:
    await client.wait_for_reply(await client.start(mai.id))
    await Shell(shell.folder, {**shell.settings, "owners": str(mai.id)})(
        "test", str(number), "--to", str(mai.id)
    )
    assert (await one(client, mai.id)).text == "[QC] Anh/chị Mai ơi, mời xem"


async def test_a_stranger_gets_none(number: int, client: SandboxClient, shell: Shell) -> None:
    binh = await client.add_person("Bình", has_started=True)
    refused = await shell.attempt("test", str(number), "--to", str(binh))
    assert refused.status == 1 and f"leadbot staff add {binh}" in refused.err
    await client.wait_for_reply(await client.start(binh))
    assert not await received(client, binh)
