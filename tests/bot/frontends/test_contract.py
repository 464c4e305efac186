"""What every front end does alike, over real HTTP: parameters, results, files, many calls at once."""

import asyncio
import gc
import json
import warnings

import pytest

from bot.frontends import Frontend, open_gateway
from bot.transport import Gateway, InputBytes, Rejected, Timeouts, Unreachable
from tests.bot.frontends.conftest import TOKEN, OpenGateway
from tests.bot.frontends.scripted_api import (
    Script,
    ScriptedApi,
    after,
    body,
    echo,
    hang_up,
    once_all_arrived,
    refusal,
    result,
)

LETTERS = "Chào anh/chị 👋 – “giá” ưu đãi & 50% + quà = <b>\n\t\x01"


@pytest.mark.parametrize("value", [True, 7, "done", [], {"message_id": 1, "new": {"field": [None, 0.5]}}])
async def test_a_result_is_the_json_that_came(gateway: Gateway, api: ScriptedApi, value: object) -> None:
    api.script = result(value)
    assert await gateway.call("getAnything") == value
    assert [request.path for request in api.received] == [f"/bot{TOKEN}/getAnything"]


async def test_an_answer_without_result_fields_we_know_is_not_judged(
    gateway: Gateway, api: ScriptedApi
) -> None:
    updates = [{"update_id": 1, "message": "not even an object"}, {"update_id": 2, "from_the_future": {}}]
    api.script = result(updates)
    assert await gateway.call("getUpdates", offset=0) == updates


async def test_letters_survive_in_both_directions(gateway: Gateway, api: ScriptedApi) -> None:
    api.script = echo()
    assert await gateway.call("sendMessage", chat_id=1, text=LETTERS) == LETTERS


async def test_nested_parameters_go_as_json_and_none_stays_out(gateway: Gateway, api: ScriptedApi) -> None:
    keyboard = {"inline_keyboard": [[{"text": LETTERS, "callback_data": "a", "url": None}], []]}
    entities = [{"type": "bold", "offset": 0, "length": 4}]
    await gateway.call(
        "sendMessage",
        chat_id=-1001234567890,
        text="0",
        protect_content=False,
        message_thread_id=None,
        reply_markup=keyboard,
        entities=entities,
    )
    sent = api.received[0].fields
    assert {name: sent[name] for name in ("chat_id", "text", "protect_content")} == {
        "chat_id": "-1001234567890",
        "text": "0",
        "protect_content": "false",
    }
    assert json.loads(sent["entities"]) == entities
    assert json.loads(sent["reply_markup"]) == {
        "inline_keyboard": [[{"text": LETTERS, "callback_data": "a"}], []]
    }
    assert "message_thread_id" not in sent


async def test_a_file_is_uploaded_with_its_name(gateway: Gateway, api: ScriptedApi) -> None:
    content = bytes(range(256)) * 4000
    await gateway.call("sendDocument", chat_id=1, document=InputBytes("Báo cáo.xlsx", content))
    request = api.received[0]
    assert request.fields["chat_id"] == "1"
    assert _attached(api, request.fields.get("document", "attach://document")) == ("Báo cáo.xlsx", content)


async def test_files_inside_nested_parameters_are_attached(gateway: Gateway, api: ScriptedApi) -> None:
    media = [
        {"type": "photo", "media": InputBytes("a.png", b"first"), "caption": "A"},
        {"type": "photo", "media": InputBytes("b.png", b"second")},
    ]
    await gateway.call("sendMediaGroup", chat_id=1, media=media)
    sent = json.loads(api.received[0].fields["media"])
    assert [_attached(api, item["media"]) for item in sent] == [("a.png", b"first"), ("b.png", b"second")]
    assert sent[0]["caption"] == "A"


async def test_raw_media_without_files_pass(gateway: Gateway, api: ScriptedApi) -> None:
    media = [{"type": "photo", "media": "known-file-id"}]
    await gateway.call("sendMediaGroup", chat_id=1, media=media)
    assert json.loads(api.received[0].fields["media"]) == media


async def test_a_file_is_downloaded(gateway: Gateway, api: ScriptedApi) -> None:
    content = bytes(range(256)) * 4000
    api.script = result({"file_id": "x", "file_unique_id": "u", "file_path": "photos/file_1.jpg"})
    api.files["photos/file_1.jpg"] = body(content, content_type="application/octet-stream")
    assert await gateway.download("x") == content
    assert api.received[0].fields == {"file_id": "x"}
    assert api.received[1].path == f"/file/bot{TOKEN}/photos/file_1.jpg"


async def test_a_file_that_expired_is_given_up_and_says_nothing_about_the_token(
    gateway: Gateway, api: ScriptedApi
) -> None:
    api.script = result({"file_id": "x", "file_unique_id": "u", "file_path": "gone"})
    api.files["gone"] = refusal(404, "Not Found")
    with pytest.raises(Rejected) as caught:
        await gateway.download("x")
    assert type(caught.value) is Rejected
    assert TOKEN not in f"{caught.value}{caught.value!r}"


@pytest.mark.parametrize("script", [body("<html>", 502, "text/html"), hang_up, after(1, body("late"))])
async def test_a_download_that_broke_can_be_tried_again(
    gateway: Gateway, api: ScriptedApi, script: Script
) -> None:
    api.script = result({"file_id": "x", "file_unique_id": "u", "file_path": "there"})
    api.files["there"] = script
    with pytest.raises(Unreachable) as caught:
        await gateway.download("x")
    assert TOKEN not in f"{caught.value}{caught.value!r}"


async def test_a_hundred_calls_run_at_once(open_at: OpenGateway, api: ScriptedApi) -> None:
    gateway = open_at(api.url, Timeouts(read=20))
    api.script = once_all_arrived(100, echo())
    texts = [f"{n} {LETTERS}" for n in range(100)]
    calls = [gateway.call("sendMessage", chat_id=n, text=text) for n, text in enumerate(texts)]
    assert await asyncio.gather(*calls) == texts


async def test_a_long_poll_may_wait_longer_than_other_calls(gateway: Gateway, api: ScriptedApi) -> None:
    api.script = after(0.6, result([]))
    assert await gateway.call("getUpdates", timeout=1) == []
    with pytest.raises(Exception, match="may or may not"):
        await gateway.call("sendMessage", chat_id=1, text="a")


async def test_a_cancelled_call_is_cancelled(gateway: Gateway, api: ScriptedApi) -> None:
    api.script = after(60, result(True))
    call = asyncio.create_task(gateway.call("getUpdates", timeout=50))
    await asyncio.wait_for(api.called.wait(), 5)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call


async def test_closing_leaves_nothing_open(frontend: Frontend, api: ScriptedApi) -> None:
    gateway = open_gateway(frontend, token=TOKEN, base_url=api.url)
    await asyncio.gather(*(gateway.call("getMe") for _ in range(3)))
    await gateway.close()
    del gateway
    with warnings.catch_warnings(record=True) as complaints:
        warnings.simplefilter("always")
        gc.collect()
    assert not complaints


async def test_a_gateway_that_was_never_used_closes(frontend: Frontend) -> None:
    await open_gateway(frontend, token=TOKEN, base_url="http://127.0.0.1:9").close()


async def test_a_parameter_that_is_no_json_is_the_callers_mistake(gateway: Gateway) -> None:
    with pytest.raises(TypeError):
        await gateway.call("sendMessage", chat_id=1, text=object())


def _attached(api: ScriptedApi, reference: str) -> tuple[str, bytes]:
    return api.received[0].files[reference.removeprefix("attach://")]
