"""Pressing buttons and what the bot answers."""

import asyncio
from datetime import timedelta

import pytest

from sandbox.client import SandboxError


async def test_a_tap_carries_data_message_and_person(client, bot, alice, buttons):
    sent = await bot.send(alice, "Choose", reply_markup=buttons("A", "B"))
    await client.press(alice, "B")
    (update,) = await bot.updates()
    query = update["callback_query"]
    assert (query["data"], query["from"]["id"]) == ("do:B", alice)
    assert query["message"] == sent


async def test_the_answer_of_a_tap_is_seen_once_it_comes(client, bot, alice, buttons):
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    tap = await client.press(alice, "A")
    assert not (await client.answer_to(tap, within=0)).is_answered
    waiting = asyncio.create_task(client.answer_to(tap))
    await bot.call("answerCallbackQuery", callback_query_id=tap.id, text="Đã nhận", show_alert=True)
    answered = await waiting
    assert (answered.text, answered.is_alert) == ("Đã nhận", True)


async def test_a_label_means_the_newest_button_that_has_it(client, bot, alice, buttons):
    old = await bot.send(alice, "old", reply_markup=buttons("A"))
    new = await bot.send(alice, "new", reply_markup=buttons("A"))
    assert (await client.press(alice, "A")).message_id == new["message_id"]
    assert (await client.press(alice, "A", message=old["message_id"])).message_id == old["message_id"]
    assert (await client.press(alice, data="do:A")).data == "do:A"


async def test_a_button_that_is_not_there_cannot_be_pressed_but_forged(client, bot, alice, buttons):
    sent = await bot.send(alice, "Choose", reply_markup=buttons("A"))
    with pytest.raises(SandboxError, match="no button 'Z'"):
        await client.press(alice, "Z")
    await client.press(alice, message=sent["message_id"], forged="claim:42")
    (update,) = await bot.updates()
    assert update["callback_query"]["data"] == "claim:42"


async def test_a_link_is_no_tap(client, bot, alice):
    link = {"inline_keyboard": [[{"text": "Site", "url": "https://example.org"}]]}
    await bot.send(alice, "See", reply_markup=link)
    with pytest.raises(SandboxError, match=r"a link to https://example\.org"):
        await client.press(alice, "Site")


async def test_who_does_not_see_a_chat_cannot_press_there(client, bot, alice, buttons):
    mallory = await client.add_person("Mallory")
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    with pytest.raises(SandboxError, match="does not see chat"):
        await client.press(mallory, "A", chat=alice)


async def test_a_tap_cannot_be_answered_minutes_later_nor_when_it_never_was(
    client, bot, alice, buttons, refused
):
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    tap = await client.press(alice, "A")
    await client.advance(timedelta(minutes=11))
    for query_id in (tap.id, "12345", ""):
        with pytest.raises(refused) as refusal:
            await bot.call("answerCallbackQuery", callback_query_id=query_id)
        assert refusal.value.description == (
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        )


async def test_an_answer_has_200_characters_at_most(client, bot, alice, buttons, refused):
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    tap = await client.press(alice, "A")
    with pytest.raises(refused, match="MESSAGE_TOO_LONG"):
        await bot.call("answerCallbackQuery", callback_query_id=tap.id, text="a" * 201)
    assert await bot.call("answerCallbackQuery", callback_query_id=tap.id, text="a" * 200)
