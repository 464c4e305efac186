"""/metrics: what it counts, what it must not tell, and that the page in the docs lists all of it."""

import asyncio
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiohttp import ClientSession
from prometheus_client.parser import text_string_to_metric_families

from bot.health import Health, Part
from bot.metrics import Metrics
from bot.tally import Tally
from bot.transport import Blocked
from sandbox.client import SandboxClient
from storage import updates
from storage.database import Database
from storage.errors import DatabaseUnreachable
from tests.bot.conftest import PHONE, RunApp, ask_for_human, is_card

Numbers = dict[tuple[str, str], float]

PAGE = Path(__file__).parent.parent.parent / "docs" / "operations.md"


def numbers(page: str) -> Numbers:
    """The value of every sample, by name and labels."""
    families = text_string_to_metric_families(page)
    samples = [sample for family in families for sample in family.samples]
    return {(each.name, ",".join(map("=".join, sorted(each.labels.items())))): each.value for each in samples}


async def ask(port: int, path: str = "/metrics") -> str:
    async with ClientSession() as http, http.get(f"http://127.0.0.1:{port}{path}") as answer:
        assert answer.status == 200 and answer.content_type == "text/plain"
        return await answer.text()


async def metrics_when(port: int, name: str, labels: str, least: float) -> Numbers:
    """The numbers once one of them has grown so far."""
    async with asyncio.timeout(60):
        while True:
            found = numbers(await ask(port))
            if found.get((name, labels), 0) >= least:
                return found
            await asyncio.sleep(0.05)


async def test_a_talk_shows_in_the_numbers_and_nobody_is_named(
    run_app: RunApp, client: SandboxClient, sales_chat: int
) -> None:
    async with run_app(http_listen="127.0.0.1:0", frontend="ptb") as app:
        an = await client.add_person("Annabel", phone=PHONE)
        await ask_for_human(client, an)
        await client.wait_for(sales_chat, is_card)
        found = await metrics_when(app.http_port, "leadbot_sends_total", "kind=alert,outcome=ok", 1)
    assert found["leadbot_updates_total", "kind=FromProspect,outcome=taken"] == 2
    assert found["leadbot_turn_seconds_count", ""] >= 2
    assert found["leadbot_alert_delay_seconds_count", ""] == 1
    assert found["leadbot_call_seconds_count", "method=sendMessage"] >= 3
    assert found["leadbot_outbox_messages", "state=dead"] == 0
    assert found["leadbot_leader", ""] == 1 and found["leadbot_trouble", "part=database"] == 0
    assert found["process_resident_memory_bytes", ""] > 0
    labels = " ".join(labels for _, labels in found)
    for private in ("Annabel", PHONE, f"={an}", f"={sales_chat}", app.username):
        assert private not in labels


async def test_what_waits_for_a_person_is_counted_on_both_databases(database: Database, now: Any) -> None:
    tally, health = Tally(), Health()
    tally.sent("alert", Blocked(403, "x"), timedelta())
    tally.answered(401)
    tally.answered(200)
    tally.backed_up(None)
    tally.backed_up(now)
    health.ail(Part.DATABASE, "away")
    health.ail(Part.DATABASE, "still away")
    await database.run(lambda session: updates.park(session, 1, "{}", "trouble", now))
    found = numbers((await Metrics(tally, health, database, lambda: False).show()).decode())
    assert found["leadbot_parked_updates", ""] == 1
    assert found["leadbot_sends_total", "kind=alert,outcome=Blocked"] == 1
    assert found["leadbot_webhook_refused_total", "status=401"] == 1
    assert ("leadbot_webhook_refused_total", "status=200") not in found
    assert found["leadbot_backups_total", "outcome=failed"] == 1
    assert found["leadbot_backup_time_seconds", ""] == now.timestamp()
    assert found["leadbot_troubles_total", "part=database"] == 1
    assert found["leadbot_outbox_oldest_seconds", ""] == 0


class Away:
    """A database that cannot be reached."""

    async def run(self, work: object) -> None:
        raise DatabaseUnreachable(place="postgresql://nowhere", reason="refused")


async def test_without_a_database_the_rest_is_shown() -> None:
    page = numbers((await Metrics(Tally(), Health(), Away(), lambda: True).show()).decode())
    assert page["leadbot_leader", ""] == 1
    assert not any(name.startswith(("leadbot_outbox", "leadbot_parked")) for name, _ in page)


async def test_every_metric_is_explained(database: Database, now: Any) -> None:
    tally = Tally()
    tally.took(object(), "taken", 0.1)
    tally.sent("reply", None, timedelta())
    tally.calls["sendMessage"].add(0.1)
    tally.answered(400)
    tally.backed_up(now)
    page = (await Metrics(tally, Health(), database, lambda: True).show()).decode()
    families = {line.split()[2] for line in page.splitlines() if line.startswith("# TYPE leadbot_")}
    labels = set(
        re.findall(r'(\w+)="', "".join(line for line in page.splitlines() if line.startswith("leadbot_")))
    )
    rows = re.findall(r"^\| `(leadbot_\w+)` \|([^|]*)\|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {name for name, _ in rows} == families
    assert {name for _, named in rows for name in re.findall(r"`(\w+)`", named)} == labels - {"le"}
