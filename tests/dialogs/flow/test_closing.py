"""The end: a true promise by the business hours, and the gift that was promised, once."""

import pytest

from dialogs.playbook import Playbook
from tests.dialogs.stage import MAX, Stage


@pytest.mark.parametrize(
    ("begin", "promise"),
    [
        ("2026-11-23 09:00", "trong 15 phút."),
        ("2026-11-23 11:50", "lúc 13:30 thứ Hai 23/11."),  # no quarter of an hour left before noon
        ("2026-11-25 20:00", "lúc 8:00 thứ Năm 26/11."),
        ("2026-11-23 20:00", "lúc 8:00 thứ Tư 25/11."),  # the 24th is a holiday
        ("2026-11-28 11:00", "trong 15 phút."),  # Saturday morning
        ("2026-11-28 15:00", "lúc 8:00 thứ Hai 30/11."),
        ("2027-02-05 10:00", "lúc 8:00 thứ Năm 11/2."),  # the eve of Tết
        ("2027-04-30 09:00", "lúc 8:00 thứ Ba 4/5."),  # the 1st is a Saturday, given back on Monday
    ],
)
def test_the_promise_is_true(bant: Playbook, begin: str, promise: str) -> None:
    stage = Stage(bant, begin=begin)
    stage.qualify()
    assert f"Chuyên viên sẽ liên hệ {promise}" in stage.tap("✅ Đúng rồi")


def test_what_was_promised_with_the_card_grows_no_longer_by_being_told_again(stage: Stage) -> None:
    stage.qualify()
    stage.wait("9m")
    assert "trong 6 phút." in stage.tap("✅ Đúng rồi")


def test_a_promise_that_was_broken_is_made_anew(stage: Stage) -> None:
    stage.qualify()
    stage.wait("2h")
    assert "trong 15 phút." in stage.tap("✅ Đúng rồi")


def test_once_somebody_has_the_lead_no_minutes_are_promised(stage: Stage) -> None:
    stage.qualify()
    stage.press("claim")
    assert "Chuyên viên đang phụ trách sẽ liên hệ anh/chị sớm ạ." in stage.tap("✅ Đúng rồi")


def test_who_will_not_be_called_is_promised_nothing(stage: Stage) -> None:
    stage.begin()
    stage.tap(*["⏭ Bỏ qua"] * 7)
    end = stage.tap("✅ Đúng rồi")
    assert end.startswith("Em cảm ơn anh/chị nhiều ạ 🙏 🎁") and "liên hệ" not in end


def test_the_gift_is_a_button_and_given_once_a_round(stage: Stage) -> None:
    stage.qualify()
    assert "🎁" in stage.tap("✅ Đúng rồi")
    assert stage.last
    assert stage.last.buttons[0][0].url.startswith("https://")
    stage.tap("Không, cảm ơn")
    assert stage.buttons == ("📘 Mở cẩm nang", "✏️ Sửa", "💬 Gặp chuyên viên")
    stage.say("/sua")
    assert "🎁" not in stage.tap("✅ Đúng rồi")
    stage.say("/start")
    stage.tap("🔄 Làm lại", *["⏭ Bỏ qua"] * 6)
    assert "🎁" in stage.tap("✅ Đúng rồi")


def test_a_lead_sent_back_is_not_promised_a_call(stage: Stage) -> None:
    stage.qualify()
    stage.press("claim", by=MAX)
    stage.press("reject", "time", by=MAX)
    assert "Chuyên viên" not in stage.say("giá bao nhiêu vậy?")
