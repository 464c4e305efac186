"""Every way a call can fail becomes the same TransportError in every front end; nothing is ever repeated."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from bot.transport import (
    Blocked,
    ChatGone,
    Conflict,
    Gateway,
    MessageGone,
    Migrated,
    NotModified,
    Outcome,
    OutcomeUnknown,
    QueryTooOld,
    Rejected,
    RetryAfter,
    TransportError,
    Unauthorized,
    Unreachable,
)
from tests.bot.frontends.conftest import TOKEN, OpenGateway
from tests.bot.frontends.scripted_api import (
    Script,
    ScriptedApi,
    after,
    body,
    break_off,
    hang_up,
    refusal,
    result,
)

REFUSED = [
    (400, "Bad Request: message text is empty", Rejected),
    (400, "Bad Request: chat not found", ChatGone),
    (400, "Bad Request: message is not modified: specified new message content …", NotModified),
    (400, "Bad Request: message to edit not found", MessageGone),
    (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", QueryTooOld),
    (401, "Unauthorized", Unauthorized),
    (403, "Forbidden: bot was blocked by the user", Blocked),
    (404, "Not Found", Unauthorized),
    (404, "Not Found: method not found", Rejected),
    (409, "Conflict: terminated by other getUpdates request", Conflict),
    (413, "Request Entity Too Large", Rejected),
]

UNUSABLE: list[Script] = [
    refusal(500, "Internal Server Error"),
    body("<html><h1>502 Bad Gateway</h1></html>", 502, "text/html"),
    body("<html>who are you?</html>", 403, "text/html"),
    body("<html>log in to this hotel</html>", 200, "text/html"),
    body('{"ok": true, "result": {"message_id": 12, "chat"'),
    body(b'{"ok": true, "result": "\xff\xfe"}'),
    body("", 200),
    body("[]"),
    body("null"),
    body('{"ok": false}', 400),
    body('{"ok": true}'),
    body("[" * 100_000),
    hang_up,
    break_off,
    after(1, result(True)),
]


async def failure(gateway: Gateway) -> TransportError:
    with pytest.raises(TransportError) as caught:
        await gateway.call("sendMessage", chat_id=1, text="a secret 0901234567")
    error = caught.value
    told = f"{error} {error!r} {error.__cause__!r}"
    assert TOKEN not in told and "secret" not in told
    return error


@pytest.mark.parametrize(("code", "description", "expected"), REFUSED)
async def test_a_refusal_is_told_in_telegrams_words(
    gateway: Gateway, api: ScriptedApi, code: int, description: str, expected: type[Rejected]
) -> None:
    api.script = refusal(code, description)
    error = await failure(gateway)
    assert type(error) is expected
    assert (error.code, error.description, error.outcome) == (code, description, Outcome.NOT_SENT)
    assert len(api.received) == 1


async def test_too_many_requests_tells_how_long_to_wait(gateway: Gateway, api: ScriptedApi) -> None:
    api.script = refusal(429, "Too Many Requests: retry after 35", retry_after=35)
    error = await failure(gateway)
    assert isinstance(error, RetryAfter)
    assert error.delay.total_seconds() == 35
    assert len(api.received) == 1


async def test_a_group_that_became_a_supergroup_tells_its_new_id(gateway: Gateway, api: ScriptedApi) -> None:
    api.script = refusal(
        400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1001234567890
    )
    error = await failure(gateway)
    assert isinstance(error, Migrated)
    assert error.new_chat_id == -1001234567890


@pytest.mark.parametrize("script", UNUSABLE)
async def test_without_a_usable_answer_the_outcome_is_unknown(
    gateway: Gateway, api: ScriptedApi, script: Script
) -> None:
    api.script = script
    error = await failure(gateway)
    assert type(error) is OutcomeUnknown
    assert (error.outcome, error.permanent) == (Outcome.UNKNOWN, False)
    assert len(api.received) == 1


async def test_the_next_call_after_a_broken_one_works(gateway: Gateway, api: ScriptedApi) -> None:
    api.script = hang_up
    await failure(gateway)
    api.script = result("fine")
    assert await gateway.call("getMe") == "fine"


async def test_a_refused_connection_means_not_sent(open_at: OpenGateway) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
    error = await failure(open_at(f"http://127.0.0.1:{port}"))
    assert type(error) is Unreachable
    assert (error.outcome, error.permanent) == (Outcome.NOT_SENT, False)
    assert f"127.0.0.1:{port}" in str(error)


async def test_a_connection_that_is_never_accepted_means_not_sent(open_at: OpenGateway) -> None:
    with deaf_server() as port:
        error = await failure(open_at(f"http://127.0.0.1:{port}"))
        assert type(error) is Unreachable
        assert f"127.0.0.1:{port}: TimeoutError" in str(error)


async def test_a_failed_tls_handshake_means_not_sent(open_at: OpenGateway, api: ScriptedApi) -> None:
    error = await failure(open_at(api.url.replace("http://", "https://")))
    assert type(error) is Unreachable
    assert not api.received


async def test_an_address_that_is_none_means_not_sent(open_at: OpenGateway) -> None:
    assert type(await failure(open_at("http://[half"))) is Unreachable


async def test_a_text_that_is_no_unicode_is_refused_for_good(gateway: Gateway, api: ScriptedApi) -> None:
    with pytest.raises(Rejected):
        await gateway.call("sendMessage", chat_id=1, text="half an emoji \ud83d")
    assert not api.received


@contextmanager
def deaf_server() -> Iterator[int]:
    """A port whose queue of unaccepted connections is full: the next handshake gets no answer."""
    with closing(socket.socket()) as server:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for client in waiting:
            client.setblocking(False)
            client.connect_ex(server.getsockname())
        try:
            yield server.getsockname()[1]
        finally:
            for client in waiting:
                client.close()
