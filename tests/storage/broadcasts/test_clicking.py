"""A counted link: the address for who got the broadcast, and one click each."""

import pytest

from dialogs.broadcasts.content import Content
from dialogs.messages import Button
from storage import broadcasts
from tests.storage.broadcasts.conftest import Bureau

URL = "https://example.com/offer"


@pytest.fixture
def sent(bureau: Bureau) -> tuple[int, int]:
    """The broadcast with a link, and who got it."""
    [lead] = bureau.add_people(1)
    content = Content(text="Xem", buttons=(Button("Bắt đầu", "q::"), Button("Xem", url=URL)))
    number = bureau.run(broadcasts.create, "everyone", content, bureau.now)
    bureau.decide(number, "start")
    bureau.tick()
    [row] = bureau.send_all()
    assert [each[0].data for each in row.message.buttons] == [
        f"q::{number}",
        f"j::{number}.1",
        f"o::{number}",
    ]
    return number, lead


def test_a_click_gives_the_address_and_counts_once(bureau: Bureau, sent: tuple[int, int]) -> None:
    number, lead = sent
    for is_first in (True, False):
        click = bureau.run(broadcasts.follow, lead, f"j::{number}.1", bureau.now)
        assert (click.url, click.is_first) == (URL, is_first)
    results = bureau.run(broadcasts.results, bureau.find(number))
    assert (results.clicked, results.replied, results.opted_out) == (1, 0, 0)


@pytest.mark.parametrize(
    "data", ["j::{}.0", "j::{}.2", "j::{}.99", "j::{}", "j::{}.1.1", "j::999.1", "j::x.1"]
)
def test_a_forged_link_leads_nowhere(bureau: Bureau, sent: tuple[int, int], data: str) -> None:
    number, lead = sent
    assert bureau.run(broadcasts.follow, lead, data.format(number), bureau.now) is None


def test_somebody_else_cannot_follow_it(bureau: Bureau, sent: tuple[int, int]) -> None:
    number, _ = sent
    [other] = bureau.add_people(1)
    assert bureau.run(broadcasts.follow, other, f"j::{number}.1", bureau.now) is None
