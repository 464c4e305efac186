"""The rules of broadcasts: hours, caps, who is left alone, when one stops by itself.

A playbook may narrow hours and caps, or widen them up to the ceilings here and no further: the house's
reading of Vietnamese practice (Decree 91/2020). All of it is judged at the moment of sending.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from dialogs.conversation import Status
from dialogs.hours import Span, next_allowed
from dialogs.playbook import Broadcasting, Playbook
from dialogs.qualification.status import HELD

EARLIEST, LATEST = time(7), time(22)
MOST_A_DAY = 3
MOST_A_WEEK = 7 * MOST_A_DAY

WITH_SALES = (Status.UNCLAIMED, *HELD)
OUT_OF_THE_RACE = (Status.DISQUALIFIED, Status.MERGED)

STARS_EACH = 0.1  # of a paid broadcast's messages, https://core.telegram.org/bots/faq
LATE_BY = timedelta(hours=2)  # a schedule missed by more asks instead of firing
RECALL_WITHIN = timedelta(hours=48)  # Telegram deletes no older message
ONE_PERSON_UP_TO = 1000  # people; for more a second person approves, or the number is typed
GROWS_BY = 10  # a tenth of what was agreed to, until it begins
ERRORS_AMONG, MOST_ERRORS = 200, 0.05  # of the last deliveries
OPT_OUTS_AMONG, MOST_OPT_OUTS = 500, 0.02  # of the first deliveries


class Rules(Struct, frozen=True):
    """What a playbook decides, within the ceilings."""

    window: Span  # local times
    per_day: int
    per_week: int

    @classmethod
    def of(cls, chosen: Broadcasting) -> "Rules":
        start, end = chosen.span
        return cls(
            window=(max(start, EARLIEST), min(end, LATEST)),
            per_day=min(chosen.per_day, MOST_A_DAY),
            per_week=min(chosen.per_week, MOST_A_WEEK),
        )

    def is_open(self, zone: str, at: datetime) -> bool:
        """Whether people in a time zone may be written to now."""
        return self.opens_at(zone, at) == at

    def opens_at(self, zone: str, at: datetime) -> datetime:
        """`at`, or the next moment at which they may be."""
        return next_allowed(self.window, zone, at)


class Standing(Struct, frozen=True):
    """What counts about a person at the moment of sending."""

    agreed: bool  # to marketing
    opted_out: bool
    blocked: bool
    status: str
    today: int  # broadcasts that others sent since the local midnight
    this_week: int  # and within seven local days, today included


def obstacle(person: Standing, rules: Rules) -> str:
    """Why this person is not to be written to, as a word; empty if they may be. The first reason counts."""
    reasons = {
        "disqualified": person.status in OUT_OF_THE_RACE,
        "blocked": person.blocked,
        "opted_out": person.opted_out,
        "no_consent": not person.agreed,
        "with_sales": person.status in WITH_SALES,
        "over_cap": person.today >= rules.per_day or person.this_week >= rules.per_week,
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def may_begin_at(playbook: Playbook, wanted_at: datetime) -> datetime:
    """From when on a broadcast goes that is wanted for a moment: outside the hours, from the next opening.

    On the business's clock; a reader may have another.
    """
    return Rules.of(playbook.broadcasts).opens_at(playbook.timezone, wanted_at)


def day_began(zone: str, at: datetime) -> datetime:
    """The last midnight in a time zone."""
    local = at.astimezone(ZoneInfo(zone))
    return datetime.combine(local.date(), time(), ZoneInfo(zone)).astimezone(UTC)


def week_began(zone: str, at: datetime) -> datetime:
    """The midnight with which the seven local days that end today began."""
    first = at.astimezone(ZoneInfo(zone)).date() - timedelta(days=6)
    return datetime.combine(first, time(), ZoneInfo(zone)).astimezone(UTC)


def is_late(scheduled_at: datetime, at: datetime) -> bool:
    return at - scheduled_at > LATE_BY


def needs_approval(people: int, agreed_to: int = 0, *, paid: bool = False) -> bool:
    """Whether so many are more than somebody has said yes to.

    One person's word is good for a thousand, whatever number they saw. Who agreed to more meant the audience,
    and audiences grow: a tenth more needs no second word. Where it is `paid` for, the word was given to a
    price, however small: a tenth more of it and nothing beyond.
    """
    meant_all = paid or agreed_to > ONE_PERSON_UP_TO
    return people > (agreed_to + agreed_to // GROWS_BY if meant_all else ONE_PERSON_UP_TO)


def cost(people: int) -> float:
    """What a paid broadcast costs, in Telegram Stars."""
    return people * STARS_EACH


def trouble(last: Sequence[str], opted_out: int) -> str:
    """Why a broadcast must stop, as a word; empty if it may go on.

    `last`: states of its last deliveries that Telegram took, refused or left open (blocks are none of these);
    `opted_out`: how many of its first ones led to an opt-out.
    """
    errors = sum(state != "sent" for state in last[:ERRORS_AMONG])
    if errors >= ERRORS_AMONG * MOST_ERRORS:
        return "errors"
    return "opt_outs" if opted_out >= OPT_OUTS_AMONG * MOST_OPT_OUTS else ""
