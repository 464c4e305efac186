"""The picture of docs/architecture.md, checked: who imports whom, what is pure, how large things are."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "dialogs", "storage", "sandbox")
OURS = frozenset(ROOMS)
STANDARD = frozenset(sys.stdlib_module_names)

# Room or file -> what of ours, and which third parties, it may import. The longest prefix decides.
STANDS_ON: dict[str, tuple[str, str]] = {
    "dialogs": (
        "dialogs",
        "msgspec phonenumbers email_validator fluent babel holidays lark tree_sitter tree_sitter_toml",
    ),
    "storage": ("storage dialogs", "sqlmodel sqlalchemy alembic msgspec cryptography psycopg"),
    "sandbox": ("sandbox", "aiohttp"),
    "bot": (
        "bot dialogs storage sandbox",
        "aiohttp apscheduler matplotlib msgspec orjson prometheus_client pydantic pydantic_settings rich"
        " segno typer uvloop",
    ),
    "bot/frontends": ("bot.transport bot.frontends", "aiohttp"),
    "bot/frontends/wire": ("bot.transport", "aiohappyeyeballs certifi httptools orjson"),
    "bot/frontends/aiogram": ("bot.transport bot.frontends", "aiogram aiohttp"),
    "bot/frontends/ptb": ("bot.transport bot.frontends", "telegram aiohttp certifi"),
}
IMPURE_MODULES = {
    *("asyncio", "io", "logging", "os", "pathlib", "random", "secrets", "shutil", "socket", "sqlite3"),
    *("subprocess", "tempfile", "threading", "time", "urllib.request", "uuid"),
}
IMPURE_CALLS = {"open", "print", "input", "now", "utcnow", "today", "sleep"}
FOGGY = re.compile(r"(^|_)(utils?|helpers?|common|base|managers?|misc)(_|$)")
MOST_LINES, MOST_FUNCTION_LINES = 300, 50


def sources(*rooms: str) -> list[Path]:
    return [
        path
        for room in rooms
        for path in sorted((ROOT / room).rglob("*.py"))
        if "migrations/versions" not in path.as_posix()
    ]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix()


def imports_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sources(*ROOMS), ids=name_of)
def test_a_room_imports_only_what_it_stands_on(path: Path) -> None:
    key = max((key for key in STANDS_ON if name_of(path).startswith(key)), key=len)
    ours, theirs = (names.split() for names in STANDS_ON[key])
    for module in imports_of(parsed(path)):
        top = module.partition(".")[0]
        if top in OURS:
            assert any(module == each or module.startswith(each + ".") for each in ours), f"{path}: {module}"
        elif top not in STANDARD:
            assert top in theirs, f"{path} imports {module}; the picture does not allow it"


@pytest.mark.parametrize("path", sources("dialogs"), ids=name_of)
def test_dialogs_touches_neither_the_world_nor_the_clock(path: Path) -> None:
    tree = parsed(path)
    assert not IMPURE_MODULES & set(imports_of(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            assert called not in IMPURE_CALLS, f"{path}:{node.lineno} calls {called}"


@pytest.mark.parametrize("path", sources(*ROOMS, "tests"), ids=name_of)
def test_files_and_functions_stay_short_and_files_are_named_for_what_they_hold(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    assert not FOGGY.search(path.stem), f"{path} is not yet understood"
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= MOST_FUNCTION_LINES, f"{path}:{node.lineno} {node.name} has {length} lines"


@pytest.mark.parametrize("path", sources(*ROOMS), ids=name_of)
def test_a_module_opens_by_saying_what_lives_there(path: Path) -> None:
    tree = parsed(path)
    assert not tree.body or ast.get_docstring(tree), f"{path} has no docstring"


@pytest.mark.parametrize("path", sources(*ROOMS), ids=name_of)
def test_imports_inside_functions_are_for_weight_only(path: Path) -> None:
    heavy = {"matplotlib", "holidays", "phonenumbers", "cryptography", "aiogram", "telegram"}
    for function in ast.walk(parsed(path)):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        for module in imports_of(function):
            allowed = name_of(path).startswith("bot/cli") or module.split(".")[0] in heavy
            allowed = allowed or module.startswith(("bot.frontends.", "bot.metrics", "storage.ahead"))
            assert allowed, f"{path} imports {module} inside {function.name}"


def test_no_import_goes_in_a_circle() -> None:
    modules = {name_of(path).replace("/", ".").removesuffix(".__init__"): path for path in sources(*ROOMS)}
    graph = {name: top_level_imports(path, modules) for name, path in modules.items()}
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way[way.index(name) :], name))
        if name not in done:
            for other in graph[name]:
                visit(other, (*way, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def top_level_imports(path: Path, modules: dict[str, Path]) -> set[str]:
    found: set[str] = set()
    for node in parsed(path).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            found |= {name if name in modules else node.module for name in names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & set(modules)


def test_tests_are_no_packages_that_would_shadow_the_rooms() -> None:
    assert not list((ROOT / "tests").rglob("__init__.py"))


def test_the_tests_mirror_the_rooms() -> None:
    known = {*ROOMS, "benchmarks", "campaigns", "playbooks"}
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name[0] not in "._"}
    assert folders <= known, f"no such room: {folders - known}"
