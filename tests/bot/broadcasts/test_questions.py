"""The button that leads from a broadcast into the open question, of the chat and of the command line."""

import pytest

from bot.app import App
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Shell, one
from tests.bot.broadcasts.marketer import GO, Marketer
from tests.crowd import AGREED

pytestmark = BOTH

BEGIN, WAY_OUT = "▶️ Bắt đầu", "🔕 Dừng nhận tin"
OPEN = "Câu 2/6"


@pytest.fixture
async def an(app: App, client: SandboxClient, add_crowd: AddCrowd) -> int:
    """A reader who has answered the first question and left the second open."""
    [an] = await add_crowd(1, consents={**AGREED, "advice": AGREED["marketing"]})
    await client.say(an, "/start")
    first = await client.wait_for(an, lambda message: "Câu 1/6" in message.text)
    await client.press(an, "CRM quản lý khách hàng", message=first.message_id)
    await client.wait_for(an, lambda message: OPEN in message.text)
    return an


async def press_begin(client: SandboxClient, reader: int, letter: SeenMessage) -> SeenMessage:
    """What the bot says to a reader who presses the button."""
    await client.press(reader, BEGIN, message=letter.message_id)
    return await client.wait_for(reader, lambda message: message.by_bot, after=letter.seq)


async def test_a_button_composed_in_the_chat_leads_a_reader_into_the_open_question(
    client: SandboxClient, mai: Marketer, an: int
) -> None:
    await mai.say("/broadcast everyone")
    await mai.tap("✅ Dùng nhóm này")
    await mai.say("Chào {first_name}")
    await mai.tap("➕ Nút")
    assert f"[{BEGIN}]" in (await mai.tap(BEGIN)).text
    await mai.tap(GO.format(1))
    letter = await one(client, an)
    assert letter.labels == [BEGIN, WAY_OUT]
    assert OPEN in (await press_begin(client, an, letter)).text


async def test_the_command_line_puts_it_below_the_buttons_with_addresses(
    client: SandboxClient, shell: Shell, an: int
) -> None:
    await shell.begin("Chào", "everyone", "--questions", "--button", "Xem https://example.com/")
    letter = await one(client, an)
    assert letter.labels == ["Xem", BEGIN, WAY_OUT]
    assert OPEN in (await press_begin(client, an, letter)).text
