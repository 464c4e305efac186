"""Buttons: old ones, double ones, forged ones, and those called by their names."""

from datetime import timedelta

import pytest

from dialogs.effects import Answered, Rewrite, Toast
from tests.dialogs.stage import HOT, Stage


def data_of(stage: Stage, label: str) -> str:
    assert stage.last
    return next(button.data for row in stage.last.buttons for button in row if button.label == label)


def test_an_old_button_answers_politely_and_shows_the_open_question(stage: Stage) -> None:
    stage.begin()
    old = data_of(stage, "Tổng đài, hotline")
    stage.tap("CRM quản lý khách hàng")
    assert stage.forge(old).startswith("Câu 2/6")
    assert stage.toast == "Nút này thuộc câu trước rồi ạ"
    assert stage.lead.answers["need"].option == "crm"
    assert [e.effect for e in stage.effects if isinstance(e, Answered)] == ["answer", "late"]


def test_a_double_tap_counts_once_and_is_only_acknowledged(stage: Stage) -> None:
    stage.begin()
    data = data_of(stage, "⏭ Bỏ qua")
    stage.tap("⏭ Bỏ qua")
    stage.toast = "?"
    assert stage.forge(data, after=timedelta(seconds=1)) == ""
    assert stage.toast == ""
    assert stage.lead.step == "timescale"


@pytest.mark.parametrize(
    "data", ["", "a", "a:1", "a:99:need.crm", "card:1:1:claim", "zz:1:x", "x" * 64, "c::"]
)
def test_forged_data_does_nothing_and_is_answered(stage: Stage, data: str) -> None:
    stage.begin()
    before = stage.lead.answers
    assert "Câu 1/6" in stage.forge(data)
    assert stage.lead.answers == before
    assert sum(isinstance(effect, Toast) for effect in stage.effects) == 2  # of the consent, and of this


def test_a_consent_can_only_be_given_where_its_words_are_on_the_screen(stage: Stage) -> None:
    stage.begin()
    stage.forge(f"c:{stage.lead.serial}:marketing.yes")
    assert set(stage.lead.consents) == {"advice"}


def test_a_used_prompt_stays_as_it_was_read_with_the_choice_under_it(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng")
    [rewrite] = stage.of(Rewrite)
    text = "Câu 1/6\nAnh/chị đang cần giải pháp nào nhất ạ?\n\n➤ CRM quản lý khách hàng"
    assert (rewrite.message.text, rewrite.message.buttons) == (text, ())


def test_the_link_to_the_gift_stays_on_a_used_prompt(stage: Stage) -> None:
    stage.qualify()
    stage.tap("✅ Đúng rồi", "✅ Đồng ý")
    [rewrite] = stage.of(Rewrite)
    assert rewrite.message.labels == ("📘 Mở cẩm nang",)


@pytest.mark.parametrize(
    ("typed", "step"),
    [("quay lại", "need"), ("⬅️ Quay lại", "need"), ("bo qua nhe em", "budget"), ("Bỏ qua", "budget")],
)
def test_back_and_skip_can_be_typed(stage: Stage, typed: str, step: str) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng")
    stage.say(typed)
    assert stage.lead.step == step


def test_every_tap_of_the_way_can_be_typed(stage: Stage) -> None:
    stage.say("/start", "đồng ý")
    stage.say(*HOT)
    stage.say("0912345678", "đúng rồi", "không cảm ơn")
    assert (stage.lead.level, stage.lead.step) == ("SQL", "done")
    assert not stage.lead.consents["marketing"].granted


def test_the_menu_of_corrections_can_be_typed(stage: Stage) -> None:
    stage.qualify()
    assert "muốn sửa mục nào" in stage.say("sai rồi")
    assert stage.say("ngân sách").startswith("Câu 3/6")
    assert "Ngân sách: Trên 150 triệu" in stage.say("trên 150 triệu")


@pytest.mark.parametrize("typed", ["1", "cái thứ nhất", "một"])
def test_the_number_of_a_button_is_no_consent(stage: Stage, typed: str) -> None:
    stage.say("/start", typed)
    assert stage.lead.consents == {}


def test_a_yes_to_a_goodbye_does_not_begin_anything(stage: Stage) -> None:
    stage.begin()
    stage.say("stop", "ok")
    assert stage.lead.opted_out and stage.lead.step == "rest"


def test_back_leads_through_the_steps_and_out_of_an_edit(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:2])
    assert stage.tap("⬅️ Quay lại").startswith("Câu 2/6")
    assert stage.tap("⬅️ Quay lại").startswith("Câu 1/6")
    assert "⬅️ Quay lại" not in stage.buttons
    stage.say("/sua")
    assert "đã đúng chưa" in stage.tap("✏️ Sửa", "Tên", "⬅️ Quay lại", "⬅️ Quay lại")


def test_a_look_at_the_answers_in_the_middle_is_not_the_end(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:2])
    assert "Ngân sách: chưa rõ" in stage.say("/sua")
    assert stage.tap("✅ Đúng rồi").startswith("Câu 3/6")
    assert not stage.lead.closed


def test_an_edit_any_day_later_is_said_back(stage: Stage) -> None:
    stage.finish()
    stage.wait("5d")
    stage.say("/sua")
    stage.tap("✏️ Sửa", "Ngân sách")
    assert "Em ghi nhận ạ ✅ Ngân sách: Trên 150 triệu" in stage.tap("Trên 150 triệu")
