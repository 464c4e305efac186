from bot.reading import read_texts
from dialogs.checks.overrides import STAFF, as_resource, our_variables
from dialogs.wording import Wording


def test_a_text_of_the_bot_can_be_replaced(told):
    assert told(more='[texts.en]\nbutton-skip = "Next"\n') == []


def test_a_key_that_is_none_of_ours_is_told_with_a_guess(told, small):
    [problem] = told(more='[texts.en]\nbuton-skip = "Next"\n')
    assert "the bot has no text called “buton-skip”" in problem.message
    assert problem.remedy == "did you mean “button-skip”?"
    assert problem.line == small.count("\n") + 2


def test_a_pattern_may_use_the_variables_of_ours_and_no_others(told):
    assert told(more='[texts.en]\nheader = "{ $number } of { $total } for { $you }"\n') == []
    [problem] = told(more='[texts.en]\nheader = "{ $number } of { $totl }"\n')
    assert "unknown variable { $totl }" in problem.message
    assert "{ $total }" in problem.remedy


def test_a_pattern_fluent_cannot_read_is_told(told):
    [problem] = told(more='[texts.en]\nheader = "{ $number"\n')
    assert "not a Fluent pattern" in problem.message


def test_a_language_we_do_not_ship_needs_every_text_prospects_read(told):
    problems = told(('languages = ["en"]', 'languages = ["en", "fr"]'))
    [problem] = [problem for problem in problems if "does not speak" in problem.message]
    assert "button-skip" in problem.message
    assert "card-fit" not in problem.message
    assert "[texts.fr]" in problem.remedy


def test_texts_of_an_undeclared_language_are_told(told):
    [problem] = told(more='[texts.vi]\nbutton-skip = "Tiếp"\n')
    assert "“vi” is not one of the languages" in problem.message


def test_patterns_of_several_lines_stay_one_text():
    resource = as_resource({"promise": "One,\n\ntwo { $n } [three]", "next": "x"})
    words = Wording("en", resource)
    assert words("promise", n=2) == "One,\n\ntwo 2 [three]"
    assert words("next") == "x"


def test_some_of_our_texts_are_for_staff_only():
    keys = our_variables(read_texts())
    staff = {key for key in keys if STAFF.match(key)}
    assert {"card-fit", "reason-spam", "refused-taken"} <= staff
    assert not staff & {"header", "done", "button-skip", "closing", "promise-moment", "you", "command-stop"}
