"""Reading the marketer's files: the playbook and the texts of the bot, from disk into `dialogs`.

Which texts belong to which language is told by the file name: `<language>.ftl` or `<name>.<language>.ftl`.
"""

from pathlib import Path

from msgspec import Struct

from dialogs.loader import load
from dialogs.playbook import Playbook

TEXTS = Path(__file__).parent.parent / "dialogs" / "texts"


class UnreadableFile(Exception):
    """A playbook cannot be read from disk."""

    def __init__(self, path: Path, reason: Exception) -> None:
        super().__init__(f"{path} cannot be read ({reason}); make it a readable UTF-8 file")


class Source(Struct, frozen=True):
    """A playbook with the text and the settings it was made from, to be kept for replays."""

    playbook: Playbook
    text: str
    language: str
    timezone: str


def read_playbook(path: Path, language: str, timezone: str) -> Source:
    """The playbook of a file; raises UnreadableFile, or BadPlaybook with every problem in it."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(path, error) from None
    return make_playbook(text, language, timezone, file=str(path))


def make_playbook(text: str, language: str, timezone: str, *, file: str = "playbook") -> Source:
    """The same for a text that was kept in the database."""
    playbook = load(text, file=file, texts=read_texts(), language=language, timezone=timezone)
    return Source(playbook, text, language, timezone)


def read_texts() -> dict[str, str]:
    """The bot's own texts: language -> Fluent source."""
    texts: dict[str, str] = {}
    for file in sorted(TEXTS.glob("*.ftl")):
        language = file.stem.rpartition(".")[2]
        texts[language] = texts.get(language, "") + file.read_text(encoding="utf-8") + "\n"
    return texts
