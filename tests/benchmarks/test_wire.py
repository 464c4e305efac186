"""The wire of the measurements: whole messages out of a stream, however it is cut."""

import asyncio

from benchmarks.botapi import CHAT_ID, LongPoll
from benchmarks.prospects import Buttons
from benchmarks.wire import Caller, Messages, Respond, Served

REQUEST = b"POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"


def test_messages_come_out_whole_however_the_stream_is_cut() -> None:
    stream, messages, taken = REQUEST + CHUNKED + REQUEST, Messages(), []
    for byte in stream:
        messages.feed(bytes([byte]))
        while message := messages.take():
            taken.append(message[1])
    assert taken == [b"hello", b"2\r\n{}\r\n0\r\n\r\n", b"hello"]


async def test_more_posts_than_connections_wait_in_line() -> None:
    def echo(target: bytes, body: bytes, respond: Respond) -> None:
        respond(body)

    server = await asyncio.get_running_loop().create_server(lambda: Served(echo), "127.0.0.1", 0)
    caller = Caller("127.0.0.1", server.sockets[0].getsockname()[1])
    await caller.open(2)
    statuses: asyncio.Queue[int] = asyncio.Queue()
    for _ in range(10):
        caller.post(b"/", b"{}", statuses.put_nowait)
    async with asyncio.timeout(10):
        assert [await statuses.get() for _ in range(10)] == [200] * 10
    caller.close()
    server.close()
    await server.wait_closed()


async def test_polled_updates_come_again_until_a_higher_offset_confirms_them() -> None:
    answers: list[bytes] = []
    poll = LongPoll()
    for id in (1, 2):
        poll.push(id, b'{"update_id":%d}' % id, lambda status: None)
    poll.fetch(b"timeout=50", answers.append)
    poll.fetch(b"offset=2&timeout=50", answers.append)
    assert [answer.count(b"update_id") for answer in answers] == [2, 1]


def test_the_chat_is_found_in_forms_json_and_multipart() -> None:
    multipart = b'Content-Disposition: form-data; name="chat_id"\r\nContent-Type: text/plain\r\n\r\n-17\r\n'
    for body in (b"text=a&chat_id=-17", b'{"chat_id": -17, "text": "a"}', b'{"chat_id":"-17"}', multipart):
        found = CHAT_ID.search(body)
        assert found and found[1] == b"-17", body


def test_the_button_with_the_words_is_found_in_a_form_and_in_json() -> None:
    form = b"chat_id=1&reply_markup=%7B%22inline_keyboard%22%3A+%5B%5B%7B%22text%22%3A+%22Yes+please%22%2C+"
    form += b"%22callback_data%22%3A+%22a%3A1%22%7D%5D%5D%7D"
    plain = (
        b'{"chat_id":1,"reply_markup":{"inline_keyboard":[[{"text":"Yes please","callback_data":"a:1"}]]}}'
    )
    for body in (form, plain):
        buttons = Buttons()
        assert [buttons.find("Yes", body), buttons.find("Yes", body)] == ["a:1", "a:1"]
        assert buttons.find("No", body) is None
