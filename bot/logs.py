"""Logging to standard error, without secrets and without people.

Our own calls name people by id and never log a phone, an e-mail or a text somebody wrote; exceptions and
libraries do not know that rule (httpx logs whole URLs, token included). So every finished line, traceback
included, passes one filter that takes tokens, e-mail addresses and phone numbers out.
"""

import logging
import re
import sys
import time
from urllib.parse import quote

# They tell each request or tick at INFO, and python-telegram-bot all that people write at DEBUG.
TALKATIVE = ("alembic", "aiogram", "aiohttp.access", "apscheduler", "httpcore", "httpx", "telegram")

PRIVATE = (
    (re.compile(r"(?<!\d)\d{6,20}(?::|%3A)[\w-]{30,}", re.ASCII), "[token]"),
    (re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"(?<![\w.:/-])(?:\+\d{8,15}|0\d{8,10})(?!\d)"), "[phone]"),
)


class RedactingFormatter(logging.Formatter):
    """Times in UTC; whatever a record was made of, its line is clean."""

    converter = staticmethod(time.gmtime)

    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%SZ")
        self._token_forms = {token, quote(token, safe="")} - {""}

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        for form in self._token_forms:
            line = line.replace(form, "[token]")
        for pattern, name in PRIVATE:
            line = pattern.sub(name, line)
        return line


def set_up_logging(level: str, token: str = "") -> None:
    """Replace what was set up before; `token` is taken out even where it does not look like one."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(RedactingFormatter(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
