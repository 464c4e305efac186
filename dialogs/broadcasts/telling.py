"""How a broadcast stands, in words: the same in the chat and on the command line."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from math import ceil
from zoneinfo import ZoneInfo

from msgspec import Struct

from dialogs.broadcasts import rules
from dialogs.playbook import Playbook
from dialogs.wording import Wording

WIDTH = 10  # of the bar
BLOCKS = "▓", "░"


class Figures(Struct, frozen=True, kw_only=True):
    """A broadcast in numbers. Until its audience is frozen there is nobody in it."""

    number: int
    state: str
    reason: str = ""
    scheduled_at: datetime | None = None
    total: int = 0
    sent: int = 0
    skipped: int = 0
    blocked: int = 0
    failed: int = 0
    unknown: int = 0
    pending: int = 0
    reasons: Mapping[str, int] = {}  # of the skipped and failed
    speed: float = 0.0  # a second, lately

    @property
    def done(self) -> int:
        return self.total - self.pending


def tell_people(words: Wording, total: int, eligible: int, left_out: Mapping[str, int]) -> str:
    """ "880 of 1000 people will get it", and who will not and why."""
    lines = [words("broadcast-people", eligible=eligible, total=total)]
    if left_out:
        lines.append(words("broadcast-left-out", listed=list_reasons(words, left_out)))
    return "\n".join(lines)


def list_reasons(words: Wording, reasons: Mapping[str, int]) -> str:
    """ "120 opted out, 74 with sales"; errors of Telegram stand as they came."""
    return ", ".join(
        words(f"left-out-{reason}", count=count) if words.has(f"left-out-{reason}") else f"{count} {reason}"
        for reason, count in reasons.items()
    )


def tell_progress(playbook: Playbook, words: Wording, figures: Figures, now: datetime) -> str:
    """Where it stands, how fast it goes, how long it will take; what became of whom so far."""
    return "\n".join(filter(None, _progress(playbook, words, figures, now)))


def tell_news(playbook: Playbook, words: Wording, figures: Figures, now: datetime) -> str:
    """That it ended or stopped, and why: for whoever has the numbers before their eyes."""
    return "\n".join(filter(None, _news(playbook, words, figures, now)))


def _news(playbook: Playbook, words: Wording, figures: Figures, now: datetime) -> Iterator[str]:
    begins_at = rules.may_begin_at(playbook, figures.scheduled_at or now)
    moment = words.moment(_local(playbook, begins_at))
    state = words(f"broadcast-state-{figures.state}", moment=moment)
    yield f"{words('broadcast-title', number=figures.number)} · {state}"
    yield _explained(words, figures.reason)


def _progress(playbook: Playbook, words: Wording, figures: Figures, now: datetime) -> Iterator[str]:
    yield from _news(playbook, words, figures, now)
    if figures.total:
        filled = WIDTH * figures.done // figures.total
        bar = BLOCKS[0] * filled + BLOCKS[1] * (WIDTH - filled)
        yield f"{bar} {words('broadcast-done', done=figures.done, total=figures.total)}"
    if figures.state == "running":
        yield _pace(playbook, words, figures, now)
    counted = {name: getattr(figures, name) for name in COUNTED}
    yield " · ".join(f"{number} {words(f'broadcast-{name}')}" for name, number in counted.items() if number)
    if figures.reasons:
        yield words("broadcast-left-out", listed=list_reasons(words, figures.reasons))


def _explained(words: Wording, reason: str) -> str:
    """Why it stopped by itself."""
    if reason == "errors":
        most = int(rules.ERRORS_AMONG * rules.MOST_ERRORS)
        return words("broadcast-reason-errors", most=most, among=rules.ERRORS_AMONG)
    if reason == "opt_outs":
        most = int(rules.OPT_OUTS_AMONG * rules.MOST_OPT_OUTS)
        return words("broadcast-reason-opt_outs", most=most, among=rules.OPT_OUTS_AMONG)
    return words(f"broadcast-reason-{reason}") if reason in ("late", "restored", "grown") else ""


def _pace(playbook: Playbook, words: Wording, figures: Figures, now: datetime) -> str:
    opens_at = rules.may_begin_at(playbook, now)
    if opens_at > now:
        return words("broadcast-night", moment=words.moment(_local(playbook, opens_at)))
    if not figures.speed:
        return ""
    minutes = ceil(figures.pending / figures.speed / 60)
    return words("broadcast-speed", speed=round(figures.speed), minutes=minutes)


def _local(playbook: Playbook, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(playbook.timezone))


COUNTED = ("sent", "skipped", "blocked", "failed", "unknown", "pending")
