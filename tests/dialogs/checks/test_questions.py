import pytest

OPTION = '[[questions.options]]\nid = "{id}"\nlabel.en = "{id}"\n'


def test_a_question_without_options_is_a_dead_end(told, small):
    start = small.index('[[questions.options]]\nid = "tall"')
    end = small.index("[[gates]]")
    problems = told((small[start:end], "options = []\n"))
    assert any("dead end" in problem.message for problem in problems)


def test_six_options_fit_and_the_seventh_is_told(told, small):
    more = "".join(OPTION.format(id=f"x{i}") for i in range(4))
    last = '[[questions.options]]\nid = "short"'
    assert told((last, more + last)) == []
    [problem] = told((last, more + OPTION.format(id="x4") + last))
    assert "7 options" in problem.message
    assert problem.line == (small[: small.index(last)] + (more + OPTION.format(id="x"))).count("\n") + 1


def test_a_playbook_must_ask_for_the_need(told):
    problems = told(('asks = "need"', 'asks = "other"'))
    assert any("no question asks for the need" in problem.message for problem in problems)


def test_a_letter_that_is_not_asked_is_only_a_warning(told):
    problems = told(('asks = "authority"', 'asks = "other"'))
    [problem] = [problem for problem in problems if "asks for the authority" in problem.message]
    assert problem.severity == "warning"


def test_two_options_may_not_answer_to_the_same_word(told):
    [problem] = told(('label.en = "A bicycle"', 'label.en = "A bicycle"\nwords.en = ["Sömething ELSE!"]'))
    assert "“Something else” also means the option “bicycle”" in problem.message


@pytest.mark.parametrize("key", ["at_least = 3", "at_most = 3", "within_days = 3", 'role = "user"'])
def test_a_key_that_belongs_to_another_kind_of_question_is_told(told, key):
    [problem] = told(('id = "bicycle"', f'id = "bicycle"\n{key}'))
    assert "means something only where asks =" in problem.message


def test_points_belong_to_the_letters(told):
    [problem] = told(('fit = "A"', 'fit = "A"\npoints = 5'))
    assert "points count for a letter of BANT" in problem.message


def test_an_answer_that_is_not_known_gives_no_points(told):
    [problem] = told(("unknown = true", "unknown = true\npoints = 5"))
    assert "an unknown answer gives no points" in problem.message


def test_none_and_unknown_exclude_each_other(told):
    [problem] = told(("unknown = true", "unknown = true\nnone = true"))
    assert "both none and unknown" in problem.message


def test_only_one_option_takes_any_words(told):
    problems = told(('id = "bicycle"', 'id = "bicycle"\nfree = true'))
    assert any("two options take any words" in problem.message for problem in problems)


def test_a_need_that_no_option_takes_is_a_warning(told):
    [problem] = told(("free = true\n", ""))
    assert problem.severity == "warning"
    assert "in the person's own words" in problem.message


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("at_least = 500", "at_least = 400", "amounts from 400 to 500 belong to two options"),
        ("at_least = 500", "at_least = 600", "amounts from 500 to 600 belong to no option"),
        ("at_least = 500", "at_least = 500\nat_most = 900", "amounts above 900 belong to no option"),
        ("at_most = 500", "at_least = 100\nat_most = 500", "amounts from 0 to 100 belong to no option"),
        ("at_most = 500", "at_least = 500\nat_most = 500", "the range is empty"),
        ("at_most = 500\n", "", "a budget without amounts"),
    ],
)
def test_ranges_of_a_budget_join_from_nothing_to_no_end(told, old, new, message):
    assert message in "\n".join(problem.message for problem in told((old, new)))


def test_windows_reach_further_one_after_another(told):
    [problem] = told(("within_days = 92", "within_days = 31"))
    assert "31 days do not reach further than the 31 above" in problem.message


def test_only_one_window_may_have_no_end(told):
    [problem] = told(("within_days = 92\n", ""))
    assert "a second option without within_days" in problem.message


def test_times_that_belong_to_no_option_are_a_warning(told):
    [problem] = told(('label.en = "Later"', 'label.en = "Later"\nunknown = true'))
    assert problem.severity == "warning"
    assert "further than 92 days" in problem.message


def test_an_authority_without_roles_is_a_warning(told):
    problems = told(('role = "decision_maker"\n', ""))
    assert {problem.severity for problem in problems} == {"warning"}
    assert [("no role" in p.message, "nobody can say" in p.message) for p in problems] == [
        (False, True),
        (True, False),
    ]
