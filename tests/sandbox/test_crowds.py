"""Thousands of people in one request."""

import asyncio

import pytest

from sandbox.client import SandboxError


async def test_many_people_are_made_at_once(client, http):
    people = await client.add_people(500, "Khách", language_code="vi", has_phone=True, has_started=True)
    async with http.get("/sandbox/people") as response:
        listed = {person["id"]: person for person in await response.json()}
    assert list(listed) == people
    assert len({person["phone"] for person in listed.values()}) == 500
    assert listed[people[-1]]["first_name"] == "Khách 500"
    assert all(person["phone"].startswith("+8490") for person in listed.values())


@pytest.mark.parametrize("count", [0, -1, 1_000_001])
async def test_a_crowd_has_a_size(client, count):
    with pytest.raises(SandboxError, match="'count' must be 1 to"):
        await client.add_people(count)


async def test_a_crowd_starts_speaks_and_presses_in_one_request_each(client, bot, buttons):
    people = await client.add_people(150)
    started = await client.start_all(people, "fb_q4")
    assert [message.chat_id for message in started] == people
    await client.say_all(people, "hello")
    for person in people:
        await bot.send(person, "Choose", reply_markup=buttons("A"))
    taps = await client.press_all(people, "A")
    fetched = await bot.updates()
    fetched += await bot.updates() + await bot.updates() + await bot.updates() + await bot.updates()
    texts = [update["message"]["text"] for update in fetched if "message" in update]
    assert texts == ["/start fb_q4"] * 150 + ["hello"] * 150
    assert [update["callback_query"]["id"] for update in fetched[300:]] == [tap.id for tap in taps]


async def test_one_request_can_hold_different_acts_and_says_which_failed(client, bot, alice):
    bob = await client.add_person("Bob")
    results = await client.act_together(
        [
            {"person": alice, "act": "say", "text": "hello"},
            {"person": alice, "act": "press", "label": "Nowhere"},
            {"person": bob, "act": "start"},
            {"person": bob, "act": "block"},
            {"person": bob, "act": "fly"},
            {"person": 5, "act": "say", "text": "x"},
            {"act": "say"},
        ]
    )
    assert [result.get("text") for result in results[:3:2]] == ["hello", "/start"]
    assert results[3]["has_blocked_bot"]
    assert [result.get("error", "").split(":")[0] for result in results] == [
        *("", f"no button 'Nowhere' in chat {alice}", "", "", "no act 'fly'", "no person 5"),
        "'person' must be a whole number",
    ]


async def test_somebody_in_a_crowd_who_cannot_is_told_aloud(client, alice):
    with pytest.raises(SandboxError, match="no button 'A'"):
        await client.press_all([alice], "A")


async def test_the_bot_is_heard_while_ten_thousand_people_speak(client, bot, alice):
    people = await client.add_people(10_000, has_started=True)
    speaking = asyncio.create_task(client.say_all(people, "hello"))
    heard = 0
    while not speaking.done():
        await bot.call("getMe")
        heard += 1
    assert len(await speaking) == 10_000
    assert heard > 10
    assert (await bot.call("getWebhookInfo"))["pending_update_count"] == 10_000
