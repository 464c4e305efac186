"""Whatever is typed or sent gets a sensible answer, and is shown exactly as it was said."""

import pytest

from dialogs.effects import Say
from dialogs.events import Sent
from dialogs.playbook import Playbook
from tests.dialogs.stage import HOT, Stage

HOSTILE = (
    *('<b>Tèo</b> & "quote"', "*bold* _x_ [a](http://b)", "\u202eevil\u202c", "👨‍👩‍👧 đồ chơi", "𝕬𝖓"),
    *("a\u0301" * 50, "‮‮‮", "\u200b", "́"),
)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_no_markup_and_is_passed_on_as_it_is(stage: Stage, text: str) -> None:
    stage.begin()
    stage.tap(*HOT[:4])
    stage.say("gặp người thật")
    assert stage.say(f"{text} là ngành của mình")
    answer = stage.lead.answers["industry"]
    assert answer.raw == f"{text} là ngành của mình".strip()
    assert "là ngành của mình" in stage.sales


@pytest.mark.parametrize("name", ["<i>An</i>", "\u202eevil", "🌸 Mèo 🌸", "A" * 128])
def test_a_name_is_shown_as_it_is(bant: Playbook, name: str) -> None:
    stage = Stage(bant, person=f"{name} @an vi")
    stage.begin()
    stage.say("gặp người thật")
    assert name in stage.sales


@pytest.mark.parametrize("text", ["", "   ", "🙂" * 50, "x" * 4096, "؀؁", "/", "/quenlenh", "//", "0"])
def test_nothing_is_met_with_silence(stage: Stage, text: str) -> None:
    stage.begin()
    assert "Câu 1/6" in stage.say(text)
    assert "Câu 1/6" in stage.say(text)


def test_a_question_back_is_answered_and_the_same_question_put_once_more(stage: Stage) -> None:
    stage.begin()
    reply = stage.say("giá bao nhiêu vậy shop?")
    assert "290.000 ₫" in reply and reply.count("Câu 1/6") == 1
    assert stage.lead.failures == 0
    assert stage.lead.actions["asked_price"].count == 1


def test_a_question_that_nobody_foresaw_is_offered_to_a_person(stage: Stage) -> None:
    stage.begin()
    assert "“Gặp chuyên viên” để được trả lời chính xác" in stage.say(
        "có tích hợp với máy bay không người lái không?"
    )


@pytest.mark.parametrize("hello", ["alo?", "hello?", "em ơi??"])
def test_a_hello_is_no_question(stage: Stage, hello: str) -> None:
    stage.begin()
    assert stage.say(hello).startswith("Dạ em chào anh/chị ạ! Câu 1/6")


def test_with_a_card_out_questions_and_words_reach_sales(stage: Stage) -> None:
    stage.finish()
    stage.told()
    stage.say("xe hơi của bên em màu gì?", "giá bao nhiêu vậy?", "<photo mặt tiền cửa hàng>", "<voice>")
    told = stage.told()
    assert told[0] == "💬 Khách nhắn: “xe hơi của bên em màu gì?”"
    assert told[1] == "💬 Khách nhắn: “giá bao nhiêu vậy?”"
    assert told[-1] == "💬 Khách nhắn: 📎 tin thoại"


def test_thanks_and_hellos_do_not_disturb_sales(stage: Stage) -> None:
    stage.finish()
    stage.told()
    assert "Dạ không có gì ạ" in stage.say("cảm ơn em nhiều")
    stage.say("chào em", "ok em")
    assert stage.told() == []


@pytest.mark.parametrize(
    ("sent", "line"),
    [
        ("<photo>", "Em nhận được và lưu lại rồi ạ"),
        ("<voice>", "Em lưu lại để chuyên viên nghe"),
        ("<video_note>", "chỉ đọc được chữ"),
        ("<sticker>", "😊"),
        ("<location>", "lưu lại rồi"),
        ("<forward giá 50tr>", "lưu lại rồi"),
    ],
)
def test_media_is_met_with_a_kind_line_and_the_question(stage: Stage, sent: str, line: str) -> None:
    stage.begin()
    reply = stage.say(sent)
    assert line in reply and "Câu 1/6" in reply
    assert stage.lead.answers == {}


def test_a_caption_is_read_like_a_text(stage: Stage) -> None:
    stage.begin()
    assert "Nhu cầu: Tổng đài, hotline" in stage.say("<photo cần tổng đài như này>")
    stage.say("<photo stop>")
    assert stage.lead.opted_out


def test_the_pictures_of_an_album_get_one_line(stage: Stage) -> None:
    stage.begin()
    stage.inbox.clear()
    for id in (90, 91, 92):
        stage.happen(Sent(at=stage.now, person=stage.person, message_id=id, media="photo", album="a1"))
    assert len(stage.inbox) == 1


def test_a_sticker_and_a_voice_message_at_once_get_a_line_each(stage: Stage) -> None:
    stage.begin()
    stage.inbox.clear()
    for id, media in ((90, "sticker"), (91, "voice")):
        stage.happen(Sent(at=stage.now, person=stage.person, message_id=id, media=media))
    assert len(stage.inbox) == 2


def test_a_name_may_be_anything_with_a_letter(stage: Stage) -> None:
    stage.finish()
    stage.say("/sua")
    stage.tap("✏️ Sửa", "Tên")
    assert "Em chưa đọc được tên" in stage.say("🙂")
    assert "Tên: Xyzzy 3000" in stage.say("Xyzzy 3000")
    assert stage.lead.called == "Xyzzy 3000"
    assert "Xyzzy 3000" in stage.sales


def test_a_no_to_the_name_is_no_name(stage: Stage) -> None:
    stage.finish()
    stage.say("/sua")
    stage.tap("✏️ Sửa", "Tên")
    assert "muốn sửa mục nào" in stage.say("thôi khỏi em")
    assert stage.lead.called == "Nguyễn Văn An"


def test_vietnamese_texts_call_the_person_as_they_call_themselves(stage: Stage) -> None:
    stage.begin()
    assert "Anh/chị dự định" in stage.tap("CRM quản lý khách hàng")
    assert "Chị dự kiến" in stage.say("chị muốn tháng sau")
    assert "Việc này chị tự quyết" in stage.say("50tr")


def test_no_message_is_longer_than_a_phone_shows(stage: Stage) -> None:
    stage.finish()
    texts = [effect.message.text for effect in stage.effects if isinstance(effect, Say)]
    assert max(map(len, texts)) < 450
