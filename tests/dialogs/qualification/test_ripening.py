"""Time alone changes what a lead adds up to: a named date comes nearer, warmth fades; both are noticed."""

from dialogs.conversation import Level, Status, Temperature
from dialogs.effects import Points, Post, Rose, Say
from tests.dialogs.stage import Stage, local

LATER = (
    *("CRM quản lý khách hàng", "3 – 6 tháng nữa", "50 – 150 triệu", "Tôi quyết định"),
    *("Bán lẻ, bán online", "10 – 49 người"),
)


def plan_for_later(stage: Stage) -> None:
    """Everything known, only the time is far away; begun on Monday 23 November 2026."""
    stage.begin()
    stage.tap(*LATER)
    stage.say("<contact>")
    stage.tap("✅ Đúng rồi")


def test_a_date_that_was_named_comes_nearer_by_itself_and_sales_hear_of_it(stage: Stage) -> None:
    plan_for_later(stage)
    assert stage.lead.level is Level.MQL
    assert stage.lead.status is Status.OPEN
    before = stage.lead.letters["timescale"]
    stage.wait("100d")
    assert stage.lead.letters["timescale"] > before
    assert stage.lead.level is Level.SQL
    assert [rise.to_level for rise in stage.turn if isinstance(rise, Rose)] == [Level.SQL]
    assert any(isinstance(effect, Post) for effect in stage.turn)
    assert any(isinstance(line, Points) and line.part == "timescale" for line in stage.turn)


def test_it_is_noticed_in_the_morning_of_the_day_and_the_person_hears_nothing(stage: Stage) -> None:
    plan_for_later(stage)
    stage.tap("Không, cảm ơn")
    assert stage.lead.due_at and local(stage.lead.due_at) == "08:00 22/02"  # 92 days before 25 May
    stage.wait("100d")
    assert not [effect for effect in stage.turn if isinstance(effect, Say)]


def test_warmth_that_deeds_gave_fades(stage: Stage) -> None:
    stage.say("/start")
    stage.say("giá bao nhiêu vậy shop?")
    assert stage.lead.temperature is Temperature.WARM
    stage.wait("1d")
    stage.wait("60d")
    assert stage.lead.temperature is Temperature.COLD


def test_nothing_ripens_with_sales_or_after_a_stop(stage: Stage) -> None:
    plan_for_later(stage)
    stage.say("/stop")
    assert stage.lead.due_at is None
