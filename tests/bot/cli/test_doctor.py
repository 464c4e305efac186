"""leadbot doctor: everything is looked at, and each trouble comes with its remedy."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.cli.doctor import _judge_webhook
from bot.cli.machine import Verdict
from dialogs.effects import ContactKept
from dialogs.events import Person
from dialogs.messages import Message, plain
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from storage import backup, contacts, leads, outbox, schema, updates
from storage.database import Database
from storage.session import Session
from storage.vault import Vault
from tests.bot.conftest import PHONE
from tests.bot.processes import Ended, invoke

KEY = "a passphrase that is long"
WELL = {
    *("playbook", "database", "key", "outbox", "updates", "disk", "backup", "clock", "token", "webhook"),
    "sales chat",
}


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Database]:
    """The database of a bot that ran here, open for a moment."""
    with closing(Database(f"sqlite:///{tmp_path / 'leadbot.db'}", vault=Vault(KEY), shared=True)) as opened:
        schema.upgrade(opened)
        yield opened


@pytest.fixture
def sealed(made: Database, now: datetime) -> None:
    """A phone that was sealed with the key."""

    def keep(session: Session) -> None:
        alice = leads.create(session, Person(id=5, first_name="Alice"), now, test=False)
        phone = ContactKept(number=1, type="phone", value=PHONE, raw=PHONE, mask="09••", verified=True)
        contacts.keep(session, alice.lead_id, 1, now, [phone])

    made.run_now(keep)


@pytest.fixture
async def ask(sandbox: Sandbox, sales_chat: int, tmp_path: Path) -> Any:
    """What doctor says as JSON, by name; and how it ended."""
    given = {"token": sandbox.token, "telegram_url": sandbox.url, "sales_chat": sales_chat, "frontend": "ptb"}

    async def run(**settings: object) -> tuple[dict[str, dict[str, str]], Ended]:
        ended = await asyncio.to_thread(invoke, "doctor", "--json", folder=tmp_path, **given | settings)
        return {finding["name"]: finding for finding in json.loads(ended.out)}, ended

    return run


async def test_a_healthy_bot_is_found_healthy(ask: Any, made: Database, tmp_path: Path) -> None:
    backup.back_up_hourly(made.path, tmp_path, datetime.now(UTC))
    found, ended = await ask(backup_dir=tmp_path)
    assert ended.status == 0 and found.keys() == WELL
    assert {finding["verdict"] for finding in found.values()} == {"ok"}, found


async def test_a_line_names_the_thing_and_its_verdict(
    sandbox: Sandbox, client: SandboxClient, made: Database, tmp_path: Path
) -> None:
    public = await client.add_chat("channel", "Open", bot="member", username="open_sales")
    settings = {"token": sandbox.token, "telegram_url": sandbox.url, "frontend": "ptb", "owners": "12345"}
    ended = await asyncio.to_thread(invoke, "doctor", folder=tmp_path, **settings, sales_chat=public)
    failed = [line for line in ended.out.splitlines() if line.startswith("FAIL")]
    assert ended.status == 1
    assert "may not post" in failed[0] and "anybody can see it" in failed[0] and "press Start" in failed[1]


async def test_what_waits_for_a_person_is_no_failure(ask: Any, made: Database, now: datetime) -> None:
    waiting = outbox.Draft(kind="notice", chat_id=1, message=Message((plain("hello"),)), at=now)

    def fill(session: Session) -> None:
        updates.park(session, 1, "{}", "trouble", now)
        outbox.put(session, waiting)

    made.run_now(fill)
    found, ended = await ask()
    assert ended.status == 0
    assert found["updates"]["verdict"] == found["outbox"]["verdict"] == found["backup"]["verdict"] == "look"
    assert (
        "leadbot updates list" in found["updates"]["text"] and "does the bot run" in found["outbox"]["text"]
    )
    made.run_now(lambda session: session.connection().exec_driver_sql("UPDATE outbox SET state = 'dead'"))
    found, _ = await ask()
    assert "1 dead" in found["outbox"]["text"]


async def test_a_wrong_key_is_noticed(ask: Any, made: Database, sealed: None) -> None:
    found, ended = await ask(encryption_key="another long passphrase")
    assert ended.status == 1 and "another LEADBOT_ENCRYPTION_KEY" in found["key"]["text"]
    found, ended = await ask()
    assert ended.status == 1 and found["key"]["verdict"] == "FAIL"
    found, ended = await ask(encryption_key=KEY)
    assert ended.status == 0 and found["key"]["text"] == "opens what is sealed"


async def test_a_damaged_or_foreign_database_is_told(ask: Any, made: Database, tmp_path: Path) -> None:
    made.run_now(
        lambda session: session.connection().exec_driver_sql("INSERT INTO properties VALUES ('bot_id', '42')")
    )
    found, ended = await ask()
    assert ended.status == 1 and "of the bot 42" in found["database"]["text"]
    made.close()
    (tmp_path / "leadbot.db").write_bytes(b"rubbish" * 1000)
    found, ended = await ask()
    assert ended.status == 1 and "not a database" in found["database"]["text"]


async def test_copies_that_are_too_old_are_told(ask: Any, made: Database, tmp_path: Path) -> None:
    found, _ = await ask(backup_dir=tmp_path)
    assert found["backup"]["verdict"] == "look" and "yet" in found["backup"]["text"]
    backup.back_up_hourly(made.path, tmp_path, datetime.now(UTC) - timedelta(hours=5))
    found, ended = await ask(backup_dir=tmp_path)
    assert ended.status == 1 and "300 minutes old" in found["backup"]["text"]


@pytest.mark.parametrize(
    ("ours", "info", "verdict"),
    [
        ("", {"url": ""}, Verdict.OK),
        ("", {"url": "https://other.example/"}, Verdict.LOOK),
        ("https://ours.example/", {"url": ""}, Verdict.LOOK),
        ("https://ours.example/", {"url": "https://ours.example/"}, Verdict.OK),
        ("https://ours.example/", {"url": "https://ours.example/", "last_error_date": 1}, Verdict.OK),
        ("https://ours.example/", {"url": "https://ours.example/", "last_error_date": 2**32}, Verdict.FAIL),
    ],
)
def test_what_telegram_tells_of_its_pushes_is_judged(
    ours: str, info: dict[str, Any], verdict: Verdict
) -> None:
    assert _judge_webhook(ours, info)[1] is verdict
