"""Both frameworks can live with the sandbox: their clients talk to it, their models take what it says."""

from typing import Any

import aiogram
import pytest
import telegram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import Forbidden, RetryAfter

KINDS = ["photo", "voice", "sticker", "document", "video", "video_note", "audio", "animation"]
ALL_UPDATES = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "my_chat_member",
    "chat_member",
]


@pytest.fixture
async def eventful(client, bot, alice, buttons) -> list[dict[str, Any]]:
    """One update of every sort there is."""
    await bot.call("getUpdates", allowed_updates=ALL_UPDATES)
    said = await client.say(alice, "cần CRM https://e.org /help")
    await client.edit(alice, said.message_id, "cần tổng đài")
    sent = await bot.send(alice, "Choose", reply_markup=buttons("A"))
    await client.say(alice, "A", reply_to=sent["message_id"])
    await client.press(alice, "A")
    await client.share_contact(alice)
    await client.share_contact(alice, forwarded=True)
    await client.forward(alice, alice, sent["message_id"])
    for kind in KINDS:
        await client.send_media(alice, kind, caption="look")
    await client.send_media(alice, "location", latitude=10.7, longitude=106.7)
    await client.send_album(alice, [{"kind": "photo"}, {"kind": "video"}])
    await client.block(alice)
    await client.start(alice, "again")
    group = await client.add_chat("group", members=[alice], bot="administrator")
    sam = await client.add_person("Sam")
    for status in ("member", "restricted", "administrator", "creator", "kicked", "left"):
        await client.set_member(group, sam, status, by=alice)
    await client.migrate(group)
    channel = await client.add_chat("channel", members=[], bot="administrator")
    await client.set_member(channel, alice, "creator")
    post = await client.say(alice, "news", chat=channel)
    await client.edit(alice, post.message_id, "great news", chat=channel)
    forum = await client.add_chat("forum", members=[alice], bot="administrator")
    topic = await bot.call("createForumTopic", chat_id=forum, name="Alice")
    await client.say(alice, "hi", chat=forum, thread_id=topic["message_thread_id"])
    return await bot.updates()


async def test_aiogram_parses_every_update(eventful):
    assert {kind for update in eventful for kind in update} == {"update_id", *ALL_UPDATES}
    for update in eventful:
        parsed = Update.model_validate(update)
        assert parsed.event_type in update


async def test_python_telegram_bot_parses_every_update(eventful):
    for update in eventful:
        parsed = telegram.Update.de_json(update, None)
        assert parsed.effective_chat
        unknown = parsed.effective_message and parsed.effective_message.api_kwargs
        assert not unknown


@pytest.fixture
async def aiogram_bot(sandbox):
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.url))
    async with aiogram.Bot(sandbox.token, session=session) as bot:
        yield bot


@pytest.fixture
async def ptb_bot(sandbox):
    base = {"base_url": f"{sandbox.url}/bot", "base_file_url": f"{sandbox.url}/file/bot"}
    async with telegram.Bot(sandbox.token, **base) as bot:
        yield bot


async def test_aiogram_works_with_the_sandbox(client, aiogram_bot, alice):
    bot = aiogram_bot
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="A", callback_data="a")]])
    sent = await bot.send_message(alice, "hello", reply_markup=keyboard)
    tap = await client.press(alice, "A")
    (update,) = await bot.get_updates(offset=-1)
    assert update.callback_query.message.message_id == sent.message_id
    await bot.answer_callback_query(tap.id, text="ok")
    assert (await client.answer_to(tap)).text == "ok"
    photo = await bot.send_photo(alice, BufferedInputFile(b"png", "qr.png"), caption="QR")
    file = await bot.get_file(photo.photo[-1].file_id)
    assert (await bot.download_file(file.file_path)).read() == b"png"
    assert (await bot.get_chat(alice)).first_name == "Alice"
    await client.add_fault("flood", "sendMessage", retry_after=3)
    with pytest.raises(TelegramRetryAfter) as flood:
        await bot.send_message(alice, "x")
    assert flood.value.retry_after == 3
    await client.block(alice)
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(alice, "x")


async def test_python_telegram_bot_works_with_the_sandbox(client, ptb_bot, alice, monkeypatch):
    # Without it, every 429 warns that the type of retry_after will change.
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    bot = ptb_bot
    keyboard = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("A", callback_data="a")]])
    sent = await bot.send_message(alice, "hello", reply_markup=keyboard)
    tap = await client.press(alice, "A")
    (update,) = await bot.get_updates(offset=-1)
    assert update.callback_query.message.message_id == sent.message_id
    await bot.answer_callback_query(tap.id, text="ok")
    assert (await client.answer_to(tap)).text == "ok"
    photo = await bot.send_photo(alice, b"png", caption="QR", filename="qr.png")
    file = await bot.get_file(photo.photo[-1].file_id)
    assert await file.download_as_bytearray() == b"png"
    assert (await bot.get_chat(alice)).first_name == "Alice"
    await client.add_fault("flood", "sendMessage", retry_after=3)
    with pytest.raises(RetryAfter):
        await bot.send_message(alice, "x")
    await client.block(alice)
    with pytest.raises(Forbidden):
        await bot.send_message(alice, "x")


async def test_both_send_albums_and_paid_copies(client, aiogram_bot, ptb_bot, alice):
    said = await client.say(alice, "news")
    for bot, media in ((aiogram_bot, aiogram.types.InputMediaPhoto), (ptb_bot, telegram.InputMediaPhoto)):
        file_ids = [
            (await bot.send_photo(alice, picture)).photo[-1].file_id
            for picture in (_picture(bot, b"one"), _picture(bot, b"two"))
        ]
        pieces = [media(media=file_id) for file_id in file_ids]
        first, second = await bot.send_media_group(alice, pieces)
        assert first.media_group_id == second.media_group_id
        copied = await bot.copy_message(alice, alice, said.message_id, allow_paid_broadcast=True)
        await bot.pin_chat_message(alice, copied.message_id)
        assert (await bot.get_chat(alice)).pinned_message.message_id == copied.message_id
        ids = [first.message_id, second.message_id]
        assert len(await bot.copy_messages(alice, alice, ids)) == 2
        assert await bot.delete_messages(alice, ids)
    assert [call["params"]["allow_paid_broadcast"] for call in await client.calls("copyMessage")] == [
        "true"
    ] * 2


def _picture(bot: Any, content: bytes) -> Any:
    return BufferedInputFile(content, "a.png") if isinstance(bot, aiogram.Bot) else content


async def test_both_read_the_state_of_a_webhook(client, aiogram_bot, ptb_bot, alice, hook):
    await client.set_delivery(retry_base=0.01)
    await hook.go_down()
    await aiogram_bot.set_webhook(hook.url, secret_token="hush", max_connections=7)
    await client.say(alice, "hello")
    await client.deliveries(timeout=5)
    for bot in (aiogram_bot, ptb_bot):
        info = await bot.get_webhook_info()
        assert (info.url, info.pending_update_count, info.max_connections) == (hook.url, 1, 7)
        assert info.last_error_message == "Connection refused"


async def test_both_understand_every_kind_of_member(client, aiogram_bot, ptb_bot, alice):
    for kind in ("supergroup", "channel"):
        chat = await client.add_chat(kind, members=[alice], bot="administrator")
        for status in ("creator", "administrator", "member", "restricted", "left", "kicked"):
            await client.set_member(chat, alice, status)
            assert (await aiogram_bot.get_chat_member(chat, alice)).status == status
            assert (await ptb_bot.get_chat_member(chat, alice)).status == status
        assert (await aiogram_bot.get_chat(chat)).type == kind
        assert (await ptb_bot.get_chat(chat)).type == kind
