"""The documentation is complete and true: settings, commands, states, terms, files, links as in the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from bot.cli import app
from bot.cli.failures import Status
from bot.health import Part
from bot.reading import read_playbook
from bot.settings import SHIPPED_PLAYBOOK, Settings
from dialogs.events import Role
from dialogs.flow.speaking import COMMANDS
from dialogs.rehearsal import Rehearsal, rehearse
from dialogs.transcripts import parse
from storage.outbox.putting import PRIORITIES
from storage.reports import COLUMNS
from storage.tables.traffic import State

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
READ_BY_TESTS = {"LEADBOT_TEST_ALL"}  # a name for the suite, no setting of the bot

LINK = re.compile(r"\]\(([^()\s]+)\)|(?:src|srcset)=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"(?<![\w./-])((?:bot|dialogs|storage|sandbox|tests|docs)/[\w./-]*\w/?)")
TERM = re.compile(r"^\| ([^|]+?) \| [^|]+ \| `([^`]+)` (\w+) \|$", re.MULTILINE)


def text_of(*path: str) -> str:
    return ROOT.joinpath(*path).read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def anchors(page: Path) -> set[str]:
    """The names GitHub gives to the headings of a page."""
    headings = HEADING.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def blocks(text: str, kind: str) -> Iterator[str]:
    yield from (body for language, body in FENCE.findall(text) if language == kind)


def commands(group: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, set[str]]]:
    """Every leadbot command with its options."""
    context = group.make_context("leadbot", [], resilient_parsing=True)  # type: ignore[attr-defined]
    for name in group.list_commands(context):  # type: ignore[attr-defined]
        command = group.get_command(context, name)  # type: ignore[attr-defined]
        if hasattr(command, "list_commands"):
            yield from commands(command, (*path, name))
        else:
            options = {option for param in command.params for option in param.opts if option[:2] == "--"}
            yield " ".join((*path, name)), options - {"--help"}


KNOWN_COMMANDS = dict(commands(get_command(app)))
SETTINGS = sorted(f"LEADBOT_{name.upper()}" for name in Settings.model_fields)


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_explained_and_in_the_example(setting: str) -> None:
    assert f"`{setting}`" in text_of("docs", "configuration.md")
    assert re.search(rf"^#? ?{setting}=", text_of(".env.example"), re.MULTILINE)


@pytest.mark.parametrize("page", [*PAGES, ROOT / ".env.example"], ids=name_of)
def test_no_page_names_a_setting_that_does_not_exist(page: Path) -> None:
    named = set(re.findall(r"LEADBOT_[A-Z_]+[A-Z]", page.read_text(encoding="utf-8")))
    assert named <= {*SETTINGS, *READ_BY_TESTS}


@pytest.mark.parametrize("command", KNOWN_COMMANDS)
def test_every_command_and_option_is_explained(command: str) -> None:
    rows = [row for row in text_of("docs", "operations.md").splitlines() if row.startswith("| `leadbot ")]
    found = next((row for row in rows if re.match(rf"\| `leadbot {command}[ `]", row)), "")
    assert found, f"`leadbot {command}` has no row in docs/operations.md"
    assert {option for option in KNOWN_COMMANDS[command] if f"`{option}" not in found} == set()


def test_no_command_is_explained_that_does_not_exist() -> None:
    rows = re.findall(r"^\| `leadbot ([a-z ]+[a-z])", text_of("docs", "operations.md"), re.MULTILINE)
    assert {
        row for row in rows if not any(f"{row} ".startswith(f"{name} ") for name in KNOWN_COMMANDS)
    } == set()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_line_is_one_that_works(page: Path) -> None:
    targets = set(re.findall(r"^(\w+):", text_of("Makefile"), re.MULTILINE))
    for block in blocks(page.read_text(encoding="utf-8"), "sh"):
        for line in filter(None, (line.split("#")[0].split() for line in block.splitlines())):
            if line[0] == "make":
                assert {word for word in line[1:] if "=" not in word} <= targets, line
            else:
                check_leadbot_line(line)


def check_leadbot_line(line: list[str]) -> None:
    assert line[0].removeprefix(".venv/bin/") == "leadbot", f"{line} is neither make nor leadbot"
    called = next((name for name in KNOWN_COMMANDS if line[1 : 1 + len(name.split())] == name.split()), None)
    assert called is not None, f"there is no {line}"
    assert {word.partition("=")[0] for word in line if word[:2] == "--"} <= KNOWN_COMMANDS[called], line


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    for link in (found[1] or found[2] for found in LINK.finditer(page.read_text(encoding="utf-8"))):
        if link.startswith(("https://", "http://")):
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        target = target / "README.md" if target.is_dir() else target
        assert target.is_file(), f"{link} is not there"
        assert not anchor or anchor in anchors(target), f"{link}: no such heading"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_file_that_a_page_names_exists(page: Path) -> None:
    prose = FENCE.sub("", page.read_text(encoding="utf-8"))
    named = {path for code in re.findall(r"`([^`\n]+)`", prose) for path in FILE.findall(code)}
    missing = {path for path in named if not (ROOT / path).exists()}
    assert {path for path in missing if "<" not in path and not list(ROOT.glob(f"{path}*"))} == set()


def test_the_index_has_every_page() -> None:
    for page in DOCS.glob("*.md"):
        assert page.name == "README.md" or f"({page.name})" in text_of("docs", "README.md"), page.name
    numbered = sorted(DOCS.glob("decisions/0*.md"))
    assert [page.name[:4] for page in numbered] == [f"{n:04}" for n in range(1, len(numbered) + 1)]
    for page in numbered:
        title = page.read_text(encoding="utf-8").partition("\n")[0].removeprefix(f"# {page.name[:4]} ")
        assert f"[{page.name[:4]}]({page.name}) | {title}" in text_of("docs", "decisions", "README.md")


def test_every_decision_says_why_what_it_costs_and_where() -> None:
    for page in DOCS.glob("decisions/0*.md"):
        for part in ("**Why.**", "**Decided.**", "**Costs.**", "**Instead of.**", "**Where.**"):
            assert part in page.read_text(encoding="utf-8"), f"{page.name} lacks {part}"


@pytest.mark.parametrize("term", TERM.findall(text_of("docs", "glossary.md")), ids=lambda term: term[0])
def test_every_term_is_where_the_glossary_says(term: tuple[str, str, str]) -> None:
    _, file, name = term
    tree = ast.parse(text_of(file))
    defined = {node.name for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    assert name in defined, f"{file} defines no {name}"


def test_the_glossary_has_no_row_that_is_not_checked() -> None:
    rows = re.findall(r"^\| ", text_of("docs", "glossary.md"), re.MULTILINE)
    assert len(TERM.findall(text_of("docs", "glossary.md"))) == len(rows) - 1


def test_every_transcript_is_listed() -> None:
    for file in SHIPPED_PLAYBOOK.with_suffix("").glob("*.txt"):
        assert f"[{file.name}](../{name_of(file)})" in text_of("docs", "conversation.md"), file.name


def test_every_command_of_prospects_is_listed() -> None:
    rows = text_of("docs", "conversation.md")
    assert [command for command in (*COMMANDS, "start", "id") if f"`/{command}`" not in rows] == []


def test_operations_names_all_states_kinds_parts_roles_and_statuses() -> None:
    page = text_of("docs", "operations.md")
    named = [*State, *PRIORITIES, *Part, *(role for role in Role if role not in ("member", "stranger"))]
    assert [name for name in named if f"`{name}`" not in page] == []
    ranked = {kind for kind, number in PRIORITIES.items() if re.search(rf"`{kind}` .*\| {number} \|", page)}
    assert ranked == PRIORITIES.keys()
    assert [int(status) for status in Status if f"\n| {int(status)} |" not in page] == []


def test_operations_has_every_column_of_every_view() -> None:
    for view, columns in COLUMNS.items():
        row = ", ".join(f"`{column}`" for column in columns.split())
        assert f"| `{view}` | {row} |" in text_of("docs", "operations.md"), view


def test_every_line_of_doctor_is_explained() -> None:
    trees = [ast.parse(text_of("bot", "cli", name)) for name in ("doctor.py", "machine.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    findings = [call.args[0] for call in calls if getattr(call.func, "id", "") == "Finding"]
    names = {arg.value for arg in findings if isinstance(arg, ast.Constant)}
    assert names
    assert {name for name in names if f"\n| `{name}` |" not in text_of("docs", "operations.md")} == set()


@pytest.fixture(scope="module")
def hot() -> Rehearsal:
    playbook = read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh").playbook
    talk = SHIPPED_PLAYBOOK.with_suffix("") / "hot.txt"
    return rehearse(playbook, parse(talk.read_text(encoding="utf-8")))[0]


def test_the_talk_in_the_readme_is_what_the_demo_prints(hot: Rehearsal) -> None:
    messages = [e.message for e in hot.effects if hasattr(e, "message")]
    said = "\n".join(" ".join([hot.text(m), *(f"[{label}]" for label in m.labels)]) for m in messages)
    for line in next(blocks(text_of("README.md"), "text")).splitlines():
        who, words = line[:9].strip(), line[9:].strip().removesuffix("…").strip()
        if who not in ("lead", "level"):
            assert words in said, words


def test_the_readme_stays_short() -> None:
    assert len(text_of("README.md").splitlines()) <= 150
