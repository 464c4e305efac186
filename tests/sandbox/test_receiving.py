"""How a bot gets its updates."""

import asyncio
from datetime import timedelta

import pytest


async def test_an_update_stays_until_a_higher_offset_confirms_it(client, bot, alice):
    await client.say(alice, "one")
    await client.say(alice, "two")
    first, second = await bot.call("getUpdates")
    assert [update["message"]["text"] for update in (first, second)] == ["one", "two"]
    assert await bot.call("getUpdates") == [first, second]
    assert await bot.call("getUpdates", offset=second["update_id"]) == [second]
    assert await bot.call("getUpdates", offset=second["update_id"] + 1) == []
    assert await bot.call("getUpdates") == []


async def test_limit_bounds_a_batch(client, bot, alice):
    for number in range(3):
        await client.say(alice, f"message {number}")
    assert len(await bot.call("getUpdates", limit=2)) == 2


async def test_a_negative_offset_keeps_only_the_last(client, bot, alice):
    for number in range(3):
        await client.say(alice, f"message {number}")
    (last,) = await bot.call("getUpdates", offset=-1)
    assert last["message"]["text"] == "message 2"
    assert len(await bot.call("getUpdates")) == 1


async def test_a_long_poll_ends_when_somebody_speaks(client, bot, alice):
    poll = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await client.wait_until_polling()
    await client.say(alice, "hello")
    (update,) = await asyncio.wait_for(poll, 5)
    assert update["message"]["text"] == "hello"


async def test_the_first_poller_is_told_409_when_a_second_one_comes(client, bot, refused):
    first = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await client.wait_until_polling()
    assert await bot.call("getUpdates") == []
    with pytest.raises(refused, match="terminated by other getUpdates request") as conflict:
        await asyncio.wait_for(first, 5)
    assert conflict.value.code == conflict.value.status == 409


async def test_a_bot_with_a_webhook_cannot_poll(bot, refused):
    await bot.call(
        "setWebhook", url="https://example.org/hook", secret_token="s", allowed_updates=["message"]
    )
    with pytest.raises(refused, match="use deleteWebhook to delete the webhook first"):
        await bot.call("getUpdates")
    info = await bot.call("getWebhookInfo")
    assert info["url"] == "https://example.org/hook"
    assert info["allowed_updates"] == ["message"]
    await bot.call("deleteWebhook")
    assert await bot.call("getUpdates") == []
    assert (await bot.call("getWebhookInfo"))["url"] == ""


async def test_setting_a_webhook_ends_a_waiting_poll(client, bot, refused):
    poll = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await client.wait_until_polling()
    await bot.call("setWebhook", url="https://example.org/hook")
    with pytest.raises(refused, match="terminated by setWebhook request"):
        await asyncio.wait_for(poll, 5)


async def test_dropping_pending_updates_empties_the_queue(client, bot, alice):
    await client.say(alice, "never read")
    assert (await bot.call("getWebhookInfo"))["pending_update_count"] == 1
    await bot.call("deleteWebhook", drop_pending_updates=True)
    assert await bot.call("getUpdates") == []


async def test_allowed_updates_are_remembered_until_changed(client, bot, alice):
    await bot.call("getUpdates", allowed_updates=["callback_query"])
    await client.say(alice, "not wanted")
    assert await bot.call("getUpdates") == []
    await bot.call("getUpdates", allowed_updates=[])
    await client.say(alice, "wanted")
    (update,) = await bot.call("getUpdates")
    assert update["message"]["text"] == "wanted"


async def test_taps_wait_150_seconds_for_a_bot_and_messages_a_day(client, bot, alice, buttons):
    await client.freeze()
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    await client.press(alice, "A")
    await client.say(alice, "A, please")
    await client.advance(timedelta(seconds=151))
    (typed,) = await bot.call("getUpdates")
    assert typed["message"]["text"] == "A, please"
    await client.advance(timedelta(hours=24))
    assert await bot.call("getUpdates") == []


async def test_an_update_can_come_twice(client, bot, alice):
    await client.say(alice, "hello")
    (first,) = await bot.updates()
    await client.repeat_updates()
    assert await bot.updates() == [first]
    assert await bot.updates() == []


@pytest.mark.parametrize(
    "poison", [{"unheard_of": {"a": 1}}, {"message": 5}, {"message": {"chat": None}}, "text", [1], 7]
)
async def test_any_json_can_be_put_into_the_queue(client, bot, poison):
    await client.inject_update(poison)
    (update,) = await bot.call("getUpdates")
    if isinstance(poison, dict):
        assert poison.items() <= update.items()
    else:
        assert update == poison


async def test_parameters_arrive_by_query_form_or_json(bot, alice):
    url = f"{bot.url}/bot{bot.token}/SENDMESSAGE"
    markup = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
    async with bot.session.get(url, params={"chat_id": alice, "text": "by query"}) as response:
        assert (await response.json())["result"]["text"] == "by query"
    async with bot.session.post(
        url, json={"chat_id": alice, "text": "x", "reply_markup": markup}
    ) as response:
        assert (await response.json())["result"]["reply_markup"] == markup


async def test_a_wrong_token_is_unauthorized_and_a_revoked_one_too(client, bot, refused):
    await client.revoke_tokens()
    with pytest.raises(refused, match="Unauthorized") as refusal:
        await bot.call("getMe")
    assert refusal.value.code == refusal.value.status == 401
    await client.accept_token(bot.token)
    assert (await bot.call("getMe"))["is_bot"]


async def test_an_unknown_method_is_404_and_noted(client, bot, refused):
    with pytest.raises(refused, match="Not Found") as refusal:
        await bot.call("sendTelepathy", chat_id=1)
    assert refusal.value.code == 404
    (call,) = await client.calls(outcome="unknown_method")
    assert call["method"] == "sendTelepathy"
