import pytest


def test_a_bad_condition_is_told_with_its_column(told):
    [problem] = told(('"bant >= 80"', '"bant => 80"'))
    assert "found “=>”" in problem.message
    assert problem.column == len('needs = ["bant ') + 1


def test_an_unknown_fact_is_told_with_a_guess(told):
    [problem] = told(('"need_named"', '"need_name"'))
    assert "did you mean “need_named”?" in problem.message


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("answered.sise", "there is no question “sise”"),
        ("answered.size = tal", "there is no option “tal”"),
        ("answered.size in tall huge", "there is no option “huge”"),
    ],
)
def test_an_answer_that_cannot_be_is_told(told, line, message):
    [problem] = told(('"fit in A B"', f'"{line}"'))
    assert message in problem.message


def test_an_answer_may_be_asked_for(told):
    assert told(('"fit in A B"', '"answered.size = tall or answered.money"')) == []
    assert told(('"fit in A B"', '"answered.need in typed other"')) == []


def test_a_gate_for_new_and_a_gate_without_needs_are_told(told):
    problems = told(
        ('level = "IQL"', 'level = "NEW"'),
        ('needs = ["bant >= 80", "budget >= 20", "fit in A B"]', "needs = []"),
    )
    messages = "\n".join(problem.message for problem in problems)
    assert "everybody is NEW already" in messages
    assert "lets everybody through" in messages


def test_without_a_gate_to_sql_there_is_nothing_to_hand_over(told):
    [problem] = told(('level = "SQL"', 'level = "MQL"'))
    assert problem.severity == "error"
    assert "no gate leads to SQL" in problem.message


def test_without_a_gate_to_mql_the_level_is_only_passed(told):
    [problem] = told(('level = "MQL"', 'level = "IQL"'), ('"level >= IQL"', '"contact"'))
    assert problem.severity == "warning"
    assert "no gate leads to MQL" in problem.message


def test_the_action_of_an_answer_must_exist(told):
    problems = told(('action = "asked_price"', 'action = "asked_prise"'))
    errors = [problem for problem in problems if problem.severity == "error"]
    assert [error.remedy for error in errors] == ["did you mean “asked_price”?"]


def test_an_action_that_nothing_triggers_is_a_warning(told):
    [problem] = told(('id = "contact_form"', 'id = "contact_from"'))
    assert problem.severity == "warning"
    assert problem.remedy == "did you mean “contact_form”?"


def test_reasons_must_be_ones_sales_can_give(told):
    [problem] = told(('["budget", "spam"]', '["budgets", "spam"]'))
    assert problem.remedy == "did you mean “budget”?"


def test_a_disqualification_needs_a_reason_that_disqualifies(told):
    assert told(('fit = "C"', 'fit = "C"\ndisqualify = "competitor"')) == []
    [problem] = told(('fit = "C"', 'fit = "C"\ndisqualify = "time"'))
    assert "there is no reason to disqualify “time”" in problem.message
