"""The files of deploy/ agree with the program, with each other and with the docs."""

import re
from configparser import ConfigParser
from pathlib import Path

import pytest

from bot.cli.failures import Status
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
FILES = sorted(DEPLOY.iterdir())
SETTINGS = {f"LEADBOT_{name.upper()}" for name in Settings.model_fields}


def text_of(name: str) -> str:
    return DEPLOY.joinpath(name).read_text(encoding="utf-8")


def unit(name: str) -> ConfigParser:
    parsed = ConfigParser(strict=False, interpolation=None)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read_string(text_of(name))
    return parsed


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_names_only_settings_that_exist_and_is_explained(file: Path) -> None:
    named = set(re.findall(r"LEADBOT_[A-Z_]+[A-Z]", file.read_text(encoding="utf-8")))
    assert named <= SETTINGS
    assert f"`deploy/{file.name}`" in (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["leadbot.service", "leadbot@.service"])
def test_a_unit_starts_again_unless_a_person_is_needed(name: str) -> None:
    service = unit(name)["Service"]
    statuses = {int(status) for status in service["RestartPreventExitStatus"].split()}
    assert statuses == {Status.NO_PERMISSION, Status.CONFIGURATION}
    assert (service["Restart"], int(service["RestartSec"])) == ("always", 2)
    assert unit(name)["Unit"]["StartLimitIntervalSec"] == "0"


def test_a_worker_is_the_same_unit_with_ports_of_its_own() -> None:
    one, many = unit("leadbot.service")["Service"], dict(unit("leadbot@.service")["Service"])
    ports = many.pop("Environment")
    assert many == dict(one)
    assert "LEADBOT_WEBHOOK_LISTEN=127.0.0.1:844%i" in ports
    assert re.findall(r"server 127\.0\.0\.1:(\d+)", text_of("nginx.conf")) == ["8441", "8442"]


def test_the_image_holds_what_the_package_needs_and_no_more() -> None:
    dockerfile, kept = text_of("Dockerfile"), text_of("Dockerfile.dockerignore")
    copied = [line.split()[1:-1] for line in dockerfile.splitlines() if re.match(r"COPY (?!--from)", line)]
    names = {name for line in copied for name in line}
    assert all((ROOT / name).exists() for name in names)
    assert {"bot", "dialogs", "storage", "sandbox", "pyproject.toml"} < names
    assert {line[1:] for line in kept.splitlines() if line[0] == "!"} == {
        each.split("/")[0] for each in names
    }
    images = re.findall(r"^FROM (\S+)|^ *image: (\S+)", dockerfile + text_of("compose.yaml"), re.MULTILINE)
    assert [image for found in images for image in found if "/" in image] == []


def test_the_proxies_and_the_workers_meet() -> None:
    compose, caddy, nginx = text_of("compose.yaml"), text_of("Caddyfile"), text_of("nginx.conf")
    assert "/hook\n" in compose and "@ours path /hook /l/*\n" in caddy and "location = /hook {" in nginx
    assert "LEADBOT_PUBLIC_URL: https://${BOT_HOST}\n" in compose and "location /l/ {" in nginx
    assert "LEADBOT_WEBHOOK_LISTEN: 0.0.0.0:8443" in compose and "port 8443" in caddy
    assert "name leadbot\n" in caddy and "\n  leadbot:\n" in compose
    assert int(re.findall(r"replicas: (\d+)", compose)[0]) > 1
    assert "\t" not in compose
