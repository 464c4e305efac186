"""An answer is an answer, however it is given: tapped, typed, by number, with a slip, in either language."""

from datetime import timedelta

import pytest

from dialogs.effects import Answered
from dialogs.qualification.letters import bant as bant_of
from tests.dialogs.stage import Stage


@pytest.mark.parametrize(
    "typed",
    ["2", "Tổng đài, hotline", "tong dai", "tổng đài ạ", "cái thứ hai", "Tổng dài, hotlin", "call centre"],
)
def test_a_label_its_number_a_synonym_and_a_slip_are_the_same_answer(stage: Stage, typed: str) -> None:
    stage.begin()
    assert "Nhu cầu: Tổng đài, hotline" in stage.say(typed)
    assert stage.lead.answers["need"].option == "calls"
    assert stage.lead.letters == {"need": 25}


def test_a_tap_is_not_said_back_but_shown_on_the_used_prompt(stage: Stage) -> None:
    stage.begin()
    assert stage.tap("Tổng đài, hotline").startswith("Câu 2/6")


def test_words_that_no_option_names_are_said_back_as_they_are(stage: Stage) -> None:
    stage.begin()
    assert "Nhu cầu: “hay bị sót cuộc gọi”" in stage.say("hay bị sót cuộc gọi")
    assert stage.lead.answers["need"].option == "other"


def test_all_that_one_message_says_is_taken_and_not_asked_again(stage: Stage) -> None:
    stage.begin()
    reply = stage.say("cần CRM cho 12 bạn sale, khoảng 80tr, tháng sau triển khai, mình quyết luôn")
    assert "Nhu cầu: CRM quản lý khách hàng · Thời gian: tháng 12/2026" in reply
    assert "Ngân sách: khoảng 80.000.000 ₫ · Người quyết định: Tôi quyết định" in reply
    assert reply.endswith("Câu 5/6 Công ty mình làm trong lĩnh vực nào ạ?")
    assert "✏️ Sửa" in stage.buttons


def test_what_is_uncertain_is_confirmed_with_one_tap(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng", "Trong 1 tháng tới")
    assert stage.say("50") == "Ngân sách: 50.000.000 ₫, đúng không ạ?"
    assert "budget" not in stage.lead.answers
    assert stage.tap("✅ Đúng rồi").startswith("Câu 4/6")
    assert stage.lead.answers["budget"].confidence == 1
    assert stage.lead.letters["budget"] == 20


@pytest.mark.parametrize("no", ["[✏️ Chưa đúng]", "không", "sai rồi em"])
def test_what_was_understood_wrongly_is_asked_again(stage: Stage, no: str) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng", "Trong 1 tháng tới")
    stage.say("50")
    assert stage.say(no).startswith("Câu 3/6")
    assert "budget" not in stage.lead.answers


def test_a_doubt_waits_while_something_else_is_answered(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng", "Trong 1 tháng tới")
    stage.say("50")
    assert stage.say("à mình quyết nhé").endswith("Ngân sách: 50.000.000 ₫, đúng không ạ?")
    assert stage.say("đúng").startswith("Câu 5/6")


def test_a_skipped_question_is_unknown_and_not_nought(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng", "⏭ Bỏ qua")
    assert stage.lead.answers["timescale"].skipped
    assert stage.lead.letters == {"need": 25}


def test_skipping_a_question_answered_before_keeps_the_answer(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng", "⬅️ Quay lại", "⏭ Bỏ qua")
    assert stage.lead.answers["need"].option == "crm"
    assert bant_of(stage.lead) == 25


def test_every_answer_is_kept_with_what_it_did(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng", "⬅️ Quay lại", "CRM quản lý khách hàng", "⬅️ Quay lại")
    stage.say("tổng đài", "blah blah")
    stage.tap("⏭ Bỏ qua")
    effects = [effect.effect for effect in stage.effects if isinstance(effect, Answered)]
    assert effects == ["answer", "repeat", "correction", "invalid", "skip"]


def test_a_standing_answer_is_shown_where_it_is_asked_once_more(stage: Stage) -> None:
    stage.begin()
    assert "Trước đó: Tổng đài, hotline" in stage.tap("Tổng đài, hotline", "⬅️ Quay lại")


def test_a_tapped_timescale_becomes_a_window_that_comes_nearer(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng", "3 – 6 tháng nữa")
    assert stage.lead.letters["timescale"] == 12
    stage.now += timedelta(days=80)
    stage.say("giá bao nhiêu vậy?")
    assert stage.lead.letters["timescale"] == 12
    stage.now += timedelta(days=30)
    stage.say("giá bao nhiêu vậy?")
    assert stage.lead.letters["timescale"] == 20


def test_not_understood_leads_on_in_four_steps_and_never_loops(stage: Stage) -> None:
    stage.begin()
    replies = [stage.say("lorem ipsum") for _ in range(4)]
    assert "ví dụ “cần CRM cho 12 bạn sale”" in replies[0]
    assert "bấm giúp em một nút bên dưới" in replies[1]
    assert "“Bỏ qua”" in replies[2] and "“Gặp chuyên viên”" in replies[2]
    assert "để sau" in replies[3] and "Câu 2/6" in replies[3]


def test_an_answer_in_between_begins_the_tries_anew(stage: Stage) -> None:
    stage.begin()
    stage.say("lorem ipsum", "lorem ipsum", "crm")
    assert "Ví dụ “tháng sau”" in stage.say("lorem ipsum")


@pytest.mark.parametrize("typed", ["bỏ qua", "thôi khỏi", "không muốn nói", "riêng tư em ơi"])
def test_a_refusal_is_taken_as_a_skip(stage: Stage, typed: str) -> None:
    stage.begin()
    assert "Câu 2/6" in stage.say(typed)
    assert stage.lead.answers["need"].skipped
