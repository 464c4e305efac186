"""Faults on command."""

import asyncio
import time

import aiohttp
import pytest

from sandbox.client import SandboxError


async def texts(client, chat):
    return [message.text for message in await client.messages(chat) if message.by_bot]


async def test_a_flood_fault_asks_to_wait_and_then_lets_pass(client, bot, alice, refused):
    await client.add_fault("flood", "sendMessage", chat_id=alice, times=2, retry_after=7)
    for _ in range(2):
        with pytest.raises(refused, match="Too Many Requests: retry after 7") as refusal:
            await bot.send(alice, "x")
        assert (refusal.value.code, refusal.value.parameters) == (429, {"retry_after": 7})
    assert await bot.send(alice, "x")


async def test_a_fault_strikes_its_chat_and_methods_only(client, bot, alice, refused):
    bob = await client.add_person("Bob", has_started=True)
    await client.add_fault("forbidden", "send*", chat_id=alice)
    assert await bot.send(bob, "x")
    assert await bot.call("getChat", chat_id=alice)
    with pytest.raises(refused, match="Forbidden: bot was blocked by the user"):
        await bot.send(alice, "x")


async def test_a_400_can_say_anything_and_a_500_comes_as_json(client, bot, alice, refused):
    await client.add_fault("bad_request", text="CHAT_RESTRICTED")
    with pytest.raises(refused, match="Bad Request: CHAT_RESTRICTED"):
        await bot.send(alice, "x")
    await client.add_fault("server_error")
    with pytest.raises(refused, match="Internal Server Error") as refusal:
        await bot.send(alice, "x")
    assert refusal.value.code == 500


async def test_an_html_502_is_no_json(client, bot, alice):
    await client.add_fault("html")
    with pytest.raises(aiohttp.ContentTypeError):
        await bot.send(alice, "x")
    assert await texts(client, alice) == []


async def test_a_connection_can_break_before_or_after_the_message_is_sent(client, bot, alice):
    for kind, sent in [("drop_before", []), ("drop_after", ["x"])]:
        await client.add_fault(kind, "sendMessage")
        with pytest.raises(aiohttp.ClientConnectionError):
            await bot.send(alice, "x")
        assert await texts(client, alice) == sent
    lost, unheard = await client.calls("sendMessage")
    assert (lost["was_executed"], lost["was_heard"], lost["outcome"]) == (False, False, "drop_before")
    assert (unheard["was_executed"], unheard["was_heard"], unheard["outcome"]) == (True, False, "ok")


async def test_a_garbled_answer_hides_that_the_message_was_sent(client, bot, alice):
    await client.add_fault("garbled")
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        await bot.send(alice, "x")
    assert await texts(client, alice) == ["x"]


async def test_a_slow_call_comes_late_and_a_slow_answer_after_its_effect(client, bot, alice):
    await client.add_fault("slow", seconds=0.2)
    began = time.monotonic()
    await bot.send(alice, "late")
    assert time.monotonic() - began >= 0.2
    await client.add_fault("slow_answer", seconds=30)
    impatient = asyncio.create_task(bot.send(alice, "in time"))
    await client.wait_for(alice, lambda message: message.text == "in time")
    impatient.cancel()


async def test_a_migration_can_happen_under_a_call(client, bot, alice, refused):
    group = await client.add_chat("group", members=[alice], bot="member")
    await client.add_fault("migrate", "sendMessage")
    with pytest.raises(refused, match="upgraded to a supergroup chat") as refusal:
        await bot.send(group, "x")
    assert await bot.send(refusal.value.parameters["migrate_to_chat_id"], "x")


async def test_updates_can_arrive_garbled_too(client, bot, alice):
    await client.say(alice, "hello")
    await client.add_fault("garbled", "getUpdates")
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        await bot.call("getUpdates")
    assert len(await bot.call("getUpdates")) == 1


async def test_faults_can_be_cleared_and_wrong_ones_are_refused(client, bot, alice):
    await client.add_fault("forbidden", times=100)
    await client.clear_faults()
    assert await bot.send(alice, "x")
    with pytest.raises(SandboxError, match="'kind' must be one of"):
        await client.add_fault("earthquake")
