"""Flood limits: how much passes in which time, and what is refused."""

import asyncio
import time

import pytest

from sandbox.client import SandboxError
from sandbox.limits import JITTER


async def test_limits_are_off_until_switched_on(client, bot, alice, refused):
    for _ in range(40):
        await bot.send(alice, "x")
    await client.set_limits(chat_per_second=1, chat_burst=3)
    for _ in range(3):
        await bot.send(alice, "x")
    with pytest.raises(refused, match="Too Many Requests: retry after 1") as refusal:
        await bot.send(alice, "x")
    assert refusal.value.parameters == {"retry_after": 1}


async def test_a_group_takes_20_messages_a_minute_edits_included(client, bot, alice, refused):
    group = await client.add_chat("group", members=[alice], bot="member")
    await client.set_limits(group_per_minute=20)
    card = await bot.send(group, "0")
    for number in range(1, 20):
        await bot.call("editMessageText", chat_id=group, message_id=card["message_id"], text=str(number))
    with pytest.raises(refused, match=r"Too Many Requests: retry after [56]\d"):
        await bot.send(group, "x")
    assert await bot.send(alice, "private chats go on")
    assert await bot.call("getChat", chat_id=group)


async def test_the_whole_bot_has_a_limit_and_its_chats_share_it(client, bot, alice, refused):
    bob = await client.add_person("Bob", has_started=True)
    await client.set_limits(bot_per_second=2)
    await bot.send(alice, "x")
    await bot.send(bob, "x")
    with pytest.raises(refused, match="Too Many Requests"):
        await bot.send(bob, "x")


async def send_for(seconds, bot, people, refused) -> list[tuple[float, float]]:
    """Send as fast as it goes; when each message that passed was sent, and when it was answered."""
    passed = []
    end = time.monotonic() + seconds
    while (sent_at := time.monotonic()) < end:
        try:
            await bot.send(people[len(passed) % len(people)], "x")
            passed.append((sent_at, time.monotonic()))
        except refused as refusal:
            assert refusal.parameters == {"retry_after": 1}
            await asyncio.sleep(0.01)
    return passed


def spans(passed: list[tuple[float, float]], messages: int) -> list[float]:
    """The longest that so many messages in a row can have taken to arrive, wherever one begins."""
    return [answered - sent for (sent, _), (_, answered) in zip(passed, passed[messages - 1 :], strict=False)]


async def test_no_second_takes_more_than_the_limit_however_it_is_cut(client, bot, refused):
    people = await client.add_people(3, has_started=True)
    await client.set_limits(bot_per_second=20)
    passed = await send_for(2.2, bot, people, refused)
    assert min(spans(passed, 21)) >= 1 - JITTER
    told = await client.limits()
    assert told["passed"] == len(passed)
    assert told["rejected"]["bot"] > 0


async def test_a_chat_takes_its_burst_and_then_its_rate(client, bot, alice, refused):
    await client.set_limits(chat_per_second=10, chat_burst=3)
    passed = await send_for(1, bot, [alice], refused)
    assert min(spans(passed, 4)) >= 0.1 - JITTER
    assert min(spans(passed, 6)) >= 0.3 - JITTER
    assert (await client.limits())["rejected"]["chat"] > 0


async def test_refusals_are_counted_by_scope_until_limits_are_set_again(client, bot, alice, refused):
    group = await client.add_chat("group", members=[alice], bot="member")
    await client.set_limits(bot_per_second=100, chat_per_second=1, chat_burst=2, group_per_minute=1)
    for chat, calls in ((alice, 4), (group, 3)):
        for number in range(calls):
            if number < (2 if chat == alice else 1):
                await bot.send(chat, "x")
            else:
                with pytest.raises(refused, match="Too Many Requests"):
                    await bot.send(chat, "x")
    told = await client.limits()
    assert told["rejected"] == {"bot": 0, "paid": 0, "chat": 2, "group": 2}
    assert told["passed"] == 3
    again = await client.set_limits(bot_per_second=100)
    assert (again["passed"], again["rejected"]["chat"]) == (0, 0)


async def test_paid_broadcasts_have_a_limit_of_their_own(client, bot, refused):
    people = await client.add_people(60, has_started=True)
    await client.set_limits(bot_per_second=5, paid_per_second=50)
    for person in people[:50]:
        await bot.send(person, "x", allow_paid_broadcast=True)
    await bot.send(people[0], "replies are not held up")
    assert (await client.calls("sendMessage"))[0]["params"]["allow_paid_broadcast"] == "true"
    assert (await client.limits())["paid_per_second"] == 50


async def test_paid_calls_are_refused_above_their_limit_and_edits_are_never_paid(client, bot, alice, refused):
    bob = await client.add_person("Bob", has_started=True)
    await client.set_limits(bot_per_second=1, paid_per_second=2)
    for person in (alice, bob):
        await bot.send(person, "x", allow_paid_broadcast=True)
    with pytest.raises(refused, match="Too Many Requests"):
        await bot.send(alice, "x", allow_paid_broadcast=True)
    sent = await bot.send(alice, "free")
    with pytest.raises(refused, match="Too Many Requests"):
        await bot.call(
            "editMessageText",
            chat_id=alice,
            message_id=sent["message_id"],
            text="y",
            allow_paid_broadcast=True,
        )
    assert (await client.limits())["rejected"] == {"bot": 1, "paid": 1, "chat": 0, "group": 0}


async def test_copies_of_many_count_as_many(client, bot, alice, refused):
    said = [await client.say(alice, str(number)) for number in range(5)]
    await client.set_limits(bot_per_second=5)
    ids = [message.message_id for message in said]
    await bot.call("copyMessages", chat_id=alice, from_chat_id=alice, message_ids=ids)
    with pytest.raises(refused, match="Too Many Requests"):
        await bot.send(alice, "x")


@pytest.mark.parametrize("limit", [0, -1])
async def test_a_limit_of_nothing_is_refused(client, limit):
    with pytest.raises(SandboxError, match="must be positive"):
        await client.set_limits(bot_per_second=limit)
