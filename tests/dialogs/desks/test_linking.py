"""The desk of links: the wizard step by step, names as people type them, the list page by page."""

from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from dialogs.audiences import Compare, parse
from dialogs.desks.desk import Errand
from dialogs.desks.linking.links import (
    LONGEST_NAME,
    PAGE,
    FindLink,
    ListedLink,
    ListLinks,
    MakeLink,
    RecentNames,
    clean_name,
)
from dialogs.events import Link
from dialogs.playbook import Playbook
from tests.dialogs.desks.desk_stage import DeskStage


def listed(number: int, **names: str) -> ListedLink:
    return ListedLink(f"token{number}", Link(number, **{"source": "zalo", **names}), starts=number)


def answer(errand: Errand) -> Any:
    match errand:
        case RecentNames(field):
            return ("instagram",) if field == "source" else ()
        case MakeLink():
            return listed(1, **{name: value for name, value in asdict(errand).items() if value})
        case ListLinks(page):
            numbers = range(9, 0, -1)[page * PAGE :][: PAGE + 1]
            return tuple(listed(number) for number in numbers)
        case FindLink(number):
            return listed(number) if number < 10 else None


@pytest.fixture
def desk(bant: Playbook) -> DeskStage:
    return DeskStage(bant, answer)


def test_a_link_is_made_by_buttons_and_words(desk: DeskStage) -> None:
    assert "1/5 · Nguồn" in desk.say("/link")
    assert desk.screen.labels[0] == "instagram"  # used last, so offered first
    desk.tap("instagram", "qr")
    desk.say("Khuyến mãi 11.11")
    desk.tap("⏭ Bỏ qua")
    review = desk.tap("🇬🇧 English")
    assert "Chiến dịch: khuyến-mãi-11.11" in review and "Nội dung: —" in review
    ready = desk.tap("✅ Tạo link")
    assert "instagram · qr · khuyến-mãi-11.11 https://t.me/leadbot?start=token1" in ready
    assert desk.errands[-1] == MakeLink("instagram", "qr", "khuyến-mãi-11.11", "", "en")
    picture, file = desk.sent
    assert picture.qr == file.qr == "https://t.me/leadbot?start=token1"
    assert (picture.file, file.file) == ("", "qr-1.png")


def test_one_may_go_back_and_change_a_name_in_the_review(desk: DeskStage) -> None:
    desk.say("/link")
    desk.tap("zalo", "⬅️ Quay lại", "facebook", "ads", "⏭ Bỏ qua", "⏭ Bỏ qua", "Theo máy của khách")
    desk.tap("✏️ Kênh")
    review = desk.say("Reels")
    assert "Nguồn: facebook Kênh: reels" in review and "Ngôn ngữ: Theo máy của khách" in review


def test_what_is_no_name_is_asked_for_again(desk: DeskStage) -> None:
    desk.say("/link")
    for text in ("!!!", "x" * 41, "😀"):
        assert "tối đa 40 ký tự" in desk.say(text) and "1/5" in desk.text


def test_buttons_that_nobody_offered_do_nothing(desk: DeskStage) -> None:
    before = desk.say("/link")
    for data in ("use:99", "use:x", "use:²", "skip", "back", "make", "edit:source", "edit:id", "", "page:1"):
        assert desk.forge(data) == before
    assert not any(isinstance(errand, MakeLink) for errand in desk.errands)


def test_links_are_listed_page_by_page(desk: DeskStage) -> None:
    first = desk.say("/links")
    assert "#9 zalo 9 bắt đầu · 0 xong" in first and "#4" in first and "#3" not in first
    assert "#3" in desk.tap("➡️") and "➡️" not in desk.screen.labels
    desk.tap("🔳 #3")
    assert desk.sent[-1].qr == "https://t.me/leadbot?start=token3"
    assert "#9" in desk.tap("⬅️")
    assert "1/5" in desk.tap("➕ Link mới")


def test_a_link_that_is_not_there_is_not_shown(desk: DeskStage) -> None:
    before = desk.say("/links")
    for data in ("open:10", "open:²", "open:", "page:-1", "page:x"):
        assert desk.forge(data) == before
    assert desk.sent == []


def test_a_name_is_the_same_however_its_letters_are_put_together() -> None:
    """macOS types é as e and an accent."""
    for name in ("Tết 2026", "Khuyến mãi ĐẶC BIỆT", "Ưu đãi"):
        assert clean_name(normalize("NFD", name)) == clean_name(name)
    assert clean_name(normalize("NFD", "Tết 2026")) == "tết-2026"


@given(st.text(max_size=60))
def test_a_name_needs_no_quotes_in_an_audience(text: str) -> None:
    name = clean_name(text)
    assert len(name) <= LONGEST_NAME
    if name and name not in ("and", "or", "not", "everyone", "unknown"):
        assert parse(f"campaign = {name}") == Compare("campaign", "=", name)
