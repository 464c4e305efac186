"""Coming back: to go on, to begin anew, after months, after a no; nothing that was said is ever lost."""

from datetime import timedelta

import pytest

from dialogs.effects import Answered, Points
from tests.dialogs.stage import HOT, Stage


def test_the_first_word_is_met_with_who_speaks_what_it_costs_and_why(stage: Stage) -> None:
    greeting = stage.say("chào em")
    assert greeting.startswith("Em chào anh/chị ạ 👋 Em là Mai, trợ lý tự động của Sao Mai.")
    assert "6 câu ngắn, khoảng 1 phút" in greeting and "/privacy" in greeting
    assert stage.lead.consents == {}


def test_the_greeting_is_told_once_and_then_in_one_line(stage: Stage) -> None:
    stage.say("/start")
    brief = stage.say("giá bao nhiêu vậy?")
    assert "290.000 ₫" in brief and "Em là Mai" not in brief
    assert "▶️ Đồng ý, bắt đầu" in stage.buttons
    assert "Em là Mai" in stage.say("/start")
    assert "I'm Mai" in stage.tap("🇬🇧 English")  # they could not read the first


def test_start_in_the_middle_offers_to_go_on_or_to_begin_anew(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng")
    stage.say("/start")
    assert stage.buttons == ("▶️ Tiếp tục câu 2/6", "🔄 Làm lại")
    assert stage.tap("▶️ Tiếp tục câu 2/6").startswith("Câu 2/6")


def test_beginning_anew_asks_everything_and_forgets_nothing(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:3])
    stage.say("/start")
    assert "Trước đó: CRM quản lý khách hàng" in stage.tap("🔄 Làm lại")
    assert {id: answer.option for id, answer in stage.lead.answers.items()} == {
        "need": "crm",
        "timescale": "month",
        "budget": "50-150m",
    }
    stage.tap("Tổng đài, hotline")
    assert [effect.effect for effect in stage.of(Answered)] == ["correction"]


def test_an_answer_to_the_offer_is_taken_and_the_talk_goes_on(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng")
    stage.say("/start")
    assert stage.say("tháng sau").endswith("túi tiền thôi.")
    assert stage.lead.step == "budget"


def test_start_after_the_end_offers_what_can_still_be_done(stage: Stage) -> None:
    stage.finish()
    assert stage.say("/start") == "Em rất vui được gặp lại anh/chị ạ!"
    assert stage.buttons == ("✏️ Sửa", "💬 Gặp chuyên viên", "🔄 Làm lại")


@pytest.mark.parametrize("hello", ["alo shop", "em ơi", "blah blah"])
def test_words_that_answer_nothing_after_a_day_are_a_return(stage: Stage, hello: str) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng")
    stage.wait("2d")
    assert "Em rất vui được gặp lại" in stage.say(hello)
    assert "▶️ Tiếp tục câu 2/6" in stage.buttons


def test_an_answer_after_a_day_is_an_answer(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng")
    stage.wait("2d")
    assert "Câu 3/6" in stage.say("tháng sau")
    assert "returned" in {points.rule for points in stage.of(Points)}


def test_answers_older_than_90_days_are_asked_again_one_at_a_time(stage: Stage) -> None:
    stage.finish()
    stage.now += timedelta(days=100)
    stage.say("/start")
    assert "Trước đó: CRM quản lý khách hàng" in stage.tap("▶️ Tiếp tục câu 1/6")
    assert stage.tap("CRM quản lý khách hàng").startswith("Câu 2/6")
    assert stage.lead.answers["budget"].option == "50-150m"  # stands until it is answered again


def test_an_old_answer_may_be_left_as_it_is(stage: Stage) -> None:
    stage.finish()
    stage.now += timedelta(days=100)
    stage.say("/start")
    stage.tap("▶️ Tiếp tục câu 1/6")
    assert stage.tap("⏭ Bỏ qua").startswith("Câu 2/6")
    stage.tap("⏭ Bỏ qua", "⏭ Bỏ qua", "⏭ Bỏ qua", "⏭ Bỏ qua", "⏭ Bỏ qua")
    assert stage.lead.step == "done"
    assert stage.lead.letters == {"need": 25, "timescale": 25, "budget": 20, "authority": 25}


def test_start_after_a_stop_is_their_choice_and_goes_on(stage: Stage) -> None:
    stage.begin()
    stage.say("stop")
    assert stage.lead.opted_out
    stage.say("/start")
    assert not stage.lead.opted_out
    assert stage.lead.step == "need"


def test_after_a_no_to_advice_the_consent_is_asked_for_in_full(stage: Stage) -> None:
    stage.say("/start")
    stage.tap("Để sau")
    assert not stage.lead.consents["advice"].granted
    assert "6 câu ngắn, khoảng 1 phút" in stage.tap("▶️ Bắt đầu")
    assert stage.tap("▶️ Đồng ý, bắt đầu").startswith("Câu 1/6")
    assert stage.lead.consents["advice"].granted


def test_a_no_still_gets_answers(stage: Stage) -> None:
    stage.say("/start")
    stage.tap("Để sau")
    assert "290.000 ₫" in stage.say("giá bao nhiêu vậy?")


def test_the_first_and_the_last_link_are_kept(stage: Stage) -> None:
    stage.say("/start fb_q4", "/start", "/start zalo_oa")
    first, last = stage.lead.first_touch, stage.lead.last_touch
    assert first and last
    assert (first.payload, last.payload) == ("fb_q4", "zalo_oa")


def test_who_blocked_the_bot_is_sent_nothing_until_they_write(stage: Stage) -> None:
    stage.begin()
    assert stage.say("<block>") == ""
    assert stage.wait("3d") == ""
    assert stage.say("<unblock>") == ""
    assert stage.say("tổng đài")
