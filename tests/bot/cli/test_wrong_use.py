"""What nobody meant to type: numbers beyond all bounds, bytes that are no text. Status 2, in plain words."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage import schema
from storage.database import Database
from tests.bot.processes import invoke, leadbot

TOO_LARGE = str(2**63)
TAKE_NUMBERS = [
    *(
        f"broadcast {name} ID"
        for name in ("status", "report", "start", "pause", "resume", "cancel", "recall")
    ),
    "broadcast test ID --to 7",
    "broadcast test 1 --to ID",
    *(
        "leads show ID",
        "leads rebuild ID",
        "leads rescore ID",
        "leads tag ID vip",
        "leads tag ID vip --remove",
    ),
    *("outbox retry ID", "outbox resolve ID sent"),
    *("updates show ID", "updates replay ID", "updates drop ID"),
    *("staff add ID --role sales", "staff remove ID"),
]


@pytest.fixture
def made(tmp_path: Path) -> str:
    """The address of an empty database."""
    with closing(Database(f"sqlite:///{tmp_path / 'leadbot.db'}")) as database:
        schema.upgrade(database)
    return database.place


@pytest.mark.parametrize("command", TAKE_NUMBERS)
@pytest.mark.parametrize("number", [TOO_LARGE, "9" * 40, "0"])
def test_a_number_that_nothing_can_have_is_wrong_use(
    made: str, tmp_path: Path, command: str, number: str
) -> None:
    settings = {"database_url": made, "token": "7000000001:of-no-value-at-all", "sales_chat": -1}
    refused = invoke(*command.replace("ID", number).split(), folder=tmp_path, **settings)
    assert refused.status == 2, refused.err
    assert number in refused.err and refused.out == ""


def test_the_largest_number_is_one_that_is_not_there(
    tmp_path: Path, upgraded_postgres: Callable[[], str]
) -> None:
    url = upgraded_postgres()
    for command in ("broadcast status", "broadcast pause", "leads show", "outbox retry", "staff remove"):
        refused = invoke(*command.split(), str(2**63 - 1), folder=tmp_path, database_url=url)
        assert refused.status == 1 and str(2**63 - 1) in refused.err
        assert "SELECT" not in refused.err and "failed" not in refused.err


@pytest.mark.parametrize(
    "command",
    [
        [
            "broadcast",
            "create",
            "--audience",
            "everyone",
            "--text-file",
            "x",
            "--button",
            "X\udcff https://a.vn",
        ],
        ["broadcast", "create", "--audience", "source = \udcff", "--text-file", "x"],
        ["leads", "list", "--contact", "\udcff@a.vn"],
        ["leads", "tag", "1", "v\udcffp"],
        ["db", "backup", "\udcff.db"],
        ["\udcff"],
    ],
)
def test_an_argument_that_is_no_text_is_wrong_use(made: str, tmp_path: Path, command: list[str]) -> None:
    refused = invoke(*command, folder=tmp_path, database_url=made)
    assert refused.status == 2 and refused.out == ""
    assert "UTF-8" in refused.err and "\\xff" in refused.err


async def test_a_port_that_no_computer_has_is_wrong_use(tmp_path: Path) -> None:
    assert (await leadbot("demo", "--port", "65536", folder=tmp_path)).status == 2
