"""`leadbot broadcast` without a running bot: what is written, what is refused and why."""

import codecs
import csv
import json
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unicodedata import normalize

import pytest
from sqlalchemy import update

from dialogs.events import Person, Role
from storage import broadcasts, schema, staff
from storage.database import Database
from storage.session import Session
from storage.tables import deliveries
from tests.bot.processes import Ended, invoke
from tests.crowd import REFUSED, add_lead

Call = Callable[..., Ended]


@pytest.fixture
def call(tmp_path: Path) -> Call:
    """On an empty database, with a text to send."""
    url = f"sqlite:///{tmp_path / 'leadbot.db'}"
    (tmp_path / "text.txt").write_text("Chào {first_name}", encoding="utf-8")
    with closing(Database(url)) as database:
        schema.upgrade(database)
    return lambda *arguments: invoke("broadcast", *arguments, folder=tmp_path, database_url=url)


def add_people(folder: Path, count: int) -> None:
    def work(session: Session) -> None:
        for id in range(1, count + 1):
            add_lead(session, Person(id=id, first_name="=cmd()"), datetime.now(UTC))
        add_lead(session, Person(id=count + 1), datetime.now(UTC), consents=REFUSED)

    with closing(Database(f"sqlite:///{folder / 'leadbot.db'}")) as database:
        database.run_now(work)


def create(call: Call, *more: str, audience: str = "everyone", file: str = "text.txt") -> Ended:
    return call("create", "--audience", audience, "--text-file", file, *more)


def test_it_tells_who_gets_it_and_who_does_not_and_writes_a_draft(call: Call, tmp_path: Path) -> None:
    add_people(tmp_path, 3)
    told = create(call)
    assert told.status == 0 and "3 / 4" in told.out and "1 chưa đồng ý" in told.out
    [row] = json.loads(call("list", "--json").out)
    assert (row["broadcast_id"], row["state"], row["audience"]) == (1, "draft", "everyone")


def test_an_audience_that_means_nothing_is_refused_at_its_place(call: Call) -> None:
    refused = create(call, audience="level >> MQL")
    assert refused.status == 1
    line, mark, *_ = refused.err.splitlines()
    assert line[mark.index("^")] == ">"


def test_a_mistake_is_marked_below_it_however_its_letters_are_put_together(call: Call) -> None:
    """macOS types é as e and an accent, which takes no room on a terminal."""
    refused = create(call, audience=normalize("NFD", "campaign = tết and level = mức"))
    line, mark, *_ = refused.err.splitlines()
    assert normalize("NFC", line)[mark.index("^") :] == "mức"


def test_conditions_that_nobody_can_meet_are_pointed_out(call: Call) -> None:
    """With `not` before them they are everybody."""
    told = create(call, audience='not answered(q = "x") and not received(999999) and not answered(need)')
    assert told.status == 0 and told.err.count("⚠️") == 2
    assert "answered(q = x)" in told.err and "received(999999)" in told.err
    assert "⚠️" in call("start", "1").err
    assert "⚠️" not in create(call, audience="not answered(need) and not received(1)").err


def test_a_broadcast_to_nobody_does_not_begin_but_may_be_planned(call: Call, tmp_path: Path) -> None:
    add_people(tmp_path, 1)
    refused = create(call, "--start", audience="not everyone")
    assert refused.status == 1 and "nobody" in refused.err
    assert json.loads(call("list", "--json").out) == []
    assert create(call, audience="not everyone").status == 0
    assert call("start", "1").status == 1
    assert call("start", "1", "--at", "2099-01-01T09:00").status == 0


def test_a_placeholder_nobody_knows_is_refused(call: Call, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text("Chào {ten}", encoding="utf-8")
    refused = create(call, file="bad.txt")
    assert refused.status == 1 and "{ten}" in refused.err


def test_buttons_lead_to_their_addresses(call: Call, tmp_path: Path) -> None:
    offer, map_ = "Xem {first_name} https://a.b/c", "Đường đi | https://a.b/d"
    assert create(call, "--button", offer, "--button", map_).status == 0
    with closing(Database(f"sqlite:///{tmp_path / 'leadbot.db'}", writer=False)) as database:
        [kept] = database.run_now(broadcasts.listing)
    assert [(button.label, button.url) for button in kept.content.buttons] == [
        ("Xem {first_name}", "https://a.b/c"),
        ("Đường đi", "https://a.b/d"),
    ]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["Xem"], "https://"),
        (["javascript:alert(1)"], "https://"),
        (["Xem {ten} https://a.b"], "{ten}"),
        (["Xem https://a.b/?n={first_name}"], "{first_name}"),
        (["Xem https://a.b"] * 6, "5"),
    ],
)
def test_a_button_that_could_not_be_sent_is_refused(call: Call, wrong: list[str], told: str) -> None:
    refused = create(call, *(part for button in wrong for part in ("--button", button)))
    assert refused.status == 1 and told in refused.err
    assert json.loads(call("list", "--json").out) == []


def test_the_button_into_the_questions_is_one_of_five(call: Call, tmp_path: Path) -> None:
    offers = ["--button", "Xem https://a.b"] * 4
    assert "not 6" in create(call, *offers, *offers[:2], "--questions").err
    assert create(call, *offers, "--questions").status == 0
    with closing(Database(f"sqlite:///{tmp_path / 'leadbot.db'}", writer=False)) as database:
        [kept] = database.run_now(broadcasts.listing)
    assert [button.label for button in kept.content.buttons] == ["Xem"] * 4 + ["▶️ Bắt đầu"]


def test_a_test_that_nobody_should_or_could_get_is_refused(call: Call, tmp_path: Path) -> None:
    """A stranger's, a text that a name makes too long, a broadcast that is not there."""
    (tmp_path / "long.txt").write_text("{first_name} " + "x" * 4050, encoding="utf-8")
    create(call, file="long.txt")

    def enlist(session: Session) -> None:
        staff.add(session, 7, Role.MARKETER, datetime.now(UTC), "N" * 64)

    url = f"sqlite:///{tmp_path / 'leadbot.db'}"
    with closing(Database(url)) as database:
        database.run_now(enlist)
    stranger = call("test", "1", "--to", "8")
    assert stranger.status == 1 and "`leadbot staff add 8 --role marketer`" in stranger.err
    too_long = call("test", "1", "--to", "7")
    assert too_long.status == 1 and "Telegram nhận tối đa 4.096" in too_long.err
    assert "leadbot broadcast list" in call("test", "2", "--to", "7").err
    assert json.loads(invoke("outbox", "list", "--json", folder=tmp_path, database_url=url).out) == []


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"x" * 5000])
def test_a_text_that_telegram_would_not_take_is_refused(call: Call, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    assert create(call, file="bad.txt").status == 1


def test_a_time_that_has_passed_is_refused_and_one_to_come_schedules(call: Call) -> None:
    assert create(call, "--at", "2020-01-01T09:00").status == 1
    assert create(call, "--at", "soon").status == 2
    for end_of_time in ("9999-12-31T23:59-14:00", "9999-12-31T23:59Z", "9999-12-31T09:00"):
        refused = create(call, "--at", end_of_time)
        assert refused.status == 2 and end_of_time in refused.err
    assert create(call, "--at", "2099-01-01T09:00").status == 0
    assert "2099" not in call("status", "1").out and "9:00" in call("status", "1").out


def test_more_than_a_thousand_people_need_their_number(call: Call, tmp_path: Path) -> None:
    add_people(tmp_path, 1001)
    assert create(call, "--start", "--people", "1000").status == 1
    assert json.loads(call("list", "--json").out) == []
    assert create(call, "--start", "--people", "1001").status == 0


def test_what_is_not_possible_is_refused_with_the_state(call: Call) -> None:
    create(call)
    assert "draft" in call("pause", "1").err
    assert call("cancel", "1").status == 0
    assert call("start", "1").status == 1
    assert call("status", "7").status == 1


def test_what_began_is_paused_resumed_and_recalled_and_then_nothing_more(call: Call, tmp_path: Path) -> None:
    add_people(tmp_path, 1)
    create(call, "--start")
    for command, told in (("pause", "is paused"), ("resume", "goes on"), ("recall", "is being recalled")):
        assert told in call(command, "1").out
    assert "Đã thu hồi" in call("status", "1").out
    for command in ("pause", "resume", "recall", "cancel", "start"):
        refused = call(command, "1")
        assert refused.status == 1 and "is recalled" in refused.err


@pytest.mark.parametrize(("hours", "status"), [(47, 0), (49, 1)])
def test_what_was_sent_more_than_two_days_ago_is_not_recalled(
    call: Call, tmp_path: Path, hours: int, status: int
) -> None:
    add_people(tmp_path, 1)
    create(call, "--start")
    sent = {"state": "sent", "parts": "[5]", "tried_at": datetime.now(UTC) - timedelta(hours=hours)}

    def send(session: Session) -> None:
        broadcasts.freeze_some(session, datetime.now(UTC), 100)
        session.execute(update(deliveries).values(sent))
        broadcasts.end_done(session, datetime.now(UTC))

    with closing(Database(f"sqlite:///{tmp_path / 'leadbot.db'}")) as database:
        database.run_now(send)
    ended = call("recall", "1")
    assert ended.status == status and ("within the last 48 hours" in ended.err) is bool(status)
    [row] = json.loads(call("list", "--json").out)
    assert row["state"] == ("finished" if status else "recalled")


def test_the_report_is_text_table_and_picture(call: Call, tmp_path: Path) -> None:
    create(call)
    told = call("report", "1", "--csv", "all.csv", "--png", "all.png")
    assert told.status == 0 and "#1" in told.out
    assert (tmp_path / "all.png").read_bytes().startswith(b"\x89PNG")
    assert json.loads(call("report", "1", "--json").out)["figures"]["total"] == 0
    header = (tmp_path / "all.csv").read_text(encoding="utf-8-sig")
    assert header == "lead_id,user_id,name,state,reason,tried_at,recalled_at\n"


@pytest.mark.parametrize("option", ["--csv", "--png"])
@pytest.mark.parametrize("place", ["nowhere/all", "folder", "text.txt/all"])
def test_a_report_that_cannot_be_written_is_refused_in_a_line(
    call: Call, tmp_path: Path, option: str, place: str
) -> None:
    (tmp_path / "folder").mkdir()
    create(call)
    refused = call("report", "1", option, place)
    assert refused.status == 1 and refused.err.startswith(f"{place} cannot be written (")
    assert refused.err.count("\n") == 1


def test_the_table_of_everybody_opens_in_a_spreadsheet_and_runs_nothing(call: Call, tmp_path: Path) -> None:
    add_people(tmp_path, 2)
    create(call, "--start")

    def freeze(session: Session) -> None:
        broadcasts.freeze_some(session, datetime.now(UTC), 100)

    with closing(Database(f"sqlite:///{tmp_path / 'leadbot.db'}")) as database:
        database.run_now(freeze)
    assert call("report", "1", "--csv", "all.csv").status == 0
    content = (tmp_path / "all.csv").read_bytes()
    assert content.startswith(codecs.BOM_UTF8)
    rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
    assert [(row["user_id"], row["name"], row["state"]) for row in rows] == [
        ("1", "'=cmd()", "pending"),
        ("2", "'=cmd()", "pending"),
        ("3", "", "pending"),
    ]


def test_a_paid_broadcast_needs_the_setting_and_tells_its_price(call: Call, tmp_path: Path) -> None:
    add_people(tmp_path, 30)
    assert "LEADBOT_PAID_BROADCASTS" in create(call, "--paid").err
    url = f"sqlite:///{tmp_path / 'leadbot.db'}"
    arguments = ("create", "--audience", "everyone", "--text-file", "text.txt", "--paid", "--start")
    paid = {"folder": tmp_path, "database_url": url, "paid_broadcasts": 500}
    assert invoke("broadcast", *arguments, "--people", "29", **paid).status == 1
    told = invoke("broadcast", *arguments, "--people", "30", **paid)
    assert told.status == 0 and "3 Stars" in told.out
