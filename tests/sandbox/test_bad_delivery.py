"""Deliveries made worse on command: repeated, shuffled, held, broken off."""

from collections import Counter

import pytest

from sandbox.client import SandboxError


async def test_every_update_can_arrive_several_times_in_order(client, alice, hook):
    await client.set_delivery(copies=3)
    await hook.set()
    await client.say(alice, "one")
    await client.say(alice, "two")
    await client.wait_until_idle()
    assert hook.texts == ["one"] * 3 + ["two"] * 3
    assert len({call.update["update_id"] for call in hook.calls}) == 2


async def test_updates_can_arrive_out_of_order_within_a_window(client, alice, hook):
    await client.set_delivery(shuffle_window=5, copies=2, seed=7)
    await hook.set(max_connections=1)
    await client.hold()
    for number in range(30):
        await client.say(alice, str(number))
    await client.set_delivery(retry=True)
    await client.release()
    await client.wait_until_idle()
    arrived = [int(text) for text in hook.texts]
    assert Counter(arrived) == dict.fromkeys(range(30), 2)
    assert arrived != sorted(arrived)
    assert all(later > earlier - 5 for place, earlier in enumerate(arrived) for later in arrived[place:])


async def test_the_same_seed_shuffles_the_same_way(client, alice, hook):
    orders = []
    await hook.set(max_connections=1)
    for seed in (1, 2, 1):
        await client.set_delivery(shuffle_window=20, seed=0)
        await client.set_delivery(seed=seed, hold=True)
        for number in range(20):
            await client.say(alice, str(number))
        await client.release()
        await client.wait_until_idle()
        orders.append(hook.texts[-20:])
    assert orders[0] == orders[2] != orders[1]


async def test_what_is_held_waits_and_the_rest_goes_on(client, bot, alice, hook, buttons):
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    await hook.set()
    await client.hold("message")
    await client.say(alice, "typed first")
    await client.press(alice, "A")
    await hook.wait_for_calls(1)
    assert hook.kind_of(hook.calls[0]) == "callback_query"
    assert (await bot.call("getWebhookInfo"))["pending_update_count"] == 1
    with pytest.raises(TimeoutError, match="'pending': 1"):
        await client.wait_until_idle(within=0.1)
    await client.release()
    await client.wait_until_idle()
    assert hook.texts == ["typed first"]


async def test_an_answer_that_gets_lost_brings_the_update_again(client, alice, hook):
    await client.set_delivery(retry_base=0.01)
    await hook.set()
    await client.add_fault("drop_after", "webhook", times=2)
    await client.say(alice, "hello")
    await client.wait_until_idle()
    assert hook.texts == ["hello"] * 3
    assert [(one["status"], one["error"]) for one in await client.deliveries()] == [
        (0, "Connection closed"),
        (0, "Connection closed"),
        (200, ""),
    ]


async def test_a_connection_can_break_in_the_middle_of_an_update(client, alice, hook):
    await hook.set()
    await client.add_fault("drop_before", "webhook")
    await client.say(alice, "hello")
    await client.wait_until_idle()
    assert hook.texts == ["hello"]
    assert hook.broken == 1
    assert (await client.webhook())["failed"] == 1


async def test_an_answer_that_takes_too_long_counts_as_none(client, alice, hook):
    await client.set_delivery(patience=0.1)
    await hook.set()
    async with hook.stopped():
        await client.say(alice, "hello")
        await hook.wait_for_calls(2)
    await client.wait_until_idle()
    assert (await client.deliveries())[0]["error"] == "Read timeout expired"


async def test_a_fault_strikes_the_updates_of_its_chat_only(client, bot, alice, hook, buttons):
    bob = await client.add_person("Bob", has_started=True)
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    await hook.set()
    await client.add_fault("drop_after", "webhook", chat_id=alice)
    await client.say(bob, "hello")
    await client.press(alice, "A")
    await client.wait_until_idle()
    assert Counter(map(hook.kind_of, hook.calls)) == {"message": 1, "callback_query": 2}


async def test_calls_of_the_bot_do_not_use_up_the_faults_of_deliveries(client, bot, alice, hook, refused):
    await hook.set()
    await client.add_fault("slow", "webhook", seconds=0.01)
    await client.add_fault("forbidden")
    with pytest.raises(refused, match="blocked"):
        await bot.send(alice, "x")
    await client.add_fault("forbidden")
    await client.say(alice, "hello")
    await client.wait_until_idle()
    assert hook.texts == ["hello"]


@pytest.mark.parametrize(
    ("poison", "queue"),
    [
        ({"message": {"chat": {"id": 5}, "text": 7}}, "chat 5"),
        ({"callback_query": {"from": {"id": 6}}}, "taps 6"),
        ({"message": 5}, "alone"),
        ({"message": {"chat": None}}, "alone"),
        ("text", "alone"),
        ([1], "alone"),
    ],
)
async def test_any_json_can_be_pushed_in_the_queue_it_looks_like(client, hook, poison, queue):
    await hook.set()
    await client.inject_update(poison)
    await client.wait_until_idle()
    (delivery,) = await client.deliveries()
    assert delivery["queue"].startswith(queue)


async def test_a_repeated_update_is_pushed_again(client, alice, hook):
    await hook.set()
    await client.say(alice, "hello")
    await client.wait_until_idle()
    await client.repeat_updates()
    await client.wait_until_idle()
    first, second = hook.calls
    assert first.update == second.update


async def test_normal_conditions_can_be_restored(client, alice, hook):
    await client.set_delivery(copies=5, shuffle_window=3)
    await client.hold()
    await hook.set()
    await client.restore_delivery()
    await client.say(alice, "hello")
    await client.wait_until_idle()
    assert hook.texts == ["hello"]


@pytest.mark.parametrize(
    "wrong", [{"copies": 0}, {"copies": "x"}, {"shuffle_window": -1}, {"patience": 0}, {"hold": 5}]
)
async def test_impossible_conditions_are_refused(client, wrong):
    with pytest.raises(SandboxError, match=r"'\w+' must"):
        await client.set_delivery(**wrong)
