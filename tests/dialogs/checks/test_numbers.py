import pytest


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('currency = "EUR"', 'currency = "EURO"', "“EURO” is no currency"),
        ("USD = 0.9", "DOLLAR = 0.9", "“DOLLAR” is no currency"),
        ("USD = 0.9", "USD = 0", "a rate of 0"),
        ("USD = 0.9", "EUR = 1", "needs no rate"),
        (
            'version = "1", text.en = "May we call?"',
            'version = " ", text.en = "May we call?"',
            "without a version",
        ),
        ("points = 10\nonce", "points = -1\nonce", "points below 0"),
        ("points = 25", "points = -1", "points below 0"),
    ],
)
def test_a_number_or_name_that_cannot_be_is_told(told, old, new, message):
    assert message in "\n".join(problem.message for problem in told((old, new)))


def test_a_letter_has_25_points_at_most(told):
    [problem] = told(("points = 25", "points = 26"))
    assert "the need can reach 26 points; a letter has 25" in problem.message


def test_questions_for_one_letter_are_added_up(told):
    [problem] = told(
        ('asks = "fit"', 'asks = "need"'),
        ('fit = "A"', "points = 1\nfree = true"),
        ('fit = "C"', "points = 0"),
    )
    assert "the need can reach 26 points" in problem.message


def test_a_cap_of_none_a_day_is_told(told):
    [problem] = told(("points = 10\nonce = true", "points = 10\nper_day = 0"), ("engagement >= 20 or ", ""))
    assert "a cap below 1 a day" in problem.message


def test_once_and_per_day_together_are_a_warning(told):
    [problem] = told(("points = 10\nonce = true", "points = 10\nonce = true\nper_day = 2"))
    assert problem.severity == "warning"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("half_life_days = 0", "model.half_life_days"),
        ("answers_age_days = -1", "model.answers_age_days"),
        ("hot_within_days = 0", "model.hot_within_days"),
        ("warm_engagement = -1", "model.warm_engagement"),
        ("confident = 7", "model.confident"),
    ],
)
def test_the_numbers_of_the_model_have_bounds(told, line, place):
    [problem] = told(more=f"[model]\n{line}\n")
    assert place in problem.message


@pytest.mark.parametrize(
    "url", ["example.com/x", "javascript:alert(1)", "https://", "https://a b.com/", "http://[x"]
)
def test_a_gift_needs_a_link_in_full(told, url):
    [problem] = told(more=f'[gift]\ntext.en = "Here"\nurl = "{url}"\n')
    assert "is no link" in problem.message


def test_a_gift_may_be_words_alone_or_have_a_link(told):
    assert told(more='[gift]\ntext.en = "Code SPRING"\n') == []
    assert told(more='[gift]\ntext.en = "Here"\nurl = "https://example.com/x"\nlabel.en = "Open"\n') == []
