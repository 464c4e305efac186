"""When sales are told: one card a cycle, edited by every later fact; what should be heard is also a reply."""

from datetime import timedelta

import pytest

from dialogs.effects import Post, Remark, Update
from tests.dialogs.stage import HOT, MAX, SAM, SUE, Stage


def test_the_card_comes_with_the_sql_and_only_once(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT)
    assert not any(isinstance(effect, Post) for effect in stage.effects)
    stage.say("<contact>")
    assert len(stage.of(Post)) == 1
    stage.tap("✅ Đúng rồi", "✅ Đồng ý")
    stage.say("<contact>", "gặp người thật")
    assert sum(isinstance(effect, Post) for effect in stage.effects) == 1


def test_every_later_fact_edits_it(stage: Stage) -> None:
    stage.begin()
    stage.say("gặp người thật")
    for label, shown in zip(HOT, ("25/100", "50/100", "70/100", "95/100", "Bán lẻ", "10 – 49"), strict=True):
        stage.tap(label)
        assert len(stage.of(Update)) == 1 and shown in stage.sales
    assert stage.told() == ["🔥 Khách vừa đủ điều kiện mua (SQL)"]


def test_what_changes_nothing_on_it_sends_no_edit(stage: Stage) -> None:
    stage.finish()
    stage.say("cảm ơn em")
    assert stage.of(Update) == [] and stage.of(Remark) == []


def test_a_changed_answer_is_a_reply_with_what_was_and_what_is(stage: Stage) -> None:
    stage.finish()
    stage.say("à nhầm, ngân sách 200tr")
    assert stage.told() == ["✏️ Khách sửa Ngân sách: 50 – 150 triệu → 200.000.000 ₫ “à nhầm, ngân sách 200tr”"]


def test_a_new_answer_only_edits(stage: Stage) -> None:
    stage.begin()
    stage.say("gặp người thật")
    stage.tap("CRM quản lý khách hàng")
    assert stage.told() == []


def test_giving_back_asks_who_takes_it(stage: Stage) -> None:
    stage.finish()
    stage.press("claim")
    stage.press("hand_back")
    assert stage.told() == ["↩️ Sam đã trả lại, ai nhận tiếp ạ?"]
    assert "🆕 Chưa ai nhận" in stage.sales


@pytest.mark.parametrize("reason", ["budget", "time", "authority", "unreachable"])
def test_a_lead_sent_back_keeps_its_card_as_it_ended(stage: Stage, reason: str) -> None:
    stage.finish()
    stage.press("claim")
    stage.press("reject", reason)
    assert stage.sales.startswith("🔥 SQL") and "BANT 95/100" in stage.sales
    assert "↩️ Bot chăm sóc tiếp · " in stage.sales and "Hẹn liên hệ" not in stage.sales
    assert stage.card and stage.card.labels == ("♻️ Mở lại", "❓ Vì sao")
    assert (stage.lead.cycle, stage.lead.level, stage.lead.card) == (2, "MQL", None)


def test_ready_again_is_a_new_card_that_tells_of_the_old(stage: Stage) -> None:
    stage.finish()
    stage.press("reject", "budget")
    stage.now += timedelta(days=95)
    stage.say("/start")
    stage.tap("▶️ Tiếp tục câu 1/6", *HOT[:4])
    [posted] = [effect for effect in stage.effects if isinstance(effect, Post) and effect.cycle == 2]
    assert posted.message.text.endswith("#42 · lần 2 · lần trước: Chưa có ngân sách")


@pytest.mark.parametrize("ending", [("win", ""), ("lose", ""), ("reject", "spam"), ("reject", "duplicate")])
def test_opening_a_closed_lead_again_posts_a_card_to_claim(stage: Stage, ending: tuple[str, str]) -> None:
    stage.finish()
    stage.press("claim")
    stage.press(*ending)
    assert stage.press("reopen", by=SUE) == "Đã mở lại."
    [old] = stage.of(Update)
    [new] = stage.of(Post)
    assert (old.cycle, new.cycle) == (1, 2)
    assert "♻️ Đã mở lại ở thẻ mới" in old.message.text and old.message.labels == ("❓ Vì sao",)
    assert new.message.labels[0] == "🙋 Nhận lead"
    assert stage.press("claim", by=SUE).startswith("Đã nhận")


def test_a_lead_that_was_sent_back_can_be_taken_back(stage: Stage) -> None:
    stage.finish()
    stage.press("reject", "time", by=SAM)
    assert stage.press("reopen", by=SAM, cycle=1) == "Đã mở lại."
    assert [effect.cycle for effect in stage.of(Post)] == [2]
    assert stage.press("reopen", by=SAM, cycle=1) == "Thẻ này đã cũ, hãy xem thẻ mới nhất."
    assert stage.press("claim", by=SAM).startswith("Đã nhận")


def test_a_closed_lead_gets_no_card_by_talking_on(stage: Stage) -> None:
    stage.begin()
    stage.say("gặp người thật")
    stage.press("reject", "not_a_fit", by=MAX)
    stage.tap(*HOT)
    stage.say("<contact>", "gặp người thật")
    assert sum(isinstance(effect, Post) for effect in stage.effects) == 1
    assert stage.lead.level == "NEW"
