"""Both front ends talk with the sandbox as they would with Telegram."""

from collections.abc import AsyncIterator

import pytest

from bot.frontends import Frontend, open_gateway
from bot.transport import (
    Blocked,
    ChatGone,
    Gateway,
    InputBytes,
    MessageGone,
    Migrated,
    NotModified,
    OutcomeUnknown,
    Rejected,
    RetryAfter,
    Timeouts,
    TransportError,
    Unauthorized,
)
from sandbox.client import SandboxClient
from sandbox.server import Sandbox

KEYBOARD = {"inline_keyboard": [[{"text": "Nhận lead", "callback_data": "claim"}]]}


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        yield running


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[SandboxClient]:
    async with SandboxClient(sandbox.url) as connected:
        yield connected


@pytest.fixture
async def gateway(frontend: Frontend, sandbox: Sandbox) -> AsyncIterator[Gateway]:
    timeouts = Timeouts(connect=2, read=1)
    opened = open_gateway(frontend, token=sandbox.token, base_url=sandbox.url, timeouts=timeouts)
    yield opened
    await opened.close()


@pytest.fixture
async def alice(client: SandboxClient) -> int:
    return await client.add_person("Alice", has_started=True)


async def test_a_person_is_heard_and_answered(gateway: Gateway, client: SandboxClient, alice: int) -> None:
    await client.say(alice, "chào shop 👋")
    update = (await gateway.call("getUpdates", timeout=5, allowed_updates=["message"]))[-1]
    assert update["message"]["text"] == "chào shop 👋"
    bold = [{"type": "bold", "offset": 0, "length": 4}]
    sent = await gateway.call(
        "sendMessage", chat_id=alice, text="Chào <Alice> & Bob", entities=bold, reply_markup=KEYBOARD
    )
    assert sent["entities"] == bold
    await gateway.call("editMessageText", chat_id=alice, message_id=sent["message_id"], text="Xong")
    assert [message.text for message in await client.messages(alice) if message.by_bot] == ["Xong"]


async def test_a_file_comes_back_as_it_was_sent(gateway: Gateway, client: SandboxClient, alice: int) -> None:
    content = bytes(range(256)) * 100
    sent = await gateway.call("sendDocument", chat_id=alice, document=InputBytes("báo cáo.pdf", content))
    assert sent["document"]["file_name"] == "báo cáo.pdf"
    assert await gateway.download(sent["document"]["file_id"]) == content


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("flood", {"retry_after": 7}, RetryAfter),
        ("forbidden", {}, Blocked),
        ("bad_request", {"text": "chat not found"}, ChatGone),
        ("bad_request", {"text": "message is too long"}, Rejected),
        ("server_error", {}, OutcomeUnknown),
        ("html", {}, OutcomeUnknown),
        ("drop_before", {}, OutcomeUnknown),
        ("drop_after", {}, OutcomeUnknown),
        ("garbled", {}, OutcomeUnknown),
        ("slow_answer", {"seconds": 2}, OutcomeUnknown),
    ],
)
async def test_a_misfortune_becomes(
    gateway: Gateway,
    client: SandboxClient,
    alice: int,
    kind: str,
    fields: dict[str, object],
    expected: type[TransportError],
) -> None:
    await client.add_fault(kind, "sendMessage", **fields)
    with pytest.raises(TransportError) as caught:
        await gateway.call("sendMessage", chat_id=alice, text="x")
    assert type(caught.value) is expected
    assert len(await client.calls("sendMessage")) == 1


async def test_what_telegram_itself_refuses(gateway: Gateway, client: SandboxClient, alice: int) -> None:
    sent = await gateway.call("sendMessage", chat_id=alice, text="x")
    here = {"chat_id": alice, "message_id": sent["message_id"]}
    with pytest.raises(NotModified):
        await gateway.call("editMessageText", **here, text="x")
    with pytest.raises(MessageGone):
        await gateway.call("editMessageText", chat_id=alice, message_id=999_999, text="y")
    with pytest.raises(ChatGone):
        await gateway.call("sendMessage", chat_id=-100_999, text="x")
    await client.block(alice)
    with pytest.raises(Blocked):
        await gateway.call("sendMessage", chat_id=alice, text="x")


async def test_a_group_that_moved_is_found_again(gateway: Gateway, client: SandboxClient, alice: int) -> None:
    group = await client.add_chat("group", members=[alice], bot="member")
    new_id = await client.migrate(group)
    with pytest.raises(Migrated) as caught:
        await gateway.call("sendMessage", chat_id=group, text="x")
    assert caught.value.new_chat_id == new_id
    assert await gateway.call("sendMessage", chat_id=new_id, text="x")


async def test_a_revoked_token_is_told(gateway: Gateway, client: SandboxClient) -> None:
    await client.revoke_tokens()
    with pytest.raises(Unauthorized):
        await gateway.call("getMe")


async def test_an_unknown_method_says_nothing_about_the_token(gateway: Gateway) -> None:
    with pytest.raises(Rejected) as caught:
        await gateway.call("sendTelepathy", chat_id=1)
    assert not isinstance(caught.value, Unauthorized)
