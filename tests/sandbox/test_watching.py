"""Clock, long polls, live events, the journal of calls, idleness, and the door."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from sandbox.client import SandboxError
from sandbox.server import Sandbox


async def test_the_clock_jumps_and_messages_carry_its_time(client, bot, alice):
    moment = datetime(2026, 12, 1, 1, 30, tzinfo=UTC)
    await client.freeze()
    assert await client.set_time(moment) == moment
    assert await client.advance(timedelta(hours=24)) == moment + timedelta(hours=24)
    sent = await bot.send(alice, "x")
    assert sent["date"] == (moment + timedelta(hours=24)).timestamp()
    assert await client.now() == moment + timedelta(hours=24)
    await client.freeze(False)
    assert await client.now() > moment + timedelta(hours=24)


async def test_a_program_can_follow_the_clock(http, client):
    async with http.get("/sandbox/clock") as response:
        before = await response.json()

    async def follow():
        async with http.get("/sandbox/clock", params={"after": before["version"], "timeout": 30}) as response:
            return await response.json()

    following = asyncio.create_task(follow())
    await client.advance(timedelta(hours=1))
    after = await asyncio.wait_for(following, 5)
    assert after["version"] != before["version"]
    passed = datetime.fromisoformat(after["now"]) - datetime.fromisoformat(before["now"])
    assert passed >= timedelta(hours=1)


async def test_a_time_without_an_offset_is_refused(client):
    with pytest.raises(SandboxError, match="needs an offset"):
        await client.set_time(datetime(2026, 12, 1))  # noqa: DTZ001


async def test_a_sandbox_can_start_at_a_frozen_moment():
    moment = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
    async with Sandbox(starts_at=moment, frozen=True) as sandbox:
        assert sandbox.url.startswith("http://127.0.0.1:")


async def test_a_player_waits_for_what_it_wants_and_is_told_what_came_instead(client, bot, alice):
    said = await client.say(alice, "hello")
    waiting = asyncio.create_task(client.wait_for_reply(said))
    await bot.send(alice, "hi")
    assert (await waiting).text == "hi"
    with pytest.raises(TimeoutError, match=r"passed over: \['hi'\]"):
        await client.wait_for(alice, lambda message: message.text == "bye", after=said.seq, within=0.05)


async def test_messages_come_in_the_order_of_their_changes(client, bot, alice):
    first = await bot.send(alice, "1")
    await bot.send(alice, "2")
    seq = (await client.messages(alice))[-1].seq
    await bot.call("editMessageText", chat_id=alice, message_id=first["message_id"], text="1 again")
    assert [message.text for message in await client.messages(alice, after=seq)] == ["1 again"]


async def test_idle_means_confirmed_and_quiet(client, bot, alice):
    await client.say(alice, "hello")
    with pytest.raises(TimeoutError, match="not idle"):
        await client.wait_until_idle(within=0.05)
    waiting = asyncio.create_task(client.wait_until_idle(quiet=0.05))
    await bot.updates()
    await bot.send(alice, "hi")
    await asyncio.wait_for(waiting, 5)


async def test_calls_are_noted_without_the_token(client, bot, alice, refused):
    await bot.send(alice, "x")
    with pytest.raises(refused):
        await bot.send(5, "x")
    await bot.call("setWebhook", url="https://e.org", secret_token="hush")
    sent, lost, hook = [call for call in await client.calls() if call["method"] != "getUpdates"]
    assert (sent["params"], sent["outcome"]) == ({"chat_id": str(alice), "text": "x"}, "ok")
    assert (lost["outcome"], lost["description"]) == ("400", "Bad Request: chat not found")
    assert hook["params"]["secret_token"] == "***"
    assert bot.token not in str(await client.calls())
    assert (await client.call_counts())["sendMessage"] == {"400": 1, "ok": 1}


async def test_calls_can_be_waited_for(client, bot, alice):
    waiting = asyncio.create_task(client.calls("sendMessage", timeout=30))
    await bot.send(alice, "x")
    (call,) = await asyncio.wait_for(waiting, 5)
    assert call["chat_id"] == alice


async def test_live_events_follow_the_snapshot(client, bot, alice, buttons):
    last_id = (await client.state())["last_event_id"]
    await bot.send(alice, "Choose", reply_markup=buttons("A"))
    await bot.call("sendChatAction", chat_id=alice, action="typing")
    tap = await client.press(alice, "A")
    await bot.call("answerCallbackQuery", callback_query_id=tap.id, text="ok")
    await client.annotate(alice, level="MQL", score=55, detail="T is missing")
    seen = []
    async for event in client.events(after=last_id):
        seen.append(event)
        if event["kind"] == "annotation":
            break
    assert [event["kind"] for event in seen] == ["message", "typing", "tap", "tap", "annotation"]
    assert seen[0]["data"]["message"]["text"] == "Choose"
    assert [event["data"]["is_answered"] for event in seen[2:4]] == [False, True]
    assert [event["id"] for event in seen] == list(range(last_id + 1, last_id + 6))


async def test_a_reader_from_another_time_is_told_to_start_again(client, alice):
    async for event in client.events(after=999_999):
        assert event["kind"] == "reset"
        break


async def test_the_state_holds_all_a_screen_needs(client, bot, alice):
    await bot.send(alice, "hi")
    await client.annotate(alice, level="NEW", score=0)
    state = await client.state()
    (person,) = state["people"]
    (chat,) = state["chats"]
    assert (person["first_name"], state["bot"]["username"]) == ("Alice", "sandbox_bot")
    assert [message["text"] for message in chat["messages"]] == ["/start", "hi"]
    assert state["annotations"] == [{"user_id": alice, "level": "NEW", "score": 0}]


@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}]
)
async def test_strangers_are_kept_out_of_the_control_api(http, headers):
    for path in ("/sandbox/state", "/sandbox/people", "/"):
        async with http.get(path, headers=headers) as response:
            assert response.status == 403


async def test_the_page_may_call_home(sandbox, http):
    async with http.get("/sandbox/state", headers={"Origin": sandbox.url}) as response:
        assert response.status == 200
    async with http.get("/") as response:
        assert response.status == 200


async def test_a_body_that_is_no_json_object_is_refused_in_words(http):
    for body in (b"{", b"[]", b"5"):
        async with http.post("/sandbox/people", data=body) as response:
            assert response.status == 400
            assert "body" in (await response.json())["error"]
