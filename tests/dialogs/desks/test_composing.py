"""What becomes the message and what does not: albums piece by piece, edits, buttons, from when on it goes."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from dialogs.desks.broadcasting.orders import Order
from dialogs.events import Sent
from dialogs.messages import Copied
from tests.dialogs.desks.composer import World, order, write
from tests.dialogs.desks.desk_stage import MAI, NOW, DeskStage

PHOTO = Sent(at=NOW, person=MAI, message_id=11, media="photo", file_id="11")
GO = "🚀 Gửi 880 người"
WHOLE = "✅ Đã đủ, xem lại"
AT_NIGHT = datetime(2026, 11, 23, 16, tzinfo=UTC)  # 23:00 in Vietnam


def send_album(desk: DeskStage, *captions: str, name: str = "x", first_id: int = 11) -> None:
    for id, caption in enumerate(captions, first_id):
        piece = replace(PHOTO, message_id=id, file_id=str(id), caption=caption, album=name)
        desk.happen(piece)


def copied(desk: DeskStage) -> Copied:
    found = order(desk).content.copied
    assert found is not None
    return found


def files(desk: DeskStage) -> list[str]:
    return [piece.file_id for piece in copied(desk).pieces]


@pytest.fixture
def desk(composer: DeskStage) -> DeskStage:
    composer.tap("✅ Dùng nhóm này")
    return composer


def test_how_many_pieces_an_album_has_is_seen_before_it_can_go(desk: DeskStage) -> None:
    send_album(desk, "Ưu đãi", "", "")
    assert "album" in desk.text and list(desk.screen.labels) == [WHOLE]
    assert "[3 ảnh] Ưu đãi" in desk.tap(WHOLE)
    desk.tap(GO)
    assert files(desk) == ["11", "12", "13"]


def test_a_piece_that_comes_after_the_look_is_shown_before_it_goes(desk: DeskStage) -> None:
    send_album(desk, "Ưu đãi", "")
    desk.tap(WHOLE)
    send_album(desk, "", first_id=13)
    assert "[3 ảnh]" in desk.text
    desk.tap(GO)
    assert files(desk) == ["11", "12", "13"]


def test_an_albums_words_may_stand_below_any_piece(desk: DeskStage) -> None:
    send_album(desk, "", "", "Bảng giá mới")
    assert "Bảng giá mới" in desk.tap(WHOLE)
    desk.tap(GO)
    assert order(desk).content.text == "Bảng giá mới"


@pytest.mark.parametrize("captions", [("Mới {ten}", "", ""), ("", "", "Mới {ten}")])
def test_an_album_whose_words_are_refused_is_refused_whole_and_once(
    desk: DeskStage, captions: tuple[str, ...]
) -> None:
    desk.happen(replace(PHOTO, message_id=5, file_id="5", caption="Cũ"))
    desk.tap("✏️ Sửa tin")
    send_album(desk, *captions)
    assert "{ten}" in desk.text
    refused = desk.screen
    send_album(desk, "", "", first_id=14)
    assert desk.screen is refused
    desk.tap("⬅️ Quay lại", GO)
    assert files(desk) == ["5"] and order(desk).content.text == "Cũ"


def test_an_album_with_two_captions_is_refused_and_says_that_it_takes_one(desk: DeskStage) -> None:
    send_album(desk, "Một", "Hai", "")
    assert "một lời dẫn" in desk.text and WHOLE not in desk.screen.labels
    send_album(desk, "Một", "", name="y", first_id=21)
    desk.tap(WHOLE, GO)
    assert files(desk) == ["21", "22"]


def test_what_is_sent_during_the_review_is_not_taken_and_told_once_how_to_change_it(desk: DeskStage) -> None:
    desk.say("Chào")
    review = desk.screen
    send_album(desk, "ảnh", "", "")
    assert desk.screen is review
    [told] = desk.sent
    assert "✏️ Sửa tin" in told.text
    desk.say("Chào lại", 2)
    assert [each.text for each in desk.sent] == [told.text] * 2
    desk.tap(GO)
    assert order(desk).content.text == "Chào"


def test_who_edits_the_text_that_they_sent_sees_it_in_the_review(desk: DeskStage) -> None:
    desk.say("Giá cũ 100k", 31)
    assert "Giá mới 90k" in desk.say("Giá mới 90k", 31, edited=True)
    assert "{ten}" in desk.say("Giá {ten}", 31, edited=True)
    assert "Giá mới 80k" in desk.say("Giá mới 80k", 31, edited=True)
    desk.tap(GO)
    assert order(desk).content.text == "Giá mới 80k"


def test_a_text_that_was_refused_may_be_mended_by_editing_it(desk: DeskStage) -> None:
    desk.say("Chào {ten}", 31)
    assert "Xem lại" in desk.say("Chào {first_name}", 31, edited=True)


def test_an_edit_of_any_other_message_changes_nothing_and_says_what_does(desk: DeskStage) -> None:
    desk.say("Chào", 31)
    desk.say("Chào bạn", 30, edited=True)
    assert "✏️ Sửa tin" in desk.sent[-1].text
    desk.tap(GO)
    assert order(desk).content.text == "Chào"


def test_an_edit_made_while_the_audience_is_changed_is_kept_for_the_review(desk: DeskStage) -> None:
    desk.say("Giá cũ 100k", 31)
    desk.tap("👥 Sửa nhóm")
    desk.say("Giá mới 90k", 31, edited=True)
    assert "Giá mới 90k" in desk.tap("✅ Dùng nhóm này")


def test_a_picture_is_changed_and_its_words_are_by_editing_it(desk: DeskStage) -> None:
    desk.happen(replace(PHOTO, caption="Giá cũ"))
    desk.happen(replace(PHOTO, caption="Giá mới", file_id="other", edited=True))
    assert "Giá mới" in desk.text
    desk.tap(GO)
    assert (order(desk).content.text, files(desk)) == ("Giá mới", ["other"])


def test_the_words_of_an_album_are_edited_where_they_stand(desk: DeskStage) -> None:
    send_album(desk, "", "Giá cũ")
    desk.tap(WHOLE)
    first, second = (
        replace(PHOTO, message_id=id, file_id=str(id), album="x", edited=True) for id in (11, 12)
    )
    assert "Giá mới" in desk.happen(replace(second, caption="Giá mới"))
    assert "một lời dẫn" in desk.happen(replace(first, caption="Nữa"))
    desk.tap("⬅️ Quay lại", GO)
    assert (order(desk).content.text, files(desk)) == ("Giá mới", ["11", "12"])


def test_a_picture_whose_words_were_refused_may_be_mended_by_editing_them(desk: DeskStage) -> None:
    desk.happen(replace(PHOTO, caption="{ten}"))
    assert "Xem lại" in desk.happen(replace(PHOTO, caption="Chào", edited=True))


def test_an_edited_picture_that_is_not_of_the_message_changes_nothing(desk: DeskStage) -> None:
    desk.say("Chào", 31)
    desk.happen(replace(PHOTO, caption="x", edited=True))
    assert "✏️ Sửa tin" in desk.sent[-1].text


def test_a_sixth_button_is_refused_and_the_first_stays(desk: DeskStage) -> None:
    desk.say("Chào")
    for number in range(5):
        desk.tap("➕ Nút")
        desk.say(f"N{number} https://a.vn/{number}")
    desk.tap("➕ Nút")
    assert "tối đa 5 nút" in desk.say("N5 https://a.vn/5")
    assert "tối đa 5 nút" in desk.tap("▶️ Bắt đầu")
    desk.tap("⬅️ Quay lại", GO)
    assert [button.label for button in order(desk).content.buttons] == ["N0", "N1", "N2", "N3", "N4"]


def test_the_button_into_the_questions_is_there_once(desk: DeskStage) -> None:
    desk.say("Chào")
    desk.tap("➕ Nút", "▶️ Bắt đầu", "➕ Nút")
    assert "đã có nút" in desk.tap("▶️ Bắt đầu")
    desk.tap("⬅️ Quay lại", GO)
    assert len(order(desk).content.buttons) == 1


def test_a_time_that_passes_while_one_looks_leads_back_to_the_time(desk: DeskStage) -> None:
    desk.say("Chào")
    desk.tap("🕘 Hẹn giờ")
    desk.say("9:30")
    desk.now += timedelta(minutes=30)
    assert "đã qua" in desk.tap(GO) and "Gửi lúc nào?" in desk.text
    assert "đã qua" in desk.tap("⬅️ Quay lại")
    desk.tap("🕘 Hẹn giờ")
    desk.say("10:00")
    desk.tap(GO)
    assert order(desk).scheduled_at == datetime(2026, 11, 23, 3, tzinfo=UTC)


def test_a_time_that_passes_before_the_price_is_paid_leads_back_too(desk: DeskStage) -> None:
    desk.visit = replace(desk.visit, paid_rate=500)
    desk.say("Chào")
    desk.tap("🕘 Hẹn giờ")
    desk.say("9:30")
    desk.tap("⭐ Gửi trả phí, 500 tin/giây", GO)
    desk.now += timedelta(hours=1)
    assert "đã qua" in desk.tap("⭐ Trả 88 Stars và gửi")
    assert not any(isinstance(errand, Order) for errand in desk.errands)


def test_a_time_that_passes_before_the_number_is_typed_leads_back_too(desk: DeskStage, world: World) -> None:
    world.people = 1001
    desk.say("Chào")
    desk.tap("🕘 Hẹn giờ")
    desk.say("9:30")
    desk.tap("🚀 Gửi 1.001 người")
    desk.now += timedelta(hours=1)
    assert "đã qua" in desk.say("1001") and "Gửi lúc nào?" in desk.text
    assert not any(isinstance(errand, Order) for errand in desk.errands)


def test_a_time_at_night_is_told_as_the_morning_that_it_means(desk: DeskStage) -> None:
    desk.say("Chào")
    desk.tap("🕘 Hẹn giờ")
    shown = desk.say("23:30")
    assert "23:30 thứ Hai 23/11" in shown and "ngoài giờ gửi: bắt đầu lúc 8:00 thứ Ba 24/11" in shown
    told = desk.tap(GO)
    assert "ngoài giờ gửi" in told and "8:00 thứ Ba 24/11" in told


def test_at_night_nothing_is_promised_to_go_at_once(desk: DeskStage) -> None:
    desk.now = AT_NIGHT
    shown = desk.say("Chào")
    assert "Gửi ngay" not in shown and "bắt đầu lúc 8:00 thứ Ba 24/11" in shown
    told = desk.tap(GO)
    assert "ngoài giờ gửi" in told and "8:00 thứ Ba 24/11" in told


def test_the_review_repeats_what_nobody_can_have_answered(composer: DeskStage) -> None:
    composer.say("/broadcast answered(nothing = at_all)")
    warned = next(line for line in composer.screen.text.splitlines() if line.startswith("⚠️"))
    write(composer)
    assert warned in composer.screen.text.splitlines()
