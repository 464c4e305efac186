"""The bots compared: how each is started, what it keeps, which page it follows.

The first is the reference. `kept` counts what must be in the database for every reply that was not a
greeting, so that nobody is fast by forgetting.
"""

import sys
from importlib.util import find_spec
from typing import Literal

from msgspec import Struct

Dialect = Literal["", "sqlite", "postgres"]

TOKEN = "42:benchmark"
SECRET = "benchmark-secret"
SALES_CHAT = -1001
RATES = {"BOT": "20000", "CHAT": "10000", "GROUP": "100000"}  # far above what is measured

AIOGRAM = "https://docs.aiogram.dev/en/latest"
PTB = "https://docs.python-telegram-bot.org/en/stable"
DIALOG = "https://aiogram-dialog.readthedocs.io/en/stable"


class Address(Struct, frozen=True):
    """What a bot has to know of its surroundings; without `listen` it polls."""

    telegram: str
    database: str = ""
    listen: str = ""


class Bot(Struct, frozen=True):
    name: str
    module: str
    dialect: Dialect = ""
    driver: str = ""  # of SQLAlchemy, put into the database's address
    frontend: str = ""  # ours only
    workers: int = 1
    typed: bool = False  # its prospects never press buttons
    kept: str = ""
    page: str = ""
    needs: tuple[str, ...] = ()  # modules that only the benchmarks install

    @property
    def is_ours(self) -> bool:
        return bool(self.frontend)

    @property
    def is_installed(self) -> bool:
        return all(find_spec(module) for module in self.needs)

    @property
    def command(self) -> list[str]:
        return [sys.executable, "-m", self.module, *(["run"] if self.is_ours else [])]

    def environment(self, address: Address) -> dict[str, str]:
        if self.is_ours:
            return _our_environment(self.frontend, address)
        scheme = f"{address.database.partition(':')[0]}+{self.driver}" if self.driver else ""
        database = scheme + address.database[address.database.find(":") :] if scheme else address.database
        return {
            "BENCH_TELEGRAM": address.telegram,
            "BENCH_LISTEN": address.listen,
            "BENCH_DATABASE": database,
        }


def _our_environment(frontend: str, address: Address) -> dict[str, str]:
    given = {
        "TOKEN": TOKEN,
        "FRONTEND": frontend,
        "TELEGRAM_URL": address.telegram,
        "DATABASE_URL": address.database,
        "SALES_CHAT": str(SALES_CHAT),
        "LOG_LEVEL": "WARNING",
        **{f"RATE_{scope}": rate for scope, rate in RATES.items()},
    }
    if address.listen:
        given["WEBHOOK_URL"] = f"http://{address.listen}/webhook"
        given["WEBHOOK_LISTEN"] = address.listen
        given["WEBHOOK_SECRET"] = SECRET
    return {f"LEADBOT_{name}": value for name, value in given.items()}


def _peer(name: str, module: str, page: str, dialect: Dialect = "", driver: str = "", *needs: str) -> Bot:
    kept = "SELECT count(*) FROM answer" if dialect else ""
    modules = (driver, *needs) if driver else needs
    return Bot(name, f"benchmarks.peers.{module}", dialect, driver, kept=kept, page=page, needs=modules)


def _ours(frontend: str, dialect: Dialect, *, typed: bool = False) -> Bot:
    name = f"leadbot-{frontend}-{dialect}{'-typed' if typed else ''}"
    return Bot(name, "bot", dialect, frontend=frontend, typed=typed, kept="SELECT count(*) FROM interactions")


REFERENCE = _peer("aiogram-echo", "aiogram_echo", f"{AIOGRAM}/#simple-usage")
CEILING = _peer("ceiling", "ceiling", "")
FORM = f"{AIOGRAM}/dispatcher/finite_state_machine/index.html"
CONVERSATION = f"{PTB}/examples.conversationbot.html"
WINDOWS = f"{DIALOG}/quickstart/index.html"

CELLS = {
    bot.name: bot
    for bot in (
        _peer("ptb-echo", "ptb_echo", f"{PTB}/examples.echobot.html", "", "", "tornado"),
        _peer("aiogram-fsm-sqlite", "aiogram_fsm", FORM, "sqlite", "aiosqlite"),
        _peer("aiogram-fsm-postgres", "aiogram_fsm", FORM, "postgres", "asyncpg"),
        _peer("ptb-conversation", "ptb_conversation", CONVERSATION, "sqlite", "", "tornado"),
        _peer("aiogram-dialog", "aiogram_dialogs", WINDOWS, "sqlite", "aiosqlite", "aiogram_dialog"),
        _ours("aiogram", "sqlite"),
        _ours("aiogram", "postgres"),
        _ours("ptb", "sqlite"),
        _ours("ptb", "postgres"),
        _ours("aiogram", "sqlite", typed=True),
    )
}
EVERY = {bot.name: bot for bot in (REFERENCE, CEILING, *CELLS.values())}
