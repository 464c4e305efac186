"""A person, another language, privacy, a stop: what may be wished for at any moment, with effect at once."""

import pytest

from dialogs.conversation import Status
from dialogs.effects import ConsentChanged, Post
from dialogs.playbook import Playbook
from tests.dialogs.stage import HOT, Stage


@pytest.mark.parametrize(
    "words", ["gặp người thật", "/human", "[💬 Gặp chuyên viên]", "gặp chuyên viên", "gửi anh báo giá nhé"]
)
def test_a_wish_for_a_person_posts_the_card_at_once_and_the_question_stays(stage: Stage, words: str) -> None:
    stage.begin()
    reply = stage.say(words)
    assert reply.startswith("Em báo chuyên viên rồi ạ. Chuyên viên sẽ liên hệ trong 15 phút. Câu 1/6")
    assert len(stage.of(Post)) == 1
    assert stage.sales.startswith("💬 NEW") and "khách muốn gặp chuyên viên" in stage.sales


def test_even_before_a_word_of_consent(stage: Stage) -> None:
    assert "Em báo chuyên viên rồi ạ" in stage.say("cho gặp nhân viên tư vấn")
    assert len(stage.of(Post)) == 1


def test_a_second_wish_makes_no_second_card(stage: Stage) -> None:
    stage.begin()
    stage.say("gặp người thật")
    assert "đã nhận được lời nhắn" in stage.say("gặp người thật")
    assert stage.of(Post) == []
    assert stage.told() == []


def test_what_the_wish_says_besides_reaches_sales(stage: Stage) -> None:
    stage.begin()
    stage.say("gọi cho mình lúc 5h chiều nhé, số 0912345678")
    assert "“gọi cho mình lúc 5h chiều nhé, số 0912 ••• 678”" in stage.sales
    stage.say("à, gọi cho mình sáng mai nhé")
    assert stage.told() == ["🙋 Khách muốn gặp chuyên viên “à, gọi cho mình sáng mai nhé”"]
    assert "5h chiều" not in stage.sales and "sáng mai" in stage.sales


def test_while_somebody_has_the_lead_a_wish_is_heard_by_them(stage: Stage) -> None:
    stage.begin()
    stage.say("gặp người thật")
    stage.press("claim")
    assert "Chuyên viên đang phụ trách sẽ liên hệ" in stage.say("gặp người thật")
    assert stage.told() == ["🙋 Khách muốn gặp chuyên viên"]


def test_a_customer_is_passed_on_and_promised_no_minutes(stage: Stage) -> None:
    stage.finish()
    stage.press("claim")
    stage.press("win")
    assert "Dạ em chuyển lời" in stage.say("gặp người thật")
    assert stage.told() == ["🙋 Khách muốn gặp chuyên viên “gặp người thật”"]
    assert stage.lead.status is Status.WON


def test_who_was_turned_away_as_spam_reaches_nobody(stage: Stage) -> None:
    stage.begin()
    stage.say("gặp người thật")
    stage.press("reject", "spam")
    assert "liên hệ" not in stage.say("gặp người thật", "gọi cho tôi đi", "mua iphone giá rẻ không shop?")
    assert stage.told() == []


def test_three_letters_and_a_wish_are_an_sql(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:3])
    stage.say("gặp người thật")
    assert "🔥 SQL" in stage.sales
    assert "⚠️ Còn thiếu: quyền quyết định" in stage.sales
    assert "chỉ liên hệ qua Telegram" in stage.sales


def test_the_chosen_language_wins_over_the_clients(stage: Stage) -> None:
    stage.say("/start")
    assert stage.tap("🇬🇧 English").startswith("Hello")
    assert stage.tap("▶️ Agree and start").startswith("Question 1/6")
    assert stage.say("/ngonngu") == "Chọn ngôn ngữ / Choose a language"
    assert stage.tap("🇻🇳 Tiếng Việt").startswith("Câu 1/6")


@pytest.mark.parametrize("words", ["English", "english please", "speak english", "nói English đi em"])
def test_a_language_can_be_asked_for_in_words(stage: Stage, words: str) -> None:
    stage.begin()
    assert stage.say(words).startswith("Question 1/6")
    assert stage.say("nói tiếng Việt đi").startswith("Câu 1/6")


def test_a_language_that_is_only_talked_about_changes_nothing(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:4])
    stage.say("trung tâm english cho bé")
    assert stage.lead.language == "vi"


@pytest.mark.parametrize(
    ("code", "hello"), [("en-US", "Hello"), ("vi", "Em chào"), ("de", "Em chào"), ("", "Em chào")]
)
def test_the_client_speaks_first(bant: Playbook, code: str, hello: str) -> None:
    assert Stage(bant, person=f"Anna @anna {code or 'xx'}").say("/start").startswith(hello)


def test_sales_read_every_answer_in_their_own_language(bant: Playbook) -> None:
    stage = Stage(bant, person="Emma @emma en")
    stage.say("/start", "yes", "call centre", "talk to a person")
    assert "🇬🇧 English" in stage.sales and "Nhu cầu: Tổng đài, hotline" in stage.sales


def test_privacy_shows_what_was_agreed_to_and_takes_it_back(stage: Stage) -> None:
    stage.finish()
    text = stage.say("/privacy")
    assert "✅ Tư vấn: đã đồng ý ✅ Chuyên viên liên hệ: đã đồng ý ▫️ Nhận tin ưu đãi: chưa đồng ý" in text
    assert "chuyên viên sẽ không liên hệ anh/chị" in stage.tap("Rút đồng ý liên hệ")
    [change] = stage.of(ConsentChanged)
    assert (change.purpose, change.granted) == ("sales", False)
    assert "⛔️ Khách không đồng ý để gọi" in stage.sales
    assert stage.told() == ["⛔️ Khách không đồng ý để gọi, chỉ nhắn qua Telegram"]


def test_consent_is_kept_with_its_words_version_and_moment(stage: Stage) -> None:
    stage.begin()
    [change] = stage.of(ConsentChanged)
    assert (change.purpose, change.granted, change.version) == ("advice", True, "2026-11")
    assert "6 câu ngắn, khoảng 1 phút" in change.wording and "/privacy" in change.wording
    assert stage.lead.consents["advice"].at == stage.now


def test_a_stop_withdraws_marketing_and_is_told_to_sales(stage: Stage) -> None:
    stage.qualify()
    stage.tap("✅ Đúng rồi", "✅ Đồng ý")
    assert "Em dừng rồi ạ" in stage.say("đừng nhắn nữa")
    assert not stage.lead.consents["marketing"].granted
    assert stage.lead.temperature == "cold"
    assert "⛔️ Khách yêu cầu dừng nhắn tin" in stage.sales and "🆕 Chưa ai nhận" in stage.sales
    assert stage.told() == ["⛔️ Khách yêu cầu dừng nhắn tin"]


def test_rude_words_are_met_with_an_apology_and_a_way_out(stage: Stage) -> None:
    stage.begin()
    assert "nhắn “stop” là em dừng ngay" in stage.say("đm spam vừa thôi")
    assert stage.lead.failures == 0
    assert "nhắn “stop”" not in stage.say("stop", "clm")


def test_a_number_given_with_the_wish_for_a_person_is_on_the_card(stage: Stage) -> None:
    stage.begin()
    stage.say("gọi cho tôi 0912345678, tôi muốn gặp nhân viên tư vấn")
    assert "0912 ••• 678" in stage.sales


def test_withdrawing_advice_ends_the_questions_wherever_they_stand(stage: Stage) -> None:
    stage.begin()
    stage.tap("CRM quản lý khách hàng", "⬅️ Quay lại")
    stage.say("/privacy")
    stage.tap("Rút đồng ý tư vấn")
    assert stage.lead.step == "rest"


def test_there_is_nothing_to_edit_before_anything_was_said(stage: Stage) -> None:
    stage.say("/start")
    assert "xem giúp em" not in stage.say("/sua")


@pytest.mark.parametrize("typed", ["thôi không cần nữa em", "thôi bỏ đi", "forget it"])
def test_who_gives_up_is_left_in_peace(stage: Stage, typed: str) -> None:
    stage.begin()
    assert "Em dừng rồi ạ" in stage.say(typed)
    assert stage.lead.opted_out and stage.lead.nudge_at is None


def test_what_is_to_be_said_anew_can_be_named(stage: Stage) -> None:
    stage.finish()
    stage.say("/sua")
    assert "Trước đó: 50 – 150 triệu" in stage.say("ngân sách")
    stage.say("100 triệu")
    stage.say("/sua")
    assert "Câu 2/6" in stage.say("sửa thời gian")
