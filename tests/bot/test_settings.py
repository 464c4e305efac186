"""The operator's settings: judged all at once, each problem with its remedy, and documented."""

import re
from pathlib import Path
from typing import Any

import pytest

from bot.settings import PREFIX, SHIPPED_PLAYBOOK, BadSettings, RunSettings, Settings, read_settings

ROOT = Path(__file__).parent.parent.parent
GOOD = {"token": "123456:ABC-def", "sales_chat": "-1001"}


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    monkeypatch.chdir(tmp_path)


def problems(**given: Any) -> list[str]:
    with pytest.raises(BadSettings) as caught:
        read_settings(RunSettings, **given)
    return caught.value.problems


def test_token_and_sales_chat_are_enough() -> None:
    settings = read_settings(RunSettings, **GOOD)
    assert (settings.frontend, settings.language, settings.timezone) == ("aiogram", "vi", "Asia/Ho_Chi_Minh")
    assert settings.playbook == SHIPPED_PLAYBOOK and settings.http_address is None


def test_most_commands_need_neither() -> None:
    assert read_settings(Settings).token is None


def test_missing_ones_are_named_with_what_to_do() -> None:
    token, sales_chat = problems()
    assert "@BotFather" in token and "LEADBOT_SALES_CHAT is missing" in sales_chat
    assert "begin with LEADBOT_SALES_CHAT=-1" in sales_chat  # the bot itself tells the id


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("token", "oops"),
        ("token", "12:"),
        ("frontend", "telethon"),
        ("telegram_url", "api.telegram.org"),
        ("telegram_url", "ftp://x"),
        ("database_url", "mysql://x"),
        ("database_url", "sqlite:///"),
        ("sales_chat", "0"),
        ("sales_chat", "5"),
        ("sales_chat", "@sales"),
        ("owners", "1,bob"),
        ("owners", "-5"),
        ("playbook", "nowhere.toml"),
        ("language", "Việt"),
        ("timezone", "Mars/Base"),
        ("http_listen", "8080"),
        ("public_url", "http://bot.example.com"),
        ("public_url", "bot.example.com"),
        ("public_url", "https://bot.example.com"),  # and no server that it could lead to
        ("http_listen", "host:99999"),
        ("rate_bot", "0"),
        ("rate_chat", "-1"),
        ("rate_group", "nan"),
        ("sandbox_clock", "perhaps"),
        ("sandbox_clock", "true"),
        ("encryption_key", "short"),
        ("log_level", "LOUD"),
        ("log_format", "xml"),
        ("backup_dir", "nowhere"),
    ],
)
def test_a_bad_value_is_one_line_with_its_name_and_a_remedy(name: str, value: str) -> None:
    [line] = problems(**GOOD | {name: value})
    assert line.startswith(f"LEADBOT_{name.upper()} ") and ";" in line and "\n" not in line


def test_secrets_are_not_repeated_in_problems() -> None:
    told = "\n".join(problems(**GOOD | {"token": "secret token", "encryption_key": "hush"}))
    assert "secret token" not in told and "hush" not in told


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_the_sandbox_clock_needs_a_server_on_this_machine(host: str) -> None:
    given = GOOD | {"sandbox_clock": True, "telegram_url": f"http://{host}:8081/"}
    assert read_settings(RunSettings, **given).telegram_url == f"http://{host}:8081"


@pytest.mark.parametrize("text", ["1,2", " 1 , 2 ,", "1 2"])
def test_owners_are_a_list_with_commas(text: str) -> None:
    assert read_settings(RunSettings, **GOOD | {"owners": text}).owners == {1, 2}


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LEADBOT_TOKEN=1:a\nLEADBOT_SALES_CHAT=-5\nLEADBOT_OWNERS=\n")
    monkeypatch.setenv("LEADBOT_SALES_CHAT", "-6")
    settings = read_settings(RunSettings)
    assert (settings.token.get_secret_value(), settings.sales_chat) == ("1:a", -6)


def test_an_unreadable_file_is_a_problem_of_its_own(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"LEADBOT_TOKEN=\xff\xfe")
    [line] = problems()
    assert line.startswith(".env cannot be read")


@pytest.mark.parametrize("file", [".env.example", "docs/configuration.md"])
def test_every_setting_is_documented_and_no_other(file: str) -> None:
    named = set(re.findall(r"LEADBOT_[A-Z_]+", (ROOT / file).read_text(encoding="utf-8")))
    assert named == {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


def test_the_example_tells_the_true_defaults() -> None:
    lines = re.findall(r"^#LEADBOT_(\w+)=(.+)$", (ROOT / ".env.example").read_text(encoding="utf-8"), re.M)
    settings = read_settings(Settings)
    for name, value in lines:
        standing = getattr(settings, name.lower())
        plain = standing.get_secret_value() if name == "DATABASE_URL" else str(standing).removesuffix(".0")
        assert plain.lower() == value.lower()
