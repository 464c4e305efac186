"""Where people come from and whom they bring: links, payloads of strangers, a link of one's own."""

from datetime import timedelta

import pytest

from dialogs.effects import Points, Say, Touched
from dialogs.events import Link, Referred, Said, Started
from dialogs.flow.sharing import wants_own_link
from tests.dialogs.stage import Stage

ADS = Link(7, "facebook", "ads", "tet-2027", language="en")
OWN = "https://t.me/leadbot?start=Ab3dEf9h"


def come(stage: Stage, payload: str, link: Link | None = None) -> None:
    stage.turn.clear()
    before = len(stage.effects)
    stage.now += timedelta(minutes=1)
    stage.happen(Started(at=stage.now, person=stage.person, payload=payload, link=link))
    stage.turn = stage.effects[before:]


def test_first_and_last_touch_are_kept_and_every_touch_is_a_fact(stage: Stage) -> None:
    come(stage, "Ab3", ADS)
    assert stage.of(Touched) == [Touched(payload="Ab3", link_id=7)]
    come(stage, "fb_q4")
    assert stage.of(Touched) == [Touched(payload="fb_q4")]
    come(stage, "")
    assert stage.of(Touched) == []
    first, last = stage.lead.first_touch, stage.lead.last_touch
    assert first and (first.source, first.label) == ("facebook", "facebook · ads · tet-2027")
    assert last and (last.source, last.label, last.link) == ("fb_q4", "fb_q4", None)


def test_a_payload_is_kept_as_telegram_would_let_it_be(stage: Stage) -> None:
    come(stage, "x" * 5000)
    assert stage.lead.first_touch and stage.lead.first_touch.payload == "x" * 64


def test_a_link_sets_the_language_until_the_person_does(stage: Stage) -> None:
    come(stage, "Ab3", ADS)
    stage.say("hello")
    assert stage.lead.language == "en"
    stage.tap("🇻🇳 Tiếng Việt")
    come(stage, "Ab3", ADS)
    assert stage.lead.language == "vi"


def test_a_link_in_a_language_nobody_speaks_here_changes_nothing(stage: Stage) -> None:
    come(stage, "Ab3", Link(7, "facebook", language="fr"))
    assert stage.lead.language == "vi"


def test_nobody_brings_themselves(stage: Stage) -> None:
    come(stage, "own", Link(9, "referral", referrer_id=stage.lead.lead_id))
    assert stage.lead.first_touch and stage.lead.first_touch.link is None
    assert stage.of(Touched) == [Touched(payload="own")]


def test_who_asks_gets_a_link_to_pass_on(stage: Stage) -> None:
    stage.begin()
    stage.happen(Said(at=stage.now, person=stage.person, message_id=5, text="/gioithieu", own_link=OWN))
    message = [effect.message for effect in stage.effects if isinstance(effect, Say)][-1]
    assert message.text.endswith(OWN)
    assert message.buttons[0][0].url.startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fleadbot")


def test_somebody_brought_counts_up_to_the_playbooks_cap(stage: Stage) -> None:
    stage.begin()
    for number in range(5):
        stage.happen(Referred(at=stage.now, lead_id=100 + number))
    points = [e.points for e in stage.effects if isinstance(e, Points) and e.rule == "referral"]
    assert points == [10, 10, 10]
    assert stage.lead.temperature == "warm"


@pytest.mark.parametrize("text", ["/gioithieu", "/refer", "/REFER@leadbot", "/refer me"])
def test_the_wish_for_a_link_is_heard(text: str) -> None:
    assert wants_own_link(text)


@pytest.mark.parametrize("text", ["", "/", "refer", "/referral", "/start refer", "please /refer"])
def test_other_words_are_no_such_wish(text: str) -> None:
    assert not wants_own_link(text)
