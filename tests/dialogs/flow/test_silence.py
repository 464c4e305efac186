"""Reminders: two, with the open question in them, by day only, and never where they are not wanted."""

from datetime import datetime

import pytest

from dialogs.effects import Say
from dialogs.playbook import Playbook
from tests.dialogs.stage import SAM, Stage, local


def nudges(stage: Stage) -> list[datetime | str]:
    return [
        effect.message.text for effect in stage.turn if isinstance(effect, Say) and effect.kind == "nudge"
    ]


def due(stage: Stage) -> str:
    return local(stage.lead.nudge_at) if stage.lead.nudge_at else ""


def test_one_after_half_an_hour_one_after_a_day_then_quiet(stage: Stage) -> None:
    stage.begin()
    stage.wait("29m")
    assert nudges(stage) == []
    assert stage.wait("2m").startswith("Còn 6 câu nữa thôi ạ. Anh/chị trả lời tiếp giúp em nhé? Câu 1/6")
    assert "CRM quản lý khách hàng" in stage.buttons
    assert "bận thì trả lời lúc nào cũng được ạ, chỉ còn 6 câu thôi. Câu 1/6" in stage.wait("24h")
    assert stage.wait("30d") == ""


def test_a_newer_word_begins_the_count_anew(stage: Stage) -> None:
    stage.begin()
    stage.wait("25m")
    stage.tap("CRM quản lý khách hàng")
    assert stage.wait("20m") == ""
    assert "Còn 5 câu nữa" in stage.wait("15m")


@pytest.mark.parametrize(
    ("begin", "rings"),
    [
        ("2026-11-23 19:59", "20:29 23/11"),
        ("2026-11-23 20:10", "08:00 24/11"),
        ("2026-11-23 03:00", "08:00 23/11"),
        ("2026-11-28 23:00", "08:00 29/11"),  # a Sunday: sales are away, the bot is not
    ],
)
def test_never_outside_eight_to_half_past_eight(bant: Playbook, begin: str, rings: str) -> None:
    stage = Stage(bant, begin=begin)
    stage.begin()
    assert due(stage) == rings


def test_the_last_steps_are_worth_a_reminder_too(stage: Stage) -> None:
    stage.qualify()
    assert "Chỉ còn bước cuối thôi ạ" in stage.wait("31m")
    assert stage.buttons == ("✅ Đúng rồi", "✏️ Sửa")


@pytest.mark.parametrize("words", ["stop", "/stop", "không quan tâm", "đừng nhắn nữa"])
def test_none_after_an_opt_out(stage: Stage, words: str) -> None:
    stage.begin()
    stage.say(words)
    assert stage.lead.opted_out and due(stage) == ""


def test_none_after_a_no_to_advice_or_a_block(stage: Stage) -> None:
    stage.say("/start")
    stage.tap("Để sau")
    assert due(stage) == ""
    stage.tap("▶️ Bắt đầu", "▶️ Đồng ý, bắt đầu")
    assert due(stage)
    stage.say("<block>")
    assert due(stage) == ""


def test_none_after_the_end(stage: Stage) -> None:
    stage.finish()
    assert due(stage) == ""


def test_a_wish_for_a_person_does_not_end_the_talk(stage: Stage) -> None:
    stage.begin()
    stage.say("gặp người thật")
    assert due(stage)


@pytest.mark.parametrize("ending", [("lose", ""), ("reject", "spam"), ("reject", "duplicate"), ("win", "")])
def test_none_once_sales_have_claimed_or_closed_the_lead(stage: Stage, ending: tuple[str, str]) -> None:
    stage.begin()
    stage.say("gặp người thật")
    stage.press("claim")
    assert due(stage) == ""
    stage.press(*ending, by=SAM)
    assert due(stage) == ""
    stage.say("giá bao nhiêu vậy?")
    assert due(stage) == ""
