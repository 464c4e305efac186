from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.playbook import app
from bot.settings import SHIPPED_PLAYBOOK

SMALL = Path(__file__).parents[2] / "playbooks" / "small.toml"


def run(*words: str, language: str = "en"):
    return CliRunner().invoke(app, list(words), env={"LEADBOT_LANGUAGE": language, "COLUMNS": "100"})


def test_check_says_ok_to_the_shipped_playbook():
    result = run("check", str(SHIPPED_PLAYBOOK), language="vi")
    assert result.exit_code == 0
    assert result.stdout == "ok: 6 questions, 4 gates, 11 actions, 13 answers, in vi, en\n"
    assert result.stderr == ""


def test_check_tells_every_problem_with_its_line_and_fails(tmp_path):
    file = tmp_path / "bad.toml"
    bad = SMALL.read_text(encoding="utf-8").replace('"EUR"', '"EURO"').replace("Something else", "x" * 30)
    file.write_text(bad, encoding="utf-8")
    result = run("check", str(file))
    assert result.exit_code == 1
    first, second = result.stderr.splitlines()
    assert first.startswith(f"{file}:4: currency: “EURO” is no currency — ")
    assert second.startswith(f"{file}:31: questions “need” options “other” label.en: 30 characters")


def test_check_passes_with_warnings_and_shows_them(tmp_path):
    result = run("check", str(SMALL), language="vi")
    assert result.exit_code == 0
    assert "warning: languages: the bot is set to “vi”" in result.stderr
    assert result.stdout.startswith("ok: 5 questions")


@pytest.mark.parametrize("command", ["check", "show"])
def test_a_file_that_cannot_be_read_is_told(tmp_path, command):
    (tmp_path / "latin.toml").write_bytes(b'id = "\xe9"')
    for name in ("missing.toml", "latin.toml"):
        result = run(command, str(tmp_path / name))
        assert result.exit_code == 1
        assert f"{name} cannot be read" in result.stderr


def test_show_draws_questions_points_and_gates():
    result = run("show", str(SMALL))
    assert result.exit_code == 0
    for line in ("1. Need", "A bicycle  25 points", "Not sure  not known", "Tall  fit A", "bant >= 80"):
        assert line in result.stdout
    assert "asked_price  10 once" in result.stdout


def test_show_draws_a_mermaid_diagram():
    lines = run("show", str(SMALL), "--mermaid").stdout.splitlines()
    assert lines[0] == "flowchart TD"
    assert (
        '  start --> q1["1. Need<br/>A bicycle · 25 points<br/>Something else · 10 points, takes any words"]'
        in lines
    )
    assert any(line.startswith("  MQL -->") and "bant #gt;= 80" in line for line in lines)


def test_show_of_a_bad_playbook_tells_what_is_wrong(tmp_path):
    file = tmp_path / "bad.toml"
    file.write_text("a = ", encoding="utf-8")
    result = run("show", str(file))
    assert result.exit_code == 1
    assert "this is not TOML" in result.stderr
