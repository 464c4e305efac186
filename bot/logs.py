"""Logging to standard error, without secrets and without people.

Our own calls name people by id and never log a phone, an e-mail or a text somebody wrote; exceptions and
libraries do not know that rule (httpx logs whole URLs, token included). So whatever is written, traceback
included, passes one filter that takes tokens, e-mail addresses and phone numbers out.
"""

import json
import logging
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal
from urllib.parse import quote

# They tell each request or tick at INFO, and python-telegram-bot all that people write at DEBUG.
TALKATIVE = ("alembic", "aiogram", "aiohttp.access", "apscheduler", "httpcore", "httpx", "telegram")

PRIVATE = (
    (re.compile(r"(?<!\d)\d{6,20}(?::|%3A)[\w-]{30,}", re.ASCII), "[token]"),
    (re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"(?<![\w.:/-])(?:\+\d{8,15}|0\d{8,10})(?!\d)"), "[phone]"),
)
TIME = "%Y-%m-%dT%H:%M:%SZ"

_subjects: ContextVar[dict[str, int]] = ContextVar("subjects", default={})  # noqa: B039 (never changed)


@contextmanager
def concerning(**ids: int | None) -> Iterator[None]:
    """What is logged meanwhile, in this task, is about these: `update_id`, `lead_id`."""
    known = {name: id for name, id in ids.items() if id is not None}
    token = _subjects.set({**_subjects.get(), **known})
    try:
        yield
    finally:
        _subjects.reset(token)


class Redaction:
    """Takes out what must not be in a log; `token` even where it does not look like one."""

    def __init__(self, token: str) -> None:
        self._token_forms = {token, quote(token, safe="")} - {""}

    def clean(self, text: str) -> str:
        for form in self._token_forms:
            text = text.replace(form, "[token]")
        for pattern, name in PRIVATE:
            text = pattern.sub(name, text)
        return text


class TextFormatter(logging.Formatter):
    """A line for people, with the traceback below it."""

    converter = staticmethod(time.gmtime)

    def __init__(self, redaction: Redaction) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s", TIME)
        self._redaction = redaction

    def format(self, record: logging.LogRecord) -> str:
        return self._redaction.clean(super().format(record))


class JsonFormatter(logging.Formatter):
    """An object a line for programs. Cleaned before it is encoded: an escape could hide where words begin."""

    converter = staticmethod(time.gmtime)

    def __init__(self, redaction: Redaction) -> None:
        super().__init__("%(message)s", TIME)
        self._redaction = redaction

    def format(self, record: logging.LogRecord) -> str:
        clean = self._redaction.clean
        line: dict[str, str | int] = {
            "time": self.formatTime(record, self.datefmt),
            "level": record.levelname,
            "logger": record.name,
            "message": clean(record.getMessage()),
            **_subjects.get(),
        }
        if record.exc_info:
            line["trace"] = clean(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


FORMATS = {"text": TextFormatter, "json": JsonFormatter}


def set_up_logging(level: str, token: str = "", form: Literal["text", "json"] = "text") -> None:
    """Replace what was set up before."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(FORMATS[form](Redaction(token)))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
