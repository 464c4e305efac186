import tomllib

import pytest

from dialogs.checks.lines import Lines

DOCUMENT = '''# a comment
id = "x"
rates = { USD = 0.9, "odd key" = 1 }

[business]
name.vi = "Một"
greeting.vi = """
first
second"""
name.en = 'One'

[[questions]]
id = "q1"
[[questions.options]]
id = "o1"
[[questions.options]]  # another
id = "o2"
label = { vi = "Hai", en = "Two" }
words."en" = [
  "a", # why
  "b",
]
[[questions]]
id = "q2"
[questions.text]
vi = "Ba"
[[questions.options]]
id = "o3"

[consent.advice]
version = "1"
text.vi.deep.er = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 2),
        (("rates", "USD"), 3),
        (("rates", "odd key"), 3),
        (("business",), 5),
        (("business", "name", "vi"), 6),
        (("business", "greeting", "vi"), 7),
        (("business", "name", "en"), 10),
        (("questions", 0), 12),
        (("questions", 0, "id"), 13),
        (("questions", 0, "options", 0), 14),
        (("questions", 0, "options", 1), 16),
        (("questions", 0, "options", 1, "label", "en"), 18),
        (("questions", 0, "options", 1, "words", "en"), 19),
        (("questions", 0, "options", 1, "words", "en", 0), 20),
        (("questions", 0, "options", 1, "words", "en", 1), 21),
        (("questions", 1), 23),
        (("questions", 1, "text", "vi"), 26),
        (("questions", 1, "options", 0, "id"), 28),
        (("consent",), 30),
        (("consent", "advice", "version"), 31),
        (("consent", "advice", "text", "vi", "deep", "er"), 32),
    ],
)
def test_everything_is_found_where_it_stands(path, line):
    assert Lines(DOCUMENT).find(path).line == line


def test_every_value_of_a_document_has_a_place_of_its_own():
    places = Lines(DOCUMENT).places

    def walk(value, path):
        if isinstance(value, dict):
            for key, one in value.items():
                walk(one, (*path, key))
        elif isinstance(value, list):
            for i, one in enumerate(value):
                walk(one, (*path, i))
        assert path in places or path == ()

    walk(tomllib.loads(DOCUMENT), ())


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("questions", 1, "options", 0, "label"), 27),  # the option that lacks it
        (("questions", 1, "title"), 23),
        (("business", "goodbye", "vi"), 5),
        (("gates",), 1),
    ],
)
def test_what_is_missing_is_told_at_the_table_around_it(path, line):
    assert Lines(DOCUMENT).find(path).line == line


def test_a_column_counts_characters_not_bytes():
    lines = Lines('name = "Một hai ba"\n"đ" = 1\nlist = ["ố", "b"]')
    assert lines.find(("list", 1)).column == 14
    assert lines.inside(("name",), 4).column == 13


def test_inside_a_text_that_is_not_written_as_it_reads_the_key_is_the_place():
    lines = Lines('a = "x\\ty {z}"\nb = """{z}"""')
    assert lines.inside(("a",), 4) == (1, 1)
    assert lines.inside(("b",), 0) == (2, 1)


def test_windows_line_ends_count_once():
    assert Lines('a = 1\r\n\r\nb = "x"\r\n').find(("b",)).line == 3
