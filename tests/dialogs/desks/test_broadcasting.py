"""The composer, without hands: whom, what, when, and how many it takes to send it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from dialogs.audiences import Counted
from dialogs.broadcasts.telling import Figures
from dialogs.desks.audience.choosing import CountAudience
from dialogs.desks.broadcasting.moments import read_moment
from dialogs.desks.broadcasting.orders import Approvers, Decide, ListAll, Order, ToType
from dialogs.desks.desk import Errand
from dialogs.events import Sent
from dialogs.playbook import Playbook
from tests.dialogs.desks.desk_stage import MAI, NOW, DeskStage


class World:
    """What errands come to."""

    people = 880
    others = 0
    to_type: int | str = 1204

    def __call__(self, errand: Errand) -> Any:
        match errand:
            case CountAudience():
                return Counted(1000, self.people, {"opted_out": 120})
            case Approvers():
                return self.others
            case Order():
                return 7
            case ListAll():
                states = ("unapproved", "running", "finished")
                return tuple(Figures(number=3 - place, state=state) for place, state in enumerate(states))
            case ToType():
                return self.to_type
            case Decide(decision="confirm"):
                return "told-approve"
            case Decide(decision=decision):
                return f"told-{decision}"
        return None


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def desk(bant: Playbook, world: World) -> DeskStage:
    stage = DeskStage(bant, world)
    stage.say("/broadcast level >= MQL")
    return stage


def write(desk: DeskStage, text: str = "{xung_ho} {first_name} ơi") -> str:
    desk.tap("✅ Dùng nhóm này")
    return desk.say(text)


def order(desk: DeskStage) -> Order:
    [found] = [errand for errand in desk.errands if isinstance(errand, Order)]
    return found


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


def test_a_sole_one_types_the_number_for_one_that_has_grown_and_composes_nothing_meanwhile(
    desk: DeskStage,
) -> None:
    desk.say("/broadcasts")
    desk.forge("confirm:7")
    assert "1.204 người" in desk.text and list(desk.screen.labels) == ["✖️ Huỷ"]
    for data in ("audience", "message", "go", "review", "pay"):
        desk.forge(data)
    assert "Chưa đúng" in desk.say("900")
    assert "Mai Nguyễn đã duyệt tin #7" in desk.say("1.204")
    decided = [errand for errand in desk.errands if isinstance(errand, Decide | Order)]
    assert decided == [Decide(7, "confirm")]
    assert desk.state is None


def test_who_may_not_confirm_alone_is_told_so(desk: DeskStage, world: World) -> None:
    desk.say("/broadcasts")
    world.to_type = "told-own"
    desk.forge("confirm:7")
    assert desk.toast == "Người soạn không tự duyệt được." and desk.state is None


def test_a_paid_one_tells_its_price_and_is_paid_for_only_by_another_press(desk: DeskStage) -> None:
    desk.visit = replace(desk.visit, paid_rate=500)
    write(desk)
    assert "88 Telegram Stars" in desk.tap("⭐ Gửi trả phí, 500 tin/giây")
    assert "Trả phí" not in desk.tap("Không trả phí")
    desk.tap("⭐ Gửi trả phí, 500 tin/giây")
    assert "880 người" in desk.tap("🚀 Gửi 880 người") and desk.state is not None
    assert "#7" in desk.tap("⭐ Trả 88 Stars và gửi")
    assert order(desk).paid


def test_those_under_way_are_decided_upon_from_the_list(desk: DeskStage) -> None:
    desk.say("/broadcasts")
    unapproved, running, finished = desk.screen.buttons
    assert [button.label for button in unapproved] == ["📊 #3", "✍️ Tự xác nhận #3", "✖️ Huỷ #3"]
    assert [button.label for button in running] == ["📊 #2", "⏸ Tạm dừng #2", "✖️ Huỷ #2"]
    assert [button.label for button in finished] == ["📊 #1"]
    desk.forge("pause:2")
    assert desk.errands[-1] == Decide(2, "pause")


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


def test_a_picture_keeps_its_caption_and_an_album_its_pieces(desk: DeskStage) -> None:
    desk.tap("✅ Dùng nhóm này")
    piece = Sent(at=NOW, person=MAI, message_id=11, media="photo", file_id="a", caption="Ưu đãi", album="x")
    desk.happen(piece)
    desk.happen(replace(piece, message_id=12, file_id="b", caption=""))
    desk.tap("🚀 Gửi 880 người")
    copied = order(desk).content.copied
    assert copied is not None and [each.file_id for each in copied.pieces] == ["a", "b"]
    assert order(desk).content.text == "Ưu đãi"


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
