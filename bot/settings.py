"""The operator's settings: `LEADBOT_…` from the environment or `.env`, and nothing else.

`read_settings` judges all of them before anything starts and tells every problem at once, one line each
with its remedy. docs/configuration.md and .env.example list the same names.
"""

import re
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from storage.vault import SHORTEST_PASSPHRASE

PREFIX = "LEADBOT_"
SHIPPED_PLAYBOOK = Path(__file__).parent.parent / "dialogs" / "playbooks" / "bant.toml"
LOCAL_HOSTS = ("127.0.0.1", "localhost", "::1")

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
LogFormat = Literal["text", "json"]

REMEDIES = {
    "token": "get one from @BotFather and set LEADBOT_TOKEN=<number>:<letters>",
    "sales_chat": "begin with LEADBOT_SALES_CHAT=-1, start, add the bot to the sales group and set the id "
    "that it posts there",
    "frontend": "write aiogram or ptb",
    "rate_bot": "write messages per second, such as 30",
    "rate_chat": "write messages per second, such as 1",
    "paid_broadcasts": "write messages per second, 1 to 1000, or 0 for off",
    "rate_group": "write messages per minute, such as 20",
    "sandbox_clock": "write true or false",
    "log_level": "write DEBUG, INFO, WARNING or ERROR",
    "log_format": "write text or json",
}


class BadSettings(Exception):
    """Settings are missing or wrong; each problem says what to do."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Settings(BaseSettings):
    """What the operator decides; `token` and `sales_chat` may be missing, as most commands need neither."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    token: SecretStr | None = None
    frontend: Literal["aiogram", "ptb"] = "aiogram"
    telegram_url: str = "https://api.telegram.org"
    database_url: SecretStr = SecretStr("sqlite:///leadbot.db")
    sales_chat: int | None = None
    owners: Annotated[frozenset[int], NoDecode] = frozenset()
    playbook: Path = SHIPPED_PLAYBOOK
    language: str = "vi"
    timezone: str = "Asia/Ho_Chi_Minh"
    webhook_url: str = ""
    webhook_listen: str = "127.0.0.1:8443"
    webhook_secret: SecretStr | None = None
    http_listen: str = ""
    public_url: str = ""
    rate_bot: float = Field(default=30, ge=0.1, le=100_000)
    rate_chat: float = Field(default=1, ge=0.01, le=10_000)
    paid_broadcasts: int = Field(default=0, ge=0, le=1000)
    rate_group: float = Field(default=20, ge=1, le=100_000)
    sandbox_clock: bool = False
    encryption_key: SecretStr | None = None
    backup_dir: Path | None = None
    log_level: LogLevel = "INFO"
    log_format: LogFormat = "text"

    @property
    def bot_id(self) -> int | None:
        """Telegram's id of the bot, with which its token begins; None without a token."""
        return int(self.token.get_secret_value().partition(":")[0]) if self.token else None

    @property
    def http_address(self) -> tuple[str, int] | None:
        """Host and port of the health server, or None when it is off."""
        return split_address(self.http_listen) if self.http_listen else None

    @property
    def webhook_address(self) -> tuple[str, int] | None:
        """Host and port to be pushed to, or None when we poll."""
        return split_address(self.webhook_listen) if self.webhook_url else None

    @field_validator("token")
    @classmethod
    def _has_the_shape_of_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"\d{1,20}:[\w-]+", value.get_secret_value(), re.ASCII):
            raise ValueError("does not look like <number>:<letters>; copy the whole token from @BotFather")
        return value

    @field_validator("telegram_url")
    @classmethod
    def _is_a_web_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("is not a web address; write http(s)://host[:port] of a Bot API server")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _names_a_known_database(cls, value: SecretStr) -> SecretStr:
        if not re.match(r"(sqlite:///.|postgresql://.)", value.get_secret_value()):
            raise ValueError(
                "is not a database we know; write sqlite:///leadbot.db or postgresql://user@host/name"
            )
        return value

    @field_validator("sales_chat")
    @classmethod
    def _is_the_id_of_a_group(cls, value: int | None) -> int | None:
        if value is not None and value >= 0:
            raise ValueError("is not a group or channel (negative); copy the id the bot posts there")
        return value

    @field_validator("owners", mode="before")
    @classmethod
    def _split_at_commas(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        words = value.replace(",", " ").split()
        if not all(word.isascii() and word.isdigit() and 0 < int(word) < 2**52 for word in words):
            raise ValueError(
                "is not a list of user ids; write numbers with commas between, such as 12345,67890"
            )
        return frozenset(map(int, words))

    @field_validator("playbook")
    @classmethod
    def _is_a_file(cls, value: Path) -> Path:
        if not value.is_file():
            raise ValueError(f"names no file ({value}); give the path of a playbook or leave it out")
        return value

    @field_validator("language")
    @classmethod
    def _is_a_language_code(cls, value: str) -> str:
        if not re.fullmatch(r"[a-z]{2,3}", value):
            raise ValueError("is not a language code; write vi or en")
        return value

    @field_validator("timezone")
    @classmethod
    def _is_a_time_zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("is not a time zone; write a name such as Asia/Ho_Chi_Minh")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _is_where_telegram_can_push(cls, value: str, info: ValidationInfo) -> str:
        if value and not _is_public(value, info):
            raise ValueError("is not an https address; write https://host/path, or leave it out to poll")
        return value

    @field_validator("public_url")
    @classmethod
    def _is_where_readers_reach_a_server_of_ours(cls, value: str, info: ValidationInfo) -> str:
        if value and not (_is_public(value, info) and not urlsplit(value).query):
            raise ValueError("is not an https address; write https://host, or leave it out")
        if value and not (info.data.get("webhook_url") or info.data.get("http_listen")):
            raise ValueError("leads to no server; set LEADBOT_HTTP_LISTEN=127.0.0.1:8080, or leave it out")
        return value.rstrip("/")

    @field_validator("webhook_secret")
    @classmethod
    def _is_what_telegram_takes_for_a_secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[\w-]{16,256}", value.get_secret_value(), re.ASCII):
            raise ValueError("must be 16 to 256 letters, digits, _ and -; leave it out to have one made")
        return value

    @field_validator("http_listen", "webhook_listen")
    @classmethod
    def _is_host_and_port(cls, value: str) -> str:
        port = value.rpartition(":")[2]
        if value and not (":" in value and port.isascii() and port.isdigit() and int(port) < 2**16):
            raise ValueError("is no address to listen on; write host:port, such as 127.0.0.1:8080")
        return value

    @field_validator("sandbox_clock")
    @classmethod
    def _follows_only_a_local_sandbox(cls, value: bool, info: ValidationInfo) -> bool:
        url = info.data.get("telegram_url")
        if value and url and urlsplit(url).hostname not in LOCAL_HOSTS:
            raise ValueError(
                "needs LEADBOT_TELEGRAM_URL on this machine; leave it out when talking to the real Telegram"
            )
        return value

    @field_validator("encryption_key")
    @classmethod
    def _is_long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < SHORTEST_PASSPHRASE:
            raise ValueError("is too short; take a random one: openssl rand -base64 32")
        return value

    @field_validator("backup_dir")
    @classmethod
    def _is_a_folder(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_dir():
            raise ValueError(f"names no folder ({value}); make it, or leave it out")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _ignore_case(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value


class RunSettings(Settings):
    """The settings with which the bot can run."""

    token: SecretStr
    sales_chat: int


AnySettings = TypeVar("AnySettings", bound=Settings)


def read_settings(kind: type[AnySettings], **given: Any) -> AnySettings:
    """Settings of the environment and `.env`; raises BadSettings with all that is wrong or missing.

    `given` values win over the environment: tests and the demo wire themselves so.
    """
    try:
        return kind(**given)
    except ValidationError as error:
        problems = [_problem(str(detail["loc"][0]), detail) for detail in error.errors()]
    except (OSError, UnicodeDecodeError) as error:
        problems = [f".env cannot be read ({error}); make it a readable UTF-8 file"]
    raise BadSettings(problems) from None


def _is_public(url: str, info: ValidationInfo) -> bool:
    """An address of https; any of a web server when Telegram is played on this machine."""
    parts = urlsplit(url)
    played_here = urlsplit(info.data.get("telegram_url", "")).hostname in LOCAL_HOSTS
    return bool(parts.hostname) and parts.scheme in (("https", "http") if played_here else ("https",))


def split_address(address: str) -> tuple[str, int]:
    """`host:port` as the two; no host means this machine only."""
    host, _, port = address.rpartition(":")
    return host.strip("[]") or "127.0.0.1", int(port)


def _problem(field: str, detail: Any) -> str:
    name = PREFIX + field.upper()
    if detail["type"] == "missing":
        return f"{name} is missing; {REMEDIES[field]}"
    if detail["type"] == "value_error":
        return f"{name} {detail['ctx']['error']}"
    return f"{name} is not usable ({detail['msg'].lower()}); {REMEDIES.get(field, 'see .env.example')}"
