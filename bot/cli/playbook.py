"""leadbot playbook check, show: what is wrong with a playbook, and what it looks like.

Reading and printing only; the judging is `dialogs.loader`'s.
"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.tree import Tree

from bot.reading import UnreadableFile, read_texts
from dialogs.checks.problems import BadPlaybook
from dialogs.loader import judge
from dialogs.playbook import Option, Playbook, Question

app = typer.Typer(help="The marketer's file: check it, see it.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="The playbook, a TOML file.")]
Language = Annotated[str, typer.Option(envvar="LEADBOT_LANGUAGE", help="The language of the staff.")]
Timezone = Annotated[str, typer.Option(envvar="LEADBOT_TIMEZONE", help="The time zone of the business.")]


@app.command()
def check(file: File, language: Language = "vi", timezone: Timezone = "Asia/Ho_Chi_Minh") -> None:
    """Say everything that is wrong with a playbook, with line numbers and remedies."""
    playbook = _read(file, language, timezone)
    counts = {"questions": playbook.questions, "gates": playbook.gates, "actions": playbook.actions}
    parts = [f"{len(items)} {name}" for name, items in counts.items()]
    typer.echo(f"ok: {', '.join(parts)}, {len(playbook.faq)} answers, in {', '.join(playbook.languages)}")


@app.command()
def show(
    file: File,
    language: Language = "vi",
    timezone: Timezone = "Asia/Ho_Chi_Minh",
    mermaid: Annotated[bool, typer.Option("--mermaid", help="A Mermaid diagram to paste elsewhere.")] = False,
) -> None:
    """Draw a playbook: its questions with their points, its gates, its engagement."""
    playbook = _read(file, language, timezone)
    if mermaid:
        typer.echo(_mermaid(playbook))
    else:
        Console(highlight=False, soft_wrap=True).print(_tree(playbook))


def _read(file: Path, language: str, timezone: str) -> Playbook:
    """The playbook, its warnings on standard error; with an error the command ends here with status 1."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        typer.echo(str(UnreadableFile(file, error)), err=True)
        raise typer.Exit(1) from None
    playbook, problems = judge(text, texts=read_texts(), language=language, timezone=timezone)
    if problems:
        typer.echo(str(BadPlaybook(str(file), problems)), err=True)
    if playbook is None:
        raise typer.Exit(1)
    return playbook


def _tree(playbook: Playbook) -> Tree:
    language = playbook.language
    root = Tree(f"[bold]{escape(playbook.business.name[language])}[/bold]  {escape(playbook.id)}")
    questions = root.add("[bold]Questions[/bold]")
    for number, question in enumerate(playbook.questions, 1):
        title = escape(question.title[language])
        node = questions.add(f"{number}. [cyan]{title}[/cyan]  {question.id}, asks {question.asks}")
        for option in question.options:
            node.add(f"{escape(option.label[language])}  [dim]{escape(_worth(question, option))}[/dim]")
    gates = root.add("[bold]Gates[/bold]")
    for gate in playbook.gates:
        node = gates.add(f"[green]{gate.level}[/green]  {gate.rule}")
        for line in gate.needs:
            node.add(escape(line))
    actions = root.add("[bold]Engagement[/bold]")
    for action in playbook.actions:
        cap = " once" if action.once else f" at most {action.per_day} a day" if action.per_day else ""
        actions.add(f"{action.id}  [dim]{action.points:g}{cap}{', marketing' * action.marketing}[/dim]")
    return root


def _worth(question: Question, option: Option) -> str:
    """What choosing it means: "14 points", "fit A", "not known"."""
    marks = {"not known": option.unknown, "there is none": option.none, "takes any words": option.free}
    parts = [name for name, is_so in marks.items() if is_so]
    if question.part and not option.unknown:
        parts.insert(0, f"{option.points:g} points")
    if option.fit:
        parts.append(f"fit {option.fit}")
    if option.disqualify:
        parts.append(f"out: {option.disqualify}")
    return ", ".join(parts)


def _mermaid(playbook: Playbook) -> str:
    """The way through the questions, and the ways up the levels."""
    lines = ["flowchart TD", "  start([start])"]
    before = "start"
    for number, question in enumerate(playbook.questions, 1):
        options = [
            f"{option.label[playbook.language]} · {_worth(question, option)}".removesuffix(" · ")
            for option in question.options
        ]
        label = "<br/>".join([f"{number}. {question.title[playbook.language]}", *options])
        lines.append(f'  {before} --> q{number}["{_quoted(label)}"]')
        before = f"q{number}"
    lines.append(f"  {before} --> contact[contact] --> review[review]")
    below = {"IQL": "NEW", "MQL": "IQL", "SQL": "MQL"}
    for gate in playbook.gates:
        needs = "<br/>".join([gate.rule, *gate.needs])
        lines.append(f'  {below[gate.level]} -->|"{_quoted(needs)}"| {gate.level}')
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """Mermaid's own escapes; <br/> stays."""
    marks = {"&": "#amp;", '"': "#quot;", "<": "#lt;", ">": "#gt;"}
    escaped = "".join(marks.get(letter, letter) for letter in text)
    return escaped.replace("#lt;br/#gt;", "<br/>")
