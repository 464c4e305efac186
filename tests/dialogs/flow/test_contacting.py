"""Phone and e-mail: whose they are, how they are written, and what giving them agrees to."""

import pytest

from dialogs.conversation import Level
from dialogs.effects import Answered, ConsentChanged, ContactKept, Say
from tests.dialogs.stage import HOT, Stage


@pytest.fixture
def asked(stage: Stage) -> Stage:
    """The contact is asked for."""
    stage.begin()
    stage.tap(*HOT)
    return stage


def test_the_own_contact_card_is_a_verified_phone(asked: Stage) -> None:
    reply = asked.say("<contact>")
    assert reply.startswith("Em lưu 0912 ••• 678 rồi ạ ✅")
    [contact] = asked.lead.contacts
    assert (contact.type, contact.verified, asked.contacts["1"]) == ("phone", True, "+84912345678")


def test_somebody_elses_contact_card_is_kept_but_not_used(asked: Stage) -> None:
    reply = asked.say("<contact +84987654321>")
    assert "số của người khác" in reply and "Bước cuối" in reply
    assert asked.lead.contacts == ()
    assert [kept.value for kept in asked.of(ContactKept)] == ["+84987654321"]
    assert [answer.effect for answer in asked.of(Answered)] == ["invalid"]
    assert asked.lead.level is Level.NEW


@pytest.mark.parametrize(
    "typed", ["0912345678", "0912.345.678 nha em", "+84 912 345 678", "gọi số 84912345678"]
)
def test_a_typed_phone_is_written_in_one_way_and_not_verified(asked: Stage, typed: str) -> None:
    asked.say(typed)
    assert asked.contacts["1"] == "+84912345678"
    assert not asked.lead.contacts[0].verified


def test_the_conversation_keeps_a_mask_and_never_the_value(asked: Stage) -> None:
    asked.say("zalo mình 0912345678, mail an.nguyen@gmail.com")
    assert [contact.mask for contact in asked.lead.contacts] == ["0912 ••• 678", "an•••@gmail.com"]
    assert "345" not in str(asked.lead.answers) + str(asked.lead.contacts)


def test_a_slip_in_a_domain_is_mended_with_one_tap(asked: Stage) -> None:
    assert "gmail.com hay gmial.com" in asked.say("an@gmial.com")
    assert asked.buttons == ("✅ gmail.com", "✏️ gmial.com")
    asked.tap("✅ gmail.com")
    assert asked.contacts[str(asked.lead.contacts[-1].number)] == "an@gmail.com"


def test_an_odd_domain_may_be_meant(asked: Stage) -> None:
    asked.say("an@gmial.com", "[✏️ gmial.com]")
    assert asked.contacts[str(asked.lead.contacts[-1].number)] == "an@gmial.com"
    assert asked.lead.step == "review"


def test_writing_the_address_again_settles_the_doubt(asked: Stage) -> None:
    reply = asked.say("an@gmial.com", "an@gmail.com")
    assert asked.lead.doubt is None
    assert "an@gmail.com" in reply and asked.lead.step == "review"


def test_giving_a_contact_where_it_is_asked_for_is_the_consent_to_use_it(asked: Stage) -> None:
    asked.say("0912345678")
    [consent] = asked.of(ConsentChanged)
    assert (consent.purpose, consent.granted, consent.version) == ("sales", True, "2026-11")
    assert "đồng ý để Sao Mai liên hệ" in consent.wording


def test_a_contact_given_by_the_way_is_kept_and_its_use_is_asked_for(stage: Stage) -> None:
    stage.begin()
    assert "Em lưu 0912 ••• 678 rồi ạ" in stage.say("0912345678")
    assert "sales" not in stage.lead.consents
    question = stage.tap(*HOT)
    assert question == "Chuyên viên được phép liên hệ anh/chị theo 0912 ••• 678 chứ ạ?"
    stage.say("ok em")
    [consent] = stage.of(ConsentChanged)
    assert (consent.granted, consent.wording) == (True, question)
    assert stage.lead.level is Level.SQL


def test_a_no_to_being_called_makes_no_sql(stage: Stage) -> None:
    stage.begin()
    stage.say("0912345678")
    stage.tap(*HOT, "Đừng gọi cho tôi")
    assert stage.lead.level is Level.MQL
    assert "Chuyên viên sẽ liên hệ" not in stage.tap("✅ Đúng rồi")


def test_the_contact_can_be_refused_in_words(asked: Stage) -> None:
    reply = asked.say("không cho được em ơi")
    assert "bỏ qua" in reply and asked.lead.step == "review"
    assert asked.lead.contacts == ()


def test_words_that_are_no_contact_lead_on_in_four_steps(asked: Stage) -> None:
    replies = [asked.say("con mèo") for _ in range(4)]
    assert "0912 345 678 hoặc" in replies[0]
    assert "một nút bên dưới" in replies[1]
    assert "“Bỏ qua”" in replies[2]
    assert asked.lead.step == "review"


def test_the_keyboard_goes_with_the_step(asked: Stage) -> None:
    assert asked.buttons == ("📱 Chia sẻ số điện thoại", "⬅️ Quay lại", "⏭ Bỏ qua", "💬 Gặp chuyên viên")
    asked.tap("⬅️ Quay lại")
    first, second = (effect.message for effect in asked.of(Say))
    assert first.keyboard and first.keyboard.remove
    assert second.text.startswith("Câu 6/6")


def test_a_wrong_number_is_corrected_in_the_review(stage: Stage) -> None:
    stage.qualify()
    stage.tap("✏️ Sửa", "Liên hệ")
    assert "Điện thoại: +84987654321" in stage.say("0987654321")
    assert "✏️ Khách sửa Điện thoại: “0987 ••• 321”" in stage.told()
