"""A defect of ours that one broadcast brings to light: told, tried again, and nobody else's trouble."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot import broadcasting as room
from bot.app import App
from bot.health import Health, Part
from bot.reading import read_playbook
from bot.settings import SHIPPED_PLAYBOOK
from sandbox.client import SandboxClient
from storage.database import Database
from storage.tables import broadcasts, deliveries
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Shell, change, one
from tests.bot.broadcasts.test_watching import NOW, MovedClock, broadcasting_of, leading
from tests.bot.conftest import until
from tests.storage.broadcasts.conftest import Bureau

NO_AUDIENCE, NO_LIST = "level >> MQL", "[5,"


@pytest.fixture(autouse=True)
def soon_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "AFTER_DEFECT", 0.1)


@pytest.fixture
def bureau(database: Database) -> Bureau:
    return Bureau(database, read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh").playbook, NOW)


def spoil(bureau: Bureau, number: int, audience: str) -> None:
    given = update(broadcasts).where(broadcasts.c.id == number).values(audience=audience)
    bureau.run(lambda session: session.execute(given))


async def test_what_cannot_be_begun_or_recalled_holds_up_no_other_and_is_told_once(
    bureau: Bureau, caplog: pytest.LogCaptureFixture
) -> None:
    bureau.add_people(2)
    unrecalled = bureau.start()
    bureau.send_all()
    bureau.run(lambda session: session.execute(update(deliveries).values(parts=NO_LIST)))
    assert bureau.decide(unrecalled, "recall")
    unbegun, sound = (bureau.create(scheduled_at=NOW) for _ in range(2))
    for number in (unbegun, sound):
        assert bureau.decide(number, "schedule", confirmed_for=2)
    spoil(bureau, unbegun, NO_AUDIENCE)
    health = Health()
    broadcasting = broadcasting_of(bureau, bureau.database, MovedClock(timedelta()), health=health)
    async with leading(broadcasting):
        await until(lambda: broadcasting.soonest(own=32, under_way=0) is not None)
        assert (bureau.state(sound), bureau.state(unbegun)) == ("running", "scheduled")
        trouble = health.troubles[Part.BROADCASTS]
        assert "AudienceError at dialogs/audiences/" in trouble and "DecodeError at storage/" in trouble
        spoil(bureau, unbegun, "everyone")
        bureau.run(lambda session: session.execute(update(deliveries).values(parts="")))
        await until(lambda: bureau.state(unbegun) == "running" and Part.BROADCASTS not in health.troubles)
    [told] = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert trouble in told and not {NO_AUDIENCE, NO_LIST} & set(told.split(": "))


async def test_nothing_is_sent_while_it_cannot_be_seen_what_must_stop(bureau: Bureau) -> None:
    bureau.add_people(2)
    number = bureau.start()
    health = Health()
    broadcasting = broadcasting_of(bureau, bureau.database, MovedClock(timedelta()), health=health)
    async with leading(broadcasting):
        await until(lambda: broadcasting.soonest(own=32, under_way=0) is not None)
        content = update(broadcasts).where(broadcasts.c.id == number)
        bureau.run(lambda session: session.execute(content.values(content="{")))
        await until(lambda: Part.BROADCASTS in health.troubles)
        assert broadcasting.soonest(own=32, under_way=0) is None
        bureau.run(lambda session: session.execute(content.values(content='{"text":"Chào"}')))
        await until(lambda: broadcasting.soonest(own=32, under_way=0) is not None)
        assert Part.BROADCASTS not in health.troubles


@BOTH
async def test_a_copy_that_cannot_be_written_keeps_nobodys_answer_and_not_the_bot(
    app: App, client: SandboxClient, add_crowd: AddCrowd, shell: Shell
) -> None:
    await add_crowd(3)
    number = await shell.create("Chào {first_name}", "everyone")
    broken = '{"text":"Chào {first_name}","entities":[{}]}'
    spoiled = update(broadcasts).where(broadcasts.c.id == number).values(content=broken)
    change(shell.settings["database_url"], lambda session: session.execute(spoiled))
    await shell("start", str(number))
    await until(lambda: Part.BROADCASTS in app.health.troubles)
    an = await client.add_person("An")
    assert await client.wait_for_reply(await client.start(an))
    await shell("cancel", str(number))
    await until(lambda: Part.BROADCASTS not in app.health.troubles)
    [late] = await add_crowd(1)
    await shell.begin("Chào", "everyone")
    assert (await one(client, late)).text == "[QC] Chào"
