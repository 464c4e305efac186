"""Updates pushed to the bot's webhook: order, retries, expiry, and the way back to polling."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest


async def test_an_update_is_posted_as_json_with_the_secret(client, bot, alice, hook):
    await hook.set(secret_token="hush-1")
    await client.say(alice, "xin chào")
    await client.wait_until_idle()
    (call,) = hook.calls
    assert (call.method, call.content_type) == ("POST", "application/json")
    assert call.headers["X-Telegram-Bot-Api-Secret-Token"] == "hush-1"
    assert call.update["message"]["text"] == "xin chào"
    assert call.update["update_id"] > 0
    info = await bot.call("getWebhookInfo")
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (hook.url, 0, 40)
    assert "last_error_date" not in info


async def test_without_a_secret_there_is_no_header(client, alice, hook):
    await hook.set()
    await client.say(alice, "hello")
    await client.wait_until_idle()
    assert "X-Telegram-Bot-Api-Secret-Token" not in hook.calls[0].headers


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"url": "http://example.org/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "not a url"}, "invalid webhook URL specified"),
        ({"url": "http://127.0.0.1:99999/"}, "invalid webhook URL specified"),
        ({"url": "http://127.0.0.1/", "secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"url": "http://127.0.0.1/", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_a_bad_webhook_is_refused_and_polling_goes_on(bot, refused, params, refusal):
    with pytest.raises(refused, match=f"Bad Request: {refusal}"):
        await bot.call("setWebhook", **params)
    assert await bot.call("getUpdates") == []


async def test_nothing_is_ever_delivered_outside_this_machine(client, bot, alice):
    await client.set_delivery(retry_base=0.001)
    await bot.call("setWebhook", url="https://example.org/hook")
    await client.say(alice, "hello")
    (attempt,) = await client.deliveries(limit=1, timeout=5)
    assert attempt["error"] == "the sandbox delivers to this machine only"


async def test_messages_of_a_chat_come_one_after_the_other(client, alice, hook):
    await hook.set()
    async with hook.stopped():
        for number in range(5):
            await client.say(alice, str(number))
        await hook.wait_for_calls(1)
        assert (await client.webhook())["in_flight"] == 1
    await client.wait_until_idle()
    assert hook.texts == ["0", "1", "2", "3", "4"]
    assert hook.most_at_once == 1


async def test_chats_pass_each_other_and_so_do_the_taps_of_a_person(client, bot, alice, hook, buttons):
    bob = await client.add_person("Bob", has_started=True)
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    await hook.set()
    async with hook.stopped():
        await client.say(alice, "typed first")
        await client.say(alice, "typed second")
        await client.press(alice, "A")
        await client.say(bob, "hello")
        await hook.wait_for_calls(3)
        assert {hook.kind_of(call) for call in hook.calls} == {"message", "callback_query"}
        assert sorted(hook.texts) == ["hello", "typed first"]
    await client.wait_until_idle()
    assert hook.texts[-1] == "typed second"


async def test_no_more_connections_than_the_bot_allows(client, hook):
    people = await client.add_people(10, has_started=True)
    await hook.set(max_connections=3)
    async with hook.stopped():
        await client.say_all(people, "hello")
        await hook.wait_for_calls(3)
        assert (await client.webhook())["in_flight"] == 3
    await client.wait_until_idle()
    assert len(hook.calls) == 10
    assert hook.most_at_once == 3


async def test_a_refused_update_blocks_its_chat_until_it_is_accepted(client, bot, alice, hook):
    bob = await client.add_person("Bob", has_started=True)
    await client.set_delivery(retry_base=0.02)
    await hook.set()
    async with hook.choking_on("poison"):
        await client.say(alice, "poison")
        await client.say(alice, "after it")
        await client.say(bob, "elsewhere")
        await hook.wait_for_calls(4)
        assert sorted(set(hook.texts)) == ["elsewhere", "poison"]
    await client.wait_until_idle()
    assert hook.texts[-2:] == ["poison", "after it"]
    attempts = [delivery["attempt"] for delivery in await client.deliveries() if delivery["status"] == 500]
    assert attempts == list(range(1, len(attempts) + 1))
    info = await bot.call("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["last_error_date"] > 0


async def test_the_first_retry_is_at_once_and_the_next_ones_wait_twice_as_long(client, alice, hook):
    await client.set_delivery(retry_base=0.2)
    await hook.set()
    hook.answer_with(500, 404, 302)
    await client.say(alice, "hello")
    await client.wait_until_idle()
    first, second, third = (after.at - before.at for before, after in pairwise(hook.calls))
    assert first < 0.4 <= second < 0.8 <= third


async def test_retry_after_is_honoured_and_can_be_cut_short(client, alice, hook):
    await hook.set()
    hook.answer_with((503, {"Retry-After": "1"}), (503, {"Retry-After": "3600"}))
    await client.say(alice, "hello")
    await hook.wait_for_calls(2)
    assert hook.calls[1].at - hook.calls[0].at >= 1
    await client.deliveries(after=1, timeout=5)
    await client.set_delivery(retry=True)
    await client.wait_until_idle()
    assert len(hook.calls) == 3


async def test_a_bot_that_is_down_gets_everything_when_it_is_back(client, bot, alice, hook):
    await client.set_delivery(retry_base=0.01)
    await hook.set()
    await hook.go_down()
    for number in range(3):
        await client.say(alice, str(number))
    await client.deliveries(timeout=5)
    info = await bot.call("getWebhookInfo")
    assert (info["pending_update_count"], info["last_error_message"]) == (3, "Connection refused")
    with pytest.raises(TimeoutError, match="not idle"):
        await client.wait_until_idle(within=0.05)
    await hook.come_up()
    await client.wait_until_idle()
    assert hook.texts == ["0", "1", "2"]


async def test_taps_are_given_up_after_150_seconds_messages_after_a_day(client, bot, alice, hook, buttons):
    await client.freeze()
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    await client.hold()
    await hook.set()
    await client.press(alice, "A")
    await client.say(alice, "A, please")
    await client.advance(timedelta(seconds=151))
    await client.release()
    await client.wait_until_idle()
    assert hook.texts == ["A, please"]
    await client.hold()
    await client.say(alice, "too late")
    await client.advance(timedelta(hours=24, seconds=1))
    await client.wait_until_idle()
    await client.release()
    assert len(hook.calls) == 1


async def test_an_update_that_would_be_too_old_for_its_next_try_is_dropped(client, bot, alice, hook, buttons):
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    await hook.set()
    hook.answer_with((503, {"Retry-After": "151"}))
    await client.press(alice, "A")
    await client.wait_until_idle()
    assert (await client.webhook())["expired"] == 1


async def test_deleting_the_webhook_loses_nothing(client, bot, alice, hook, refused):
    await hook.set()
    await client.hold()
    await client.say(alice, "one")
    await client.say(alice, "two")
    with pytest.raises(refused, match="can't use getUpdates method while webhook is active") as conflict:
        await bot.call("getUpdates")
    assert conflict.value.code == 409
    await bot.call("deleteWebhook")
    await client.release()
    assert [update["message"]["text"] for update in await bot.updates()] == ["one", "two"]
    assert hook.calls == []


async def test_what_waited_for_a_poll_is_pushed_once_a_webhook_is_set(client, alice, hook):
    await client.say(alice, "one")
    await client.say(alice, "two")
    await hook.set()
    await client.wait_until_idle()
    assert hook.texts == ["one", "two"]


async def test_pending_updates_can_be_dropped_with_the_setting(client, alice, hook):
    await client.say(alice, "never read")
    await hook.set(drop_pending_updates=True)
    await client.say(alice, "read")
    await client.wait_until_idle()
    assert hook.texts == ["read"]


async def test_only_the_wanted_kinds_are_pushed(client, bot, alice, hook, buttons):
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    await hook.set(allowed_updates=["callback_query"])
    await client.say(alice, "not wanted")
    await client.press(alice, "A")
    await client.wait_until_idle()
    assert [hook.kind_of(call) for call in hook.calls] == ["callback_query"]


async def test_setting_the_same_webhook_again_starts_nothing_anew(client, alice, hook):
    await hook.set()
    async with hook.stopped():
        await client.say(alice, "hello")
        await hook.wait_for_calls(1)
        await hook.set()
    await client.wait_until_idle()
    assert len(hook.calls) == 1


async def test_another_address_gets_what_the_old_one_refused(client, alice, hook):
    await hook.set()
    hook.answer_with((503, {"Retry-After": "600"}))
    await client.say(alice, "hello")
    await client.deliveries(timeout=5)
    await hook.set(path="/moved")
    await client.wait_until_idle()
    assert [call.path for call in hook.calls] == ["/hook", "/moved"]


async def test_a_program_can_wait_for_the_webhook(client, hook):
    waiting = asyncio.create_task(client.wait_until_webhook())
    await hook.set()
    await asyncio.wait_for(waiting, 5)


async def test_the_secret_is_told_to_nobody(client, alice, hook, http):
    await hook.set(secret_token="hush-hush")
    await client.say(alice, "hello")
    await client.wait_until_idle()
    for path in ("webhook", "deliveries", "calls", "bot", "state"):
        async with http.get(f"/sandbox/{path}") as response:
            assert "hush-hush" not in await response.text()


async def test_a_thousand_people_at_once_are_all_heard(client, hook):
    people = await client.add_people(1_000, has_started=True)
    await hook.set(max_connections=100)
    await client.say_all(people, "hello")
    await client.wait_until_idle(within=30)
    assert sorted(call.update["message"]["from"]["id"] for call in hook.calls) == people
