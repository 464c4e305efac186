"""The buttons under a broadcast, pressed at any time."""

from dialogs.effects import ConsentChanged, Points, Say
from dialogs.events import Clicked, Tapped
from tests.dialogs.stage import Stage

URL = "https://example.com/offer"


def agreed(stage: Stage, data: str) -> list[ConsentChanged]:
    """What a tap changes of what was agreed to."""
    before = len(stage.effects)
    stage.forge(data)
    return [effect for effect in stage.effects[before:] if isinstance(effect, ConsentChanged)]


def test_one_tap_ends_the_broadcasts_and_nothing_else(stage: Stage) -> None:
    stage.finish()
    stage.forge("u::12")
    before = stage.lead
    [withdrawn] = agreed(stage, "o::12")
    assert (withdrawn.purpose, withdrawn.granted) == ("marketing", False)
    assert not stage.lead.agreed_to("marketing")
    assert (stage.lead.step, stage.lead.opted_out) == (before.step, False)
    assert stage.buttons == ("↩️ Nhận tin lại",)


def test_a_slip_is_taken_back_with_the_words_of_its_button_as_the_proof(stage: Stage) -> None:
    stage.finish()
    stage.forge("u::12")
    assert "đã dừng gửi tin" in stage.forge("o::12")
    [given] = agreed(stage, "u::12")
    assert (given.granted, given.wording) == (True, "↩️ Nhận tin lại")
    assert stage.lead.agreed_to("marketing")


def test_a_second_tap_changes_nothing_and_is_answered(stage: Stage) -> None:
    stage.begin()
    stage.forge("o::12")
    assert agreed(stage, "o::12") == []
    assert "đã dừng gửi tin" in stage.forge("o::12")


def test_a_broadcast_leads_into_the_open_question(stage: Stage) -> None:
    question = stage.begin()[-40:]
    assert question in stage.forge("q::12")


def test_a_link_that_nobody_looked_up_is_no_deed(stage: Stage) -> None:
    stage.begin()
    before = len(stage.effects)
    stage.forge("j::12.0")
    assert not [effect for effect in stage.effects[before:] if isinstance(effect, Points)]


def test_a_link_is_a_deed_once_and_opens_as_often_as_it_is_wanted(stage: Stage) -> None:
    stage.begin()
    for again in (False, True, True):
        stage.happen(
            Tapped(at=stage.now, person=stage.person, message_id=1, data="j::12.0", link=URL, again=again)
        )
    points = [e.points for e in stage.effects if isinstance(e, Points) and e.rule == "broadcast_click"]
    opened = [e.message.buttons[0][0].url for e in stage.effects if isinstance(e, Say)][-3:]
    assert (points, opened) == ([5], [URL] * 3)


def test_a_link_that_opened_by_itself_is_the_same_deed_without_a_word(stage: Stage) -> None:
    stage.begin()
    seen, said = stage.lead.seen_at, [effect for effect in stage.effects if isinstance(effect, Say)]
    for button in range(4):
        stage.happen(Clicked(at=stage.now, broadcast_id=7, button=button))
    points = [e.points for e in stage.effects if isinstance(e, Points) and e.rule == "broadcast_click"]
    assert points == [5, 5, 5]
    assert [effect for effect in stage.effects if isinstance(effect, Say)] == said
    assert stage.lead.seen_at == seen
