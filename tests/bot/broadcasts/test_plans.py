"""What a bot does all day long is found by indexes: nobody's time grows with all that ever happened."""

import re
from contextlib import closing
from datetime import UTC, datetime
from functools import partial

import pytest

from sandbox.client import SandboxClient
from storage import retention
from storage.database import Database
from storage.session import Session
from tests.bot.broadcasts.conftest import AddCrowd, Settings, Shell
from tests.bot.conftest import PHONE, Rows, RunApp, is_card, qualify, until_settled
from tests.statements import Statements, plan, recorded

# Neither people nor time make these many, nor what stands in the statement itself: "(subquery-1)", "CONSTANT
# ROW". A whole index may be walked if it has only what is unsettled.
SMALL = "broadcasts|holds|parked_updates|playbooks|properties|staff|anon_1|chosen|json_each"
UNSETTLED = "ix_outbox_(waiting|waiting_chat|under_way|in_doubt)|ix_deliveries_(to_send|in_hand)"
HARMLESS = re.compile(rf"SCAN ([^a-z]|({SMALL})\b|\w+ USING (COVERING )?INDEX ({UNSETTLED})\b)")
# Beside the turns: the people of an audience are counted on a connection of its own; the test's looks.
BESIDE = re.compile(r"over_cap|FROM v_\w+|alembic_version")


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
async def test_a_day_of_the_bot_reads_no_table_from_end_to_end(
    run_app: RunApp,
    settings: Settings,
    client: SandboxClient,
    sales_chat: int,
    add_crowd: AddCrowd,
    shell: Shell,
    rows: Rows,
) -> None:
    crowd = await add_crowd(3)
    an, sam = await client.add_person("An", phone=PHONE), await client.add_person("Sam")
    await client.set_member(sales_chat, sam, "member")
    async with run_app(**settings):
        with recorded() as statements:
            await client.start(sam)
            await qualify(client, an)
            card = await client.wait_for(sales_chat, is_card)
            await client.press(sam, card.labels[0], sales_chat)
            await client.wait_for(sam, lambda message: PHONE in message.text)
            # An has a time zone of their own, where it may be night.
            number = await shell.begin("Chào {first_name}", "level < SQL")
            await shell.until(number, lambda row: row["state"] == "finished")
            await client.say(next(iter(crowd)), "cho em hỏi giá")
            await until_settled(client, rows)
    with closing(Database(settings["database_url"])) as database:
        with recorded() as swept:
            while database.run_now(partial(retention.sweep, now=datetime.now(UTC))):
                pass
        plans = database.run_now(partial(_plans, statements=statements | swept))
    assert len(plans) > 60
    whole = {
        statement: steps
        for statement, steps in plans.items()
        if not BESIDE.search(statement)
        and any(step.startswith("SCAN") and not HARMLESS.match(step) for step in steps)
    }
    assert whole == {}


def _plans(session: Session, statements: Statements) -> dict[str, list[str]]:
    return {
        statement: plan(session.connection(), statement, values)
        for statement, (values, *_) in statements.items()
        if statement.split()[0] in ("SELECT", "WITH", "INSERT", "UPDATE", "DELETE")
    }
