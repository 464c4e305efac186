"""What may stand in a log line."""

import asyncio
import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot.logs import TALKATIVE, concerning, set_up_logging

TOKEN = "123:odd"
REAL_TOKEN = "7112345678:AAH9f-kQ_0123456789abcdefghijklmnop"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Standard error; the logging of the test run is put back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers[:] = []
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    set_up_logging("INFO", TOKEN)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.NOTSET)


@pytest.mark.parametrize("token", [TOKEN, "123%3Aodd", REAL_TOKEN, REAL_TOKEN.replace(":", "%3A")])
def test_a_token_is_taken_out_of_message_arguments_and_stack(written: io.StringIO, token: str) -> None:
    logging.getLogger("bot").info(f"at /bot{token}/getMe")
    logging.getLogger("bot").info("at %s", {"url": f"https://api.telegram.org/bot{token}/getMe"})
    assert token not in written.getvalue()
    assert written.getvalue().count("[token]") == 2


def test_a_token_is_taken_out_of_a_traceback_and_its_causes(written: io.StringIO) -> None:
    try:
        try:
            raise OSError(f"no route to /bot{REAL_TOKEN}/getMe")
        except OSError as cause:
            raise ValueError(f"gave up on {TOKEN}") from cause
    except ValueError:
        logging.getLogger("bot").exception("it failed")
    text = written.getvalue()
    assert "no route to" in text and "gave up on [token]" in text
    assert TOKEN not in text and REAL_TOKEN not in text


@pytest.mark.parametrize("value", ["0901234567", "+84901234567", "(0901234567)", "lan.anh+crm@congty.com.vn"])
def test_a_phone_or_an_address_that_slipped_into_an_error_is_taken_out(
    written: io.StringIO, value: str
) -> None:
    logging.getLogger("bot").error("cannot read %r", value)
    assert value.strip("()") not in written.getvalue()


@pytest.mark.parametrize(
    "fact", ["lead 42", "chat -1001234567890", "user 7112345678", "0.0123456789 s", "update 912345678"]
)
def test_ids_and_numbers_stay(written: io.StringIO, fact: str) -> None:
    logging.getLogger("bot").info(fact)
    assert written.getvalue().endswith(f" INFO bot: {fact}\n")


def test_libraries_that_tell_each_request_are_quiet(written: io.StringIO) -> None:
    for name in ("httpx", "aiogram.event", "telegram.Bot", "aiohttp.access"):
        logging.getLogger(name).info("POST https://api.telegram.org/")
    assert not written.getvalue()


def test_times_are_utc(written: io.StringIO) -> None:
    record = logging.makeLogRecord({"created": 0.0, "msg": "then", "levelname": "INFO", "name": "bot"})
    logging.getLogger().handlers[0].handle(record)
    assert written.getvalue() == "1970-01-01T00:00:00Z INFO bot: then\n"


@pytest.fixture
def objects(written: io.StringIO) -> io.StringIO:
    set_up_logging("INFO", TOKEN, "json")
    return written


def test_a_json_line_is_an_object_with_what_is_known(objects: io.StringIO) -> None:
    made = {"created": 0.0, "msg": "lead “%s”", "args": (7,), "levelname": "INFO", "name": "bot"}
    record = logging.makeLogRecord(made)
    with concerning(update_id=5), concerning(lead_id=7, update_id=None):
        logging.getLogger().handlers[0].handle(record)
    logging.getLogger("bot").warning("then")
    first, second = map(json.loads, objects.getvalue().splitlines())
    assert first == {
        "time": "1970-01-01T00:00:00Z",
        "level": "INFO",
        "logger": "bot",
        "message": "lead “7”",
        "update_id": 5,
        "lead_id": 7,
    }
    assert "update_id" not in second and second["level"] == "WARNING"


def test_a_json_line_is_clean_and_one_line_with_its_trace(objects: io.StringIO) -> None:
    private = ("0901234567", "lan@congty.vn", f"/bot{REAL_TOKEN}/", TOKEN)
    try:
        raise ValueError("\n".join(private))
    except ValueError:
        logging.getLogger("bot").exception("it failed:\n+84901234567")
    [line] = objects.getvalue().splitlines()
    told = json.loads(line)
    assert "Traceback" in told["trace"] and told["message"] == "it failed:\n[phone]"
    assert [value for value in (*private, "84901234567", REAL_TOKEN) if value in line] == []


async def test_what_is_logged_beside_is_not_about_the_same(objects: io.StringIO) -> None:
    async def handle(update_id: int) -> None:
        with concerning(update_id=update_id):
            await asyncio.sleep(0)
            logging.getLogger("bot").info("%s", update_id)

    await asyncio.gather(handle(1), handle(2))
    told = list(map(json.loads, objects.getvalue().splitlines()))
    assert [line["message"] for line in told] == ["1", "2"]
    assert [line["update_id"] for line in told] == [1, 2]
