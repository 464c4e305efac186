"""What a broadcast is made of, as it is given on the command line: a text, buttons, a moment."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from bot.cli.failures import Refused
from dialogs.broadcasts.buttons import LONGEST_LABEL, MOST_BUTTONS, lead_to_questions, read_button
from dialogs.broadcasts.content import Content, problems
from dialogs.messages import Button
from dialogs.playbook import Playbook

END_OF_TIME = datetime.max.replace(tzinfo=UTC) - timedelta(
    days=366
)  # room for what is reckoned from a moment


def read_content(file: Path, typed: Sequence[str], playbook: Playbook, *, questions: bool) -> Content:
    """Raises Refused for what Telegram would not take."""
    words = playbook.words(playbook.language)
    buttons = (*map(_read_button, typed), *([lead_to_questions(words)] if questions else ()))
    try:
        content = Content(text=file.read_text(encoding="utf-8").strip(), buttons=buttons)
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{file} cannot be read ({error}); make it a readable UTF-8 file") from None
    if len(buttons) > MOST_BUTTONS:
        raise Refused(f"there may be {MOST_BUTTONS} buttons, not {len(buttons)}")
    if found := [words(key, **values) for key, values in problems(content)]:
        raise Refused("\n".join(found))
    return content


def read_moment(text: str, playbook: Playbook, now: datetime) -> datetime:
    """In UTC; raises BadParameter for what is none, and Refused for one that has passed."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"“{text}” is no moment; write it as 2026-12-01T09:00") from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(playbook.timezone))
    if moment <= now:
        raise Refused(f"{text} has passed; give a later time, or --start without one")
    if moment > END_OF_TIME:
        raise typer.BadParameter(f"“{text}” is too far away")
    return moment.astimezone(UTC)


def _read_button(typed: str) -> Button:
    if found := read_button(typed):
        return found
    raise Refused(
        f"“{typed}” is no button; write a label of {LONGEST_LABEL} characters at most, then https://…"
    )
