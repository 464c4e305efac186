"""The composer, without hands: whom, what, when, and how many it takes to send it."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from dialogs.desks.broadcasting.moments import read_moment
from dialogs.desks.broadcasting.orders import Decide, Order
from dialogs.events import Sent
from tests.dialogs.desks.composer import World, order, write
from tests.dialogs.desks.desk_stage import MAI, NOW, DeskStage


@pytest.fixture
def desk(composer: DeskStage) -> DeskStage:
    return composer


def test_whom_what_and_off_it_goes(desk: DeskStage) -> None:
    shown = write(desk)
    assert "level >= MQL" in shown and "880" in shown and "120" in shown and "{first_name}" in shown
    assert "#7" in desk.tap("🚀 Gửi 880 người")
    assert (order(desk).expression, order(desk).content.text) == ("level >= MQL", "{xung_ho} {first_name} ơi")
    assert not order(desk).needs_approval
    assert desk.state is None


def test_an_unknown_placeholder_is_refused_by_its_name(desk: DeskStage) -> None:
    assert "{ten}" in write(desk, "Chào {ten}")
    assert "Xem lại" in desk.say("Chào {first_name}")


def test_a_test_comes_as_readers_get_it(desk: DeskStage) -> None:
    write(desk)
    desk.tap("👁 Gửi thử cho tôi")
    [sent] = desk.sent
    assert sent.text == "[QC] Anh/chị Mai ơi"
    assert sent.buttons[-1][0].label == "🔕 Dừng nhận tin"


def test_a_test_that_ones_own_name_makes_too_long_says_so(desk: DeskStage) -> None:
    desk.visit = replace(desk.visit, first_name="N" * 64)
    write(desk, "{first_name} " + "x" * 4050)
    desk.tap("👁 Gửi thử cho tôi")
    assert desk.sent == []
    assert desk.toast == "Tin dài 4.120 ký tự kể cả tên người nhận, Telegram nhận tối đa 4.096."
    desk.tap("🚀 Gửi 880 người")  # readers have other names
    assert order(desk).people == 880


def test_buttons_are_typed_with_their_address_or_lead_to_the_questions(desk: DeskStage) -> None:
    write(desk)
    desk.tap("➕ Nút")
    for wrong in (
        "javascript:alert(1)",
        "https://localhost",
        "https://a.b/ c",
        "https://a.b/\nd",
        "http://[",
        "http://.",
        "https://a..b",
        "http://a.b:99999",
    ):
        assert "Chưa đúng mẫu" in desk.say(f"Xem | {wrong}")
    assert "[Xem]" in desk.say("Xem | https://example.com/a?b=1")
    for typed in ("Xem ngay https://a.b/c", "Xem ngay|https://a.b/c", "Xem ngay\nhttps://a.b/c"):
        desk.tap("➕ Nút")
        assert "[Xem ngay]" in desk.say(typed)
        desk.tap("➕ Nút", "Bỏ hết nút")
    desk.tap("➕ Nút")
    desk.say("Xem | https://example.com/a?b=1")
    desk.tap("➕ Nút", "▶️ Bắt đầu")
    desk.tap("👁 Gửi thử cho tôi")
    labels = [row[0].label for row in desk.sent[0].buttons]
    assert labels == ["Xem", "▶️ Bắt đầu", "🔕 Dừng nhận tin"]


def test_a_button_knows_the_placeholders_of_the_message(desk: DeskStage) -> None:
    write(desk)
    desk.tap("➕ Nút")
    assert "{ten}" in desk.say("{ten} xem https://a.b/c") and "Gõ nút" in desk.text
    assert "[{xung_ho} xem]" in desk.say("{xung_ho} xem https://a.b/c")
    desk.tap("👁 Gửi thử cho tôi")
    assert desk.sent[0].buttons[0][0].label == "Anh/chị xem"


def test_it_can_be_put_off_to_a_moment(desk: DeskStage) -> None:
    write(desk)
    desk.tap("🕘 Hẹn giờ")
    assert "chưa hiểu" in desk.say("8:00 31/2")
    desk.say("15:30")
    desk.tap("🚀 Gửi 880 người")
    assert order(desk).scheduled_at == datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def test_for_more_than_a_thousand_people_a_second_person_must_agree(desk: DeskStage, world: World) -> None:
    world.people, world.others = 1001, 2
    write(desk)
    assert "duyệt" in desk.tap("🚀 Gửi 1.001 người")
    assert order(desk).needs_approval


def test_a_sole_one_types_the_number_of_people(desk: DeskStage, world: World) -> None:
    world.people = 1001
    write(desk)
    desk.tap("🚀 Gửi 1.001 người")
    assert "Chưa đúng" in desk.say("1000")
    desk.say("1.001")
    assert not order(desk).needs_approval


def test_a_paid_one_tells_its_price_and_is_paid_for_only_by_another_press(desk: DeskStage) -> None:
    desk.visit = replace(desk.visit, paid_rate=500)
    write(desk)
    assert "88 Telegram Stars" in desk.tap("⭐ Gửi trả phí, 500 tin/giây")
    assert "Trả phí" not in desk.tap("Không trả phí")
    desk.tap("⭐ Gửi trả phí, 500 tin/giây")
    assert "880 người" in desk.tap("🚀 Gửi 880 người") and desk.state is not None
    assert "#7" in desk.tap("⭐ Trả 88 Stars và gửi")
    assert order(desk).paid


def test_many_are_paid_for_and_still_approved(desk: DeskStage, world: World) -> None:
    desk.visit, world.people, world.others = replace(desk.visit, paid_rate=500), 20_005, 2
    write(desk)
    desk.tap("⭐ Gửi trả phí, 500 tin/giây", "🚀 Gửi 20.005 người", "⭐ Trả 2.000,5 Stars và gửi")
    assert order(desk).paid and order(desk).needs_approval


def test_nothing_is_offered_for_money_where_it_is_off(desk: DeskStage) -> None:
    write(desk)
    assert not any("⭐" in label for label in desk.screen.labels)
    desk.forge("paid")
    desk.forge("pay")
    desk.tap("🚀 Gửi 880 người")
    assert not order(desk).paid


def test_a_test_opens_its_links_and_counts_nothing(desk: DeskStage) -> None:
    write(desk)
    desk.tap("➕ Nút")
    desk.say("Xem | https://example.com/a")
    desk.tap("👁 Gửi thử cho tôi")
    link, way_out = (row[0] for row in desk.sent[0].buttons)
    assert (link.url, way_out.data) == ("https://example.com/a", "desk:broadcast:0:test")


def test_what_can_carry_no_label_is_refused(desk: DeskStage) -> None:
    desk.tap("✅ Dùng nhóm này")
    desk.happen(Sent(at=NOW, person=MAI, message_id=11, media="poll"))
    assert "nhãn" in desk.text


@pytest.mark.parametrize("data", ["pause:", "pause:x", "pause:" + "9" * 40, "drop:1", "", "go", "approve:٣"])
def test_a_forged_button_decides_nothing(desk: DeskStage, data: str) -> None:
    desk.state = None
    desk.forge(data)
    assert [errand for errand in desk.errands if isinstance(errand, Order)] == []
    assert all(errand.number < 10**9 for errand in desk.errands if isinstance(errand, Decide))


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("15:30", "2028-02-28T08:30Z"),
        ("9h", "2028-02-29T02:00Z"),  # has passed today
        ("9:00 29/2", "2028-02-29T02:00Z"),
        ("9:00 31/12", "2028-12-31T02:00Z"),
        ("7h30 1/1", "2029-01-01T00:30Z"),
        ("09:00 2028-03-01", "2028-03-01T02:00Z"),
        ("09:00 1/3/2029", "2029-03-01T02:00Z"),
        ("1/3 - 9:00", "2028-03-01T02:00Z"),
        ("9:00\n1/3", "2028-03-01T02:00Z"),
    ],
)
def test_a_moment_is_the_next_one_of_its_kind(typed: str, moment: str) -> None:
    now = datetime.fromisoformat("2028-02-28T05:00Z")
    assert read_moment(typed, "Asia/Ho_Chi_Minh", now) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "soon", "25:00", "9:00 31/4", "9:00 29/2/2027", "9:00 1/1/2020", "9", "9:00 x"),
        *(
            "9:00 1/12/20279",
            "9:00 2026-12-01 1/12",
            "9:00 0000-01-01",
            "9:00 1/1/0001",
            "9:00 1/12/",
            "9:00:30",
        ),
    ],
)
def test_what_is_no_moment_to_come_is_refused(typed: str) -> None:
    assert read_moment(typed, "Asia/Ho_Chi_Minh", datetime.fromisoformat("2026-11-23T05:00Z")) is None


def test_a_moment_beyond_the_last_year_is_refused_wherever_the_business_is() -> None:
    now = datetime.fromisoformat("2026-11-23T05:00Z")
    assert read_moment("23:59 31/12/9999", "America/New_York", now) is None
