"""A backup that is put back reminds nobody of what went by while it lay there."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.cli.catching_up import catch_up
from bot.reading import read_playbook
from bot.settings import SHIPPED_PLAYBOOK
from sandbox.client import SandboxClient
from storage import backup, journal, leads, reports, restoring
from storage.database import Database
from storage.vault import Vault
from tests.bot.conftest import Rows, RunApp


@pytest.mark.parametrize("hour", [5, 19], ids=["at noon", "at night"])
async def test_reminders_that_became_due_meanwhile_never_go_out(
    run_app: RunApp, client: SandboxClient, file_url: str, tmp_path: Path, rows: Rows, hour: int
) -> None:
    async with run_app(frontend="ptb"):
        an = await client.add_person("An")
        await client.wait_for_reply(await client.start(an))
    with closing(Database(file_url, writer=False)) as stopped:
        backup.back_up(stopped, tmp_path / "copy.db")
    source = read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh")
    later = (datetime.now(UTC) + timedelta(days=4)).replace(hour=hour)
    catching_up = partial(catch_up, source=source, sales_chat=-1, now=later)
    restoring.restore(restoring.Backup(tmp_path / "copy.db", Vault(), None, later, catching_up), file_url)
    nudges = [message["state"] for message in rows("v_messages") if message["kind"] == "nudge"]
    assert nudges == ["cancelled"] * len(source.playbook.nudging.delays) and nudges
    books = {source.playbook.version: source.playbook}
    with closing(Database(file_url, writer=False)) as restored:
        assert restored.run_now(lambda session: leads.due(session, later)) == []
        [lead] = restored.run_now(lambda session: list(reports.rows(session, "v_leads")))
        rebuilt = partial(journal.rebuild, lead_id=lead["lead_id"], playbooks=books)
        assert restored.run_now(rebuilt) is None
