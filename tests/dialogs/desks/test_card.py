"""What the card says: everything sales need at a glance, in their language, and no contact value."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from dialogs.desks.card import CardTap, card, parse_data
from dialogs.events import Acted
from dialogs.messages import Message
from dialogs.playbook import Playbook
from tests.dialogs.stage import HOT, SUE, Stage

POSTED = """
🔥 SQL · nóng · khách sẵn sàng mua
Nguyễn Văn An · @an · 🇻🇳 Tiếng Việt
📞 0912 ••• 678 · đã xác minh

BANT 95/100
• Ngân sách: 50 – 150 triệu · 20/25
• Người quyết định: Tôi quyết định · 25/25
• Nhu cầu: CRM quản lý khách hàng · 25/25
• Thời gian: Trong 1 tháng tới · 25/25
Phù hợp: A
• Ngành: Bán lẻ, bán online
• Quy mô: 10 – 49 người
Nguồn: fb_q4

⏱ Hẹn liên hệ 09:15 23/11
🆕 Chưa ai nhận
#42 · lần 1"""


def rows(message: Message | None) -> list[tuple[str, ...]]:
    return [tuple(button.label for button in row) for row in message.buttons] if message else []


def test_the_card_of_a_hot_lead_reads_like_this(stage: Stage) -> None:
    stage.say("/start fb_q4")
    stage.tap("▶️ Đồng ý, bắt đầu", *HOT)
    stage.say("<contact>")
    assert stage.card
    assert stage.card.text == POSTED.strip()
    assert rows(stage.card) == [("🙋 Nhận lead", "❓ Vì sao"), ("🚫 Từ chối",)]


def test_no_contact_value_stands_on_the_card(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT)
    stage.say("mail an.nguyen@gmail.com, số 0912345678 nhé")
    assert stage.card
    assert "0912345678" not in stage.card.text and "an.nguyen" not in stage.card.text
    assert "📞 0912 ••• 678 ✉️ an•••@gmail.com" in stage.sales


def test_a_name_adds_no_line_to_the_card(stage: Stage) -> None:
    stage.person = replace(stage.person, first_name="An\n📞 0999 999 999 · đã xác minh")
    stage.begin()
    stage.tap("💬 Gặp chuyên viên")
    assert stage.card
    assert "An 📞 0999 999 999 · đã xác minh · @an · 🇻🇳 Tiếng Việt" in stage.card.text.splitlines()


def test_words_stand_beside_what_they_were_understood_as_once(stage: Stage) -> None:
    stage.begin()
    stage.say("cần CRM, khoảng 80tr, tháng sau, mình quyết luôn")
    stage.say("gặp người thật")
    assert stage.sales.count("“cần CRM, khoảng 80tr, tháng sau, mình quyết luôn”") == 1


def test_words_that_say_no_more_than_the_answer_are_left_out(stage: Stage) -> None:
    stage.begin()
    stage.say("tổng đài", "gặp người thật")
    assert "Nhu cầu: Tổng đài, hotline · 25/25 ⚠️" in stage.sales


def test_only_letters_that_the_playbook_asks_for_are_missing(bant: Playbook) -> None:
    short = replace(bant, questions=tuple(q for q in bant.questions if q.id != "authority"))
    stage = Stage(short)
    stage.begin()
    stage.tap("CRM quản lý khách hàng")
    stage.say("gặp người thật")
    assert "⚠️ Còn thiếu: ngân sách, thời gian Phù hợp" in stage.sales


def test_a_test_lead_says_so(stage: Stage) -> None:
    stage.begin()
    stage.say("gặp người thật")
    tester = replace(stage.lead, test=True)
    assert card(stage.playbook, tester, stage.now).text.startswith("🧪 THỬ NGHIỆM\n💬 NEW")


def test_old_answers_are_grey_and_those_of_another_cycle_are_named(stage: Stage) -> None:
    stage.finish()
    later = card(stage.playbook, stage.lead, stage.now + timedelta(days=100)).text
    assert "CRM quản lý khách hàng · 25/25 (đã cũ)" in later
    stage.press("reject", "time")
    stage.say("gặp người thật")
    assert "Nhu cầu: CRM quản lý khách hàng (lần trước)" in stage.sales
    assert "#42 · lần 2 · lần trước: Chưa đúng lúc" in stage.sales


def test_a_first_and_another_last_source_are_shown(stage: Stage) -> None:
    stage.say("/start fb_q4", "/start zalo", "gặp người thật")
    assert "Nguồn: fb_q4 → zalo" in stage.sales


def test_who_blocked_the_bot_is_marked(stage: Stage) -> None:
    stage.finish()
    stage.say("<block>")
    assert "⛔️ Khách đã chặn bot" in stage.sales


def test_the_buttons_follow_the_status(stage: Stage) -> None:
    stage.finish()
    stage.press("claim")
    assert rows(stage.card) == [("📞 Đã liên hệ", "❓ Vì sao"), ("↩️ Trả lại", "🚫 Từ chối"), ("💬 Chat",)]
    stage.press("contacted")
    assert rows(stage.card)[:2] == [("🏆 Thắng", "❌ Thua"), ("↩️ Trả lại", "🚫 Từ chối", "❓ Vì sao")]
    assert stage.card and stage.card.buttons[-1][0].url == "https://t.me/an"
    stage.press("win")
    assert rows(stage.card) == [("♻️ Mở lại", "❓ Vì sao")]


@pytest.mark.parametrize(
    "data",
    [
        "",
        "card",
        "card:x:1:claim",
        "card:1:x:claim",
        "card:1:1",
        "card:1:1:a:b:c",
        "a:1:2:3",
        "card:-1:1:claim",
    ],
)
def test_data_that_is_not_ours_is_none(data: str) -> None:
    assert parse_data(data) is None


def test_data_of_the_card_is_read_back(stage: Stage) -> None:
    assert parse_data("card:42:1:reject:time") == CardTap(42, 1, "reject", "time")
    stage.finish()
    assert stage.card
    for row in stage.card.buttons:
        for button in row:
            tap = parse_data(button.data)
            assert tap and (tap.lead_id, tap.cycle) == (42, 1)
            stage.happen(Acted(at=stage.now, by=SUE, cycle=tap.cycle, action="why"))


def test_the_card_of_the_longest_lead_fits_one_message(bant: Playbook) -> None:
    stage = Stage(bant, person=f"{'A' * 128} @{'b' * 32} vi")
    stage.say(f"/start {'c' * 64}", "ok")
    for _ in range(6):
        stage.say("cần CRM, khoảng 80tr, tháng sau, mình quyết luôn " + "x" * 3900)
        stage.say(f"/start {'d' * 64}")
    stage.say("gặp người thật")
    assert stage.card and len(stage.card.text) < 4096
