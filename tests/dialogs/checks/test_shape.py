from datetime import date

import pytest

from dialogs.checks.shape import read_sheet
from dialogs.conversation import Level


def test_unknown_keys_are_told_with_a_guess(told):
    [problem] = told(('title.en = "Need"', 'title.en = "Need"\nexampel.en = "x"'))
    assert "unknown key “exampel”" in problem.message
    assert problem.remedy == "did you mean “example”?"


def test_an_unknown_key_like_no_other_lists_those_known(told):
    [problem] = told(("after_minutes = [30, 1440]", "after_minutes = [30, 1440]\nzzz = 1"))
    assert problem.remedy == "remove it; known here: after_minutes, window"


def test_a_missing_key_is_told_once_and_at_its_table(told, small):
    [problem] = told(('title.en = "Need"\n', ""))
    assert "questions “need” title: the key “title” is missing" in problem.message
    assert problem.line == small[: small.index("[[questions]]")].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("points = 25", 'points = "25"', "a number without quotes"),
        ("points = 25", "points = true", "a number without quotes"),
        ("points = 25", "points = inf", "a number without quotes"),
        ("within_days = 31", "within_days = 31.5", "a whole number without quotes"),
        ("free = true", 'free = "true"', "true or false"),
        ('asks = "need"', 'asks = "needs"', "one of authority, budget, fit, need, other, timescale"),
        ('level = "MQL"', 'level = "mql"', "one of NEW, IQL, MQL, SQL"),
        ('label.en = "A bicycle"', 'label = "A bicycle"', "a table, as in"),
        ('["how much is it"]', '"how much is it"', "a list in square brackets"),
        ('id = "small"', "id = 1", "text in quotes"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_and_what_belongs_there(told, old, new, wanted):
    problem = told((old, new))[0]
    assert "is not what belongs here" in problem.message
    assert wanted in problem.remedy


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file(told):
    problems = told(
        ('id = "small"', 'name = "small"'),
        ("points = 25", 'points = "many"'),
        ('label.en = "Something else"', 'label.en = "Something else entirely, and more"'),
        ('["08:00-12:00"', '["8-12"'),
        ("after_minutes = [30, 1440]", 'after_minutes = "30"'),
    )
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)
    told_of = "\n".join(problem.message for problem in problems)
    for place in ("name", "id", "points", "label.en", "hours.mon", "nudging.after_minutes"):
        assert place in told_of


def test_a_stand_in_makes_no_problem_of_its_own(told):
    """With the need's points unreadable no gate is called unreachable."""
    [problem] = told(("points = 25", 'points = "25"'))
    assert "points" in problem.message


def test_an_empty_file_is_told_as_missing_keys_only(told):
    _, findings, _ = read_sheet({})
    required = "id languages currency business consent questions gates actions hours reject_reasons"
    assert " ".join(str(finding.path[0]) for finding in findings) == required
    assert all("is missing" in finding.message for finding in findings)


def test_a_table_where_a_list_of_tables_belongs_is_told():
    _, findings, _ = read_sheet({"questions": {"id": "x"}})
    [finding] = [finding for finding in findings if finding.path == ("questions",)]
    assert finding.message == "a table is not what belongs here"


def test_dates_and_levels_become_what_the_types_say():
    sheet, _, _ = read_sheet(
        {"hours": {"closed": [date(2027, 2, 5)]}, "gates": [{"level": "SQL", "rule": "r", "needs": []}]}
    )
    assert sheet.hours.closed == ("2027-02-05",)
    assert sheet.gates[0].level is Level.SQL
