import pytest


def test_every_missing_translation_is_told_with_its_key(told):
    problems = told(('languages = ["en"]', 'languages = ["en", "vi"]'))
    messages = "\n".join(problem.message for problem in problems)
    for place in (
        "business.greeting.vi",
        "consent.sales.text.vi",
        "questions “need” text.vi",
        "questions “need” options “bicycle” label.vi",
        "questions “need” example.vi",
        "faq “price” answer.vi",
        "faq “price” ask.vi",
    ):
        assert f"{place}: nothing in “vi”" in messages
    assert all("add " in problem.remedy for problem in problems)


def test_a_text_in_an_undeclared_language_is_told(told):
    [problem] = told(('label.en = "A bicycle"', 'label.en = "A bicycle"\nlabel.de = "Ein Rad"'))
    assert "“de” is not one of the languages" in problem.message


def test_other_words_in_an_undeclared_language_are_told(told):
    [problem] = told(('label.en = "A bicycle"', 'label.en = "A bicycle"\nwords.de = ["Rad"]'))
    assert "“de” is not one of the languages" in problem.message


def test_a_label_of_24_characters_fits_and_one_of_25_does_not(told):
    assert told(('"A bicycle"', '"Điện thoại cố định ở nhà"')) == []
    [problem] = told(('"A bicycle"', '"Điện thoại cố định ở nhà!"'))
    assert "25 characters; at most 24 fit a button" in problem.message


def test_a_label_typed_with_combining_marks_is_counted_as_people_see_it(told):
    assert told(('"A bicycle"', '"' + "e\N{COMBINING CIRCUMFLEX ACCENT}" * 24 + '"')) == []


def test_a_text_too_long_for_a_message_is_told(told):
    [problem] = told(('"What do you need?"', f'"{"😀" * 1800}"'))
    assert "3600 characters; at most 3500 fit a message" in problem.message


def test_an_unknown_placeholder_is_told_with_its_column(told):
    [problem] = told(('"What do you need?"', '"What do {yuo} need?"'))
    assert "unknown placeholder {yuo}" in problem.message
    assert problem.remedy == "did you mean {you}?"
    assert problem.column == len('text.en = "What do ') + 1


def test_known_placeholders_pass(told):
    assert told(('"What do you need?"', '"{You} {you} {name} {business} {count}?"')) == []


@pytest.mark.parametrize("key", ["label", "title"])
def test_labels_and_titles_take_no_placeholders(told, key):
    old = {"label": '"A bicycle"', "title": '"Need"'}[key]
    [problem] = told((old, '"For {you}"'))
    assert f"a {key} takes no placeholder" in problem.message


def test_a_text_of_spaces_is_no_text(told):
    [problem] = told(('"What do you need?"', '"  "'))
    assert "only spaces" in problem.message


def test_languages_must_be_codes_and_stand_once(told):
    problems = told(('languages = ["en"]', 'languages = ["en", "en", "klingon"]'))
    messages = "\n".join(problem.message for problem in problems)
    assert "“en” is declared twice" in messages
    assert "“klingon” is no language" in messages


def test_no_language_at_all_is_told(told):
    assert "no language is declared" in told(('languages = ["en"]', "languages = []"))[0].message


def test_a_setting_the_playbook_does_not_speak_is_only_a_warning(told):
    [problem] = told(language="vi")
    assert problem.severity == "warning"
    assert "LEADBOT_LANGUAGE=en" in problem.remedy
