import pytest

from dialogs.flow.steps import RESERVED


def test_an_id_with_odd_characters_is_refused(told):
    [problem] = told(('id = "bicycle"', 'id = "Xe đạp"'))
    assert "“Xe đạp” is no id" in problem.message
    assert "a-z" in problem.remedy


def test_ids_are_short_enough_for_callback_data(told):
    [problem] = told(('id = "bicycle"', f'id = "{"b" * 25}"'))
    assert "25 characters" in problem.message
    assert len(f"a:{10**9}:{'q' * 24}.{'o' * 24}".encode()) <= 64


def test_an_id_used_twice_is_told_at_the_second_place(told, small):
    [problem] = told(('id = "other"', 'id = "bicycle"'))
    assert "used twice" in problem.message
    assert problem.line == small[: small.index('id = "other"')].count("\n") + 1


def test_two_options_of_different_questions_may_share_an_id(told):
    assert told(('id = "other"', 'id = "boss"')) == []


@pytest.mark.parametrize("step", sorted(RESERVED))
def test_a_question_may_not_be_called_like_a_step_of_the_bot(told, step):
    [problem] = told(('id = "money"', f'id = "{step}"'))
    assert "a step of the bot's own" in problem.message


def test_rules_actions_answers_and_reasons_must_be_distinct(told):
    problems = told(
        ('rule = "keen"', 'rule = "known"'),
        ('id = "contact_form"', 'id = "asked_price"'),
        ('["budget", "spam"]', '["spam", "spam"]'),
    )
    assert ["used twice" in problem.message for problem in problems] == [True] * 3
