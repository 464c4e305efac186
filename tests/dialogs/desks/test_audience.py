"""The desk of audiences: conditions by button and by word, mistakes at their place, numbers at every step."""

from typing import Any

import pytest

from dialogs.audiences import Counted, describe, parse
from dialogs.audiences.building import BUILT_WITH, OFFERED, add, answers, choices, conditions, remove
from dialogs.audiences.fields import FIELDS
from dialogs.audiences.parsing import DEEDS
from dialogs.desks.audience.choosing import Choosing, CountAudience, KnownNames
from dialogs.desks.desk import Errand, stamp
from dialogs.playbook import Playbook
from tests.dialogs.desks.desk_stage import DeskStage

KNOWN = {"source": ("facebook", "a b", 'say "hi"', "tab\there"), "clicked": ("42", "41")}


def answer(errand: Errand) -> Any:
    if isinstance(errand, KnownNames):
        return KNOWN.get(errand.field, ())
    return Counted(1000, 825, {"opted_out": 120, "with_sales": 55}, missing=(99,))


@pytest.fixture
def desk(bant: Playbook) -> DeskStage:
    return DeskStage(bant, answer)


def test_everybody_is_counted_at_first_with_who_is_left_out_and_why(desk: DeskStage) -> None:
    shown = desk.say("/audience")
    assert "everyone" in shown and "825" in shown and "1.000" in shown
    assert "120" in shown and "55" in shown


def test_conditions_are_added_and_taken_away(desk: DeskStage) -> None:
    desk.say("/nhom")
    desk.tap("➕ Điều kiện", "Hoạt động cách đây", "< 14d", "➕ Điều kiện", "Nguồn", "🔁 không là …", '"a b"')
    desk.tap("➕ Điều kiện", "Đã bấm", "#42")
    assert desk.state.expression == 'last_seen < 14d and not source = "a b" and clicked(42)'
    desk.tap('✖️ not source = "a b"')
    assert desk.errands[-1] == CountAudience("last_seen < 14d and clicked(42)")
    desk.tap("🧹 Tất cả")
    assert desk.state == Choosing()


def test_a_name_that_no_expression_can_have_is_not_offered(desk: DeskStage) -> None:
    desk.say("/audience")
    desk.tap("➕ Điều kiện", "Nguồn")
    assert desk.screen.labels[:3] == ("facebook", '"a b"', '"say \\"hi\\""')
    assert "tab" not in str(desk.screen.labels)


def test_an_expression_may_be_typed_at_any_moment(desk: DeskStage) -> None:
    assert "level >= MQL" in desk.say("/audience level >= mql")
    desk.tap("➕ Điều kiện")
    assert "fit != X" in desk.say("fit <> X or tag = vip")
    desk.tap("➕ Điều kiện", "Cấp độ", "SQL")
    assert desk.state.expression == "(fit != X or tag = vip) and level = SQL"


def test_a_mistake_is_shown_at_its_place_and_changes_nothing(desk: DeskStage) -> None:
    desk.say("/audience level = SQL")
    shown = desk.say("level = SQL and last_seen < yesterday or fit = A")
    assert "last_seen < 👉yesterday or fit = A" in shown and "14d" in shown
    assert "level = SQL" in desk.tap("⬅️ Quay lại")


def test_an_audience_does_not_grow_beyond_what_can_be_read_again(desk: DeskStage) -> None:
    desk.say("/audience " + " and ".join(f"tag != t{number}" for number in range(40)))
    before = desk.state
    desk.tap("➕ Điều kiện", "Cấp độ")
    assert "ít điều kiện" in desk.tap("SQL")
    assert desk.state.expression == before.expression


def test_buttons_that_nobody_offered_do_nothing(desk: DeskStage) -> None:
    desk.say("/audience level = SQL")
    for data in ("add:0", "add:-1", "add:²", "ask:99", "about:password", "remove:x", "remove:7", "", "not:"):
        desk.forge(data)
        assert desk.state.expression == "level = SQL"


@pytest.mark.parametrize("name", BUILT_WITH)
def test_every_field_and_deed_can_be_chosen_from(desk: DeskStage, name: str) -> None:
    desk.say("/audience")
    desk.tap("➕ Điều kiện", desk.visit.words(f"audience-{name}"))
    for row in stamp(desk.screen, "audience", 999_999).buttons:
        for button in row:
            assert len(button.data.encode()) <= 64 and 0 < len(button.label) <= 64


def test_everything_that_is_offered_is_an_audience(bant: Playbook) -> None:
    assert {*OFFERED, "language", "source", "medium", "campaign", "tag"} == FIELDS.keys()
    for name in BUILT_WITH:
        for text in choices(bant, name, ("1", "2")):
            assert describe(parse(text)) == text
    for question in bant.questions:
        assert len(answers(question)) == len(question.options) + 1
    assert set(DEEDS) <= set(BUILT_WITH)


def test_a_question_that_the_playbook_does_not_have_is_pointed_out(desk: DeskStage) -> None:
    shown = desk.say("/audience answered(nede) and not (answered(need = crmm) or answered(need = crm))")
    assert "answered(nede)" in shown.partition("⚠️")[2]
    assert shown.count("⚠️") == 2
    assert "⚠️" not in desk.say("answered(need) and answered(budget = 50-150m)")


def test_a_broadcast_that_there_is_not_is_pointed_out_once(desk: DeskStage) -> None:
    shown = desk.say("/audience not (clicked(99) or clicked(42)) and (level = SQL or not clicked(99))")
    assert "clicked(99)" in shown.partition("⚠️")[2] and shown.count("⚠️") == 1
    assert "⚠️" not in desk.say("clicked(42)")


def test_a_condition_stands_once() -> None:
    condition = parse("level >= MQL")
    twice = add(add(parse("everyone"), condition), condition)
    assert conditions(twice) == (condition,)
    assert remove(twice, 0) == parse("everyone")
