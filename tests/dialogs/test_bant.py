"""The shipped playbook keeps to the model: its gates, its order, its limits, its manners."""

from datetime import time

import pytest

from bot.reading import read_texts
from bot.settings import SHIPPED_PLAYBOOK
from dialogs.conversation import LETTERS
from dialogs.loader import judge
from dialogs.playbook import Playbook


@pytest.fixture(scope="module")
def bant() -> Playbook:
    playbook, problems = judge(
        SHIPPED_PLAYBOOK.read_text(encoding="utf-8"),
        texts=read_texts(),
        language="vi",
        timezone="Asia/Ho_Chi_Minh",
    )
    assert problems == ()
    assert playbook is not None
    return playbook


def test_it_asks_need_timescale_budget_authority_and_twice_for_the_fit(bant):
    asks = [question.asks for question in bant.questions]
    assert asks == ["need", "timescale", "budget", "authority", "fit", "fit"]


def test_its_gates_are_those_of_the_model(bant):
    assert {gate.rule: (gate.level, gate.needs) for gate in bant.gates} == {
        "iql": ("IQL", ("contact", "need_named", "marketing_action", "fit != X")),
        "mql": (
            "MQL",
            (
                "level >= IQL",
                "engagement >= 20 or bant >= 50",
                "goal_known",
                "fit in A B",
                "consent.marketing or consent.advice",
            ),
        ),
        "sql": (
            "SQL",
            (
                "bant >= 70",
                "budget >= 12",
                "authority >= 12",
                "need >= 18",
                "timescale >= 20",
                "contact",
                "consent.sales",
                "fit != X",
            ),
        ),
        "fast_track": ("SQL", ("asked_human", "letters_known >= 3", "fit != X")),
    }


def test_its_actions_give_the_points_of_the_model(bant):
    assert {action.id: action.points for action in bant.actions} == {
        "contact_form": 0,
        "download": 10,
        "webinar_signup": 10,
        "webinar_attended": 15,
        "newsletter": 5,
        "broadcast_click": 5,
        "returned": 3,
        "referral": 10,
        "follow": 5,
        "asked_price": 10,
        "purchase": 30,
    }
    assert bant.action("broadcast_click").per_day == 3
    assert {action.id for action in bant.actions if action.marketing} >= {
        "contact_form",
        "download",
        "webinar_signup",
        "newsletter",
    }


def test_every_letter_can_reach_25(bant):
    for letter in LETTERS:
        [question] = [question for question in bant.questions if question.part is letter]
        assert max(option.points for option in question.options) == 25


def test_every_letter_can_be_said_not_to_be_known(bant):
    for question in bant.questions[:4]:
        assert any(option.unknown for option in question.options)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_questions_are_short(bant, language):
    for question in bant.questions:
        assert len(question.text[language]) <= 100
        assert len(question.title[language]) <= 16


def test_vietnamese_addresses_the_person_and_never_by_a_fixed_title(bant):
    spoken = [
        bant.business.greeting["vi"],
        bant.business.goodbye["vi"],
        *(
            purpose.text["vi"]
            for purpose in (bant.consent.advice, bant.consent.sales, bant.consent.marketing)
        ),
        *(faq.answer["vi"] for faq in bant.faq),
        *(question.text["vi"] for question in bant.questions),
    ]
    for text in spoken:
        assert "anh/chị" not in text.lower()
        assert "bạn" not in text.split()
    assert sum("{you}" in text or "{You}" in text for text in spoken) > len(spoken) / 2


def test_the_opening_says_what_it_costs(bant):
    assert "{count} câu ngắn, khoảng 1 phút" in bant.consent.advice.text["vi"]
    assert "{count} short questions, about one minute" in bant.consent.advice.text["en"]


def test_sales_work_two_spans_on_weekdays_and_saturday_morning(bant):
    morning, afternoon = (time(8), time(12)), (time(13, 30), time(17, 30))
    assert [bant.hours.spans(day) for day in range(7)] == [(morning, afternoon)] * 5 + [(morning,), ()]


def test_both_languages_have_the_same_questions_to_ask_back(bant):
    assert {"price", "what", "trial", "where", "support", "safety", "integration"} <= {f.id for f in bant.faq}
    for faq in bant.faq:
        assert min(len(faq.ask["vi"]), len(faq.ask["en"])) >= 3
