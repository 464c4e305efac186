from dialogs.checks.problems import BadPlaybook, Problem, named
from dialogs.checks.shape import read_sheet


def test_a_problem_reads_as_a_line_of_a_terminal():
    assert Problem(12, 3, "wrong", "mend it").located("a.toml") == "a.toml:12: wrong — mend it"
    warning = Problem(1, 1, "odd", "look", severity="warning")
    assert warning.located("a.toml") == "a.toml:1: warning: odd — look"


def test_a_problem_outside_the_file_has_no_line():
    assert Problem(0, 0, "wrong", "mend it").located("a.toml") == "a.toml: wrong — mend it"


def test_a_bad_playbook_says_everything():
    error = BadPlaybook("a.toml", (Problem(1, 1, "one", "x"), Problem(2, 1, "two", "y")))
    assert str(error) == "a.toml:1: one — x\na.toml:2: two — y"


def test_places_are_named_by_ids_and_nameless_items_by_number():
    sheet, _, _ = read_sheet(
        {"questions": [{"id": "q", "options": [{"id": "o"}, {}]}], "gates": [{"rule": "r", "needs": ["x"]}]}
    )
    assert named(sheet, ("questions", 0, "options", 0, "label", "vi")) == "questions “q” options “o” label.vi"
    assert named(sheet, ("questions", 0, "options", 1, "id")) == "questions “q” options number 2 id"
    assert named(sheet, ("gates", 0, "needs", 0)) == "gates “r” needs number 1"
    assert named(sheet, ("consent", "sales", "text", "vi")) == "consent.sales.text.vi"
