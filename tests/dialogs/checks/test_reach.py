import pytest


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("bant >= 96", "the most for bant is 95"),
        ("budget >= 21", "the most for budget is 20"),
        ("timescale > 25", "the most for timescale is 25"),
        ("need = 24", "the most for need is 25"),
        ("letters_known >= 5", ""),
        ("engagement > 10", ""),
    ],
)
def test_a_line_that_no_answers_fulfil_is_told(told, line, hint):
    [problem] = told(('"bant >= 80"', f'"{line}"'))
    assert f"no answers can ever fulfil “{line}”" in problem.message
    assert hint in problem.message


@pytest.mark.parametrize(
    "line",
    [
        "bant >= 95",
        "budget = 5 or budget = 20",
        "letters_known = 4",
        "engagement >= 10",
        "timescale < 1",
        "contact",
        "asked_human or bant >= 1000",
        "goal_known",
        "level >= MQL",
        "answered.size = tall",
    ],
)
def test_a_line_that_some_answers_fulfil_passes(told, line):
    assert told(('"bant >= 80"', f'"{line}"'), ('"budget >= 20"', '"contact"')) == []


def test_lines_that_exclude_each_other_are_told_together(told):
    [problem] = told(('"budget >= 20"', '"budget < 20"'), ('"bant >= 80"', '"bant >= 90"'))
    assert "never all of them at once" in problem.message


def test_an_answer_that_costs_the_points_is_seen_through(told):
    """Who answers low has 5 of the budget's 20 points."""
    [problem] = told(('"budget >= 20"', '"answered.money = low"'), ('"bant >= 80"', '"bant >= 90"'))
    assert "never all of them at once" in problem.message


def test_a_fit_nobody_can_have_is_told(told):
    [problem] = told(('"fit in A B"', '"fit = X"'))
    assert "no answers can ever fulfil “fit = X”" in problem.message


def test_unknown_counts_as_b(told):
    assert told(('"fit in A B"', '"fit = B"')) == []


def test_points_of_a_disqualifying_option_do_not_count(told):
    problems = told(
        ('role = "decision_maker"', 'role = "decision_maker"\ndisqualify = "spam"'),
        ('"bant >= 80"', '"bant >= 81"'),
    )
    assert any("the most for bant is 80" in problem.message for problem in problems)


def test_a_level_that_waits_for_itself_is_never_reached(told):
    problems = told(('"contact", "need_named"', '"level >= IQL", "need_named"'))
    assert any("“level >= IQL”" in problem.message for problem in problems)


def test_a_level_whose_gate_is_closed_closes_the_next(told):
    problems = told(('"need_named"', '"bant >= 96"'))
    lines = [problem.message for problem in problems]
    assert any("“bant >= 96”" in line for line in lines)
    assert any("“keen”" in line and "“level >= IQL”" in line for line in lines)


def test_engagement_that_can_be_repeated_has_no_limit_below_100(told):
    assert (
        told(
            ("points = 10\nonce = true", "points = 10\nper_day = 1"), ('"bant >= 80"', '"engagement >= 100"')
        )
        == []
    )
