"""An edited Telegram message corrects what it said; the last word counts, the first is kept."""

from dialogs.effects import Answered
from tests.dialogs.stage import HOT, Stage


def test_an_edit_corrects_the_answer_and_the_open_question_stays(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:2])
    stage.say("20 – 50 triệu")
    assert stage.say("<edit khoảng 100tr>") == "Em ghi nhận ạ ✅ Ngân sách: khoảng 100.000.000 ₫"
    assert [answer.effect for answer in stage.of(Answered)] == ["correction"]
    assert (stage.lead.step, stage.lead.letters["budget"]) == ("authority", 20)


def test_a_message_that_said_several_things_corrects_them_all(stage: Stage) -> None:
    stage.begin()
    stage.say("cần CRM, 80tr, tháng sau")
    stage.say("<edit cần chatbot, khoảng 90 triệu, tháng sau>")
    assert {answer.question: answer.effect for answer in stage.of(Answered)} == {
        "need": "correction",
        "budget": "correction",
        "timescale": "repeat",
    }


def test_an_edit_of_what_answered_nothing_is_heard_as_said_now(stage: Stage) -> None:
    stage.begin()
    stage.say("lorem")
    assert "Nhu cầu: Tổng đài, hotline" in stage.say("<edit cần tổng đài>")
    assert stage.lead.step == "timescale"


def test_an_edit_that_is_not_understood_leaves_the_answer_and_says_so(stage: Stage) -> None:
    stage.begin()
    stage.say("tổng đài")
    assert stage.say("<edit blah blah>").endswith("vẫn giữ như cũ ạ. Nhu cầu: Tổng đài, hotline")
    assert stage.lead.answers["need"].option == "calls"


def test_a_contact_is_corrected_too(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT)
    stage.say("0912345678")
    assert "Điện thoại: +84987654321" in stage.say("<edit 0987654321>")
    assert "✏️ Khách sửa Điện thoại: “0987 ••• 321”" in stage.told()


def test_a_stop_by_an_edit_is_a_stop(stage: Stage) -> None:
    stage.begin()
    stage.say("tổng đài", "<edit đừng nhắn nữa>")
    assert stage.lead.opted_out


def test_an_uncertain_edit_is_confirmed_first(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:2])
    stage.say("30tr")
    assert stage.say("<edit 70>") == "Ngân sách: 70.000.000 ₫, đúng không ạ?"
    stage.say("ừ")
    assert stage.lead.letters["budget"] == 20


def test_the_review_shows_what_an_edit_changed(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:5])
    stage.say("15", "<contact>")
    stage.typed_id = stage.lead.answers["size"].message_id
    assert "Quy mô: 50 – 199 người" in stage.say("<edit 150 người>")


def test_an_edit_that_changes_nothing_is_not_met_with_silence(stage: Stage) -> None:
    stage.begin()
    stage.say("số của anh 0912345678")
    assert stage.say("<edit số anh 0912345678>")
