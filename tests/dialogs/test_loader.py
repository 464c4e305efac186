import unicodedata
from pathlib import Path

import pytest

from bot.reading import read_texts
from dialogs.checks.problems import BadPlaybook
from dialogs.conversation import Level
from dialogs.loader import judge, load
from dialogs.playbook import Playbook
from tests.dialogs.stage import Stage

PLAYBOOKS = Path(__file__).parents[1] / "playbooks"
SMALL = (PLAYBOOKS / "small.toml").read_text(encoding="utf-8")
YOGA = (PLAYBOOKS / "yoga.toml").read_text(encoding="utf-8")


def read(text: str, language: str = "en", timezone: str = "Europe/Paris") -> Playbook:
    return load(text, file="small.toml", texts=read_texts(), language=language, timezone=timezone)


def test_a_playbook_is_read_as_its_types_say():
    playbook = read(SMALL)
    assert [question.id for question in playbook.questions] == ["need", "when", "money", "who", "size"]
    assert [gate.level for gate in playbook.gates] == [Level.IQL, Level.MQL, Level.SQL]
    assert playbook.question("money").option("low").at_most == 500
    assert playbook.rates == {"USD": 0.9}
    assert playbook.hours.closed == ("2026-12-24",)
    assert playbook.nudging.window == "08:00-20:30"
    assert (playbook.language, playbook.timezone) == ("en", "Europe/Paris")


def test_only_declared_languages_are_spoken():
    assert set(read(SMALL).wording) == {"en"}


def test_a_text_of_the_playbook_stands_in_place_of_ours():
    ours, own = read(SMALL), read(SMALL + '[texts.en]\nbutton-skip = "Next, { $you }"\n')
    assert own.words("en")("button-skip", you="friend") == "Next, friend"
    assert own.words("en")("button-back") == ours.words("en")("button-back")


def test_another_business_speaks_a_language_that_is_not_shipped():
    yoga = read(YOGA, language="fr")
    assert yoga.question("goal").text["fr"] == "Qu'est-ce qui vous amène au yoga ?"
    assert yoga.words("fr")("nudge", left=1) == "Plus qu'une question, dix secondes."
    assert yoga.words("fr")("nudge", left=3) == "Plus que 3 questions. On continue ?"
    assert yoga.words("en")("promise-minutes", minutes=45).startswith("One of our teachers")


def test_another_business_runs_from_its_playbook_alone():
    stage = Stage(read(YOGA, language="fr", timezone="Europe/Paris"), person="Zoé Petit @zoe fr")
    assert "J'ai 4 petites questions" in stage.say("/start")
    stage.tap("▶️ D'accord, on commence")
    assert "Question 2/4" in stage.say("j'ai mal au dos")
    stage.tap("Cette semaine")
    assert "Budget: 80 €" in stage.say("80 €")
    stage.tap("Au studio, à Lyon")
    stage.say("zoe@example.fr")
    assert stage.levels == ["IQL", "MQL", "SQL"]
    assert "Objectif: Mal de dos · 25/25 “j'ai mal au dos”" in stage.sales
    assert "mardi" in stage.tap("✅ C'est ça")  # the studio is closed on Mondays


def test_staff_read_a_language_of_ours_where_the_playbook_has_none():
    yoga = read(YOGA, language="fr")
    assert yoga.words("fr")("card-fit") == yoga.words("en")("card-fit")


def test_the_version_changes_with_the_text_and_the_settings():
    versions = {
        read(SMALL).version,
        read(SMALL + "# more\n").version,
        read(SMALL, timezone="Europe/Rome").version,
        read(SMALL, language="vi").version,
    }
    assert len(versions) == 4
    assert read(SMALL).version == read(SMALL).version


def test_a_setting_the_playbook_does_not_speak_gives_way_to_its_first_language():
    assert read(SMALL, language="vi").language == "en"


def test_problems_are_raised_together_with_the_file_and_the_lines():
    with pytest.raises(BadPlaybook) as caught:
        read(SMALL.replace('"EUR"', '"EURO"').replace("08:00", "8:00"))
    assert [problem.line for problem in caught.value.problems] == sorted(
        SMALL[: SMALL.index(place)].count("\n") + 1 for place in ("currency", "mon =")
    )
    assert str(caught.value).startswith("small.toml:4: currency: “EURO” is no currency — ")


def test_warnings_alone_do_not_refuse_a_playbook():
    playbook, problems = judge(
        SMALL.replace('role = "decision_maker"\n', ""), texts=read_texts(), language="en", timezone="UTC"
    )
    assert {problem.severity for problem in problems} == {"warning"}
    assert playbook is not None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('id = "a"\nid = "b"\n', 2),
        ("a = 1\nb = \n", 2),
        ("a = 1\n[table\n", 2),
        ('a = "never closed\nb = 1\n', 1),
        ("a = '''never closed\n\n", 3),
        ("just words", 1),
        ("[" * 5000, 1),
        ("a = " + "[" * 5000, 1),
    ],
)
def test_what_is_not_toml_is_told_with_its_line(text, line):
    playbook, [problem] = judge(text, texts=read_texts(), language="en", timezone="UTC")
    assert playbook is None
    assert problem.line == line
    assert "this is not TOML" in problem.message


def test_a_file_saved_by_notepad_is_read():
    windows = "\ufeff" + SMALL.replace("\n", "\r\n")
    assert read(windows).questions == read(SMALL).questions


def test_letters_are_composed_so_that_typed_and_written_ones_are_equal():
    decomposed = SMALL.replace("A bicycle", unicodedata.normalize("NFD", "Xe đạp điện"))
    assert read(decomposed).question("need").option("bicycle").label["en"] == "Xe đạp điện"


@pytest.mark.parametrize("cut", range(0, len(SMALL), 97))
def test_a_playbook_cut_off_anywhere_is_told_and_never_breaks(cut):
    _, problems = judge(SMALL[:cut], texts=read_texts(), language="en", timezone="UTC")
    assert problems
    assert all(problem.line >= 1 and problem.remedy for problem in problems)
