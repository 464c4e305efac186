"""The marketer's file as types: questions, points, gates, wording. docs/playbook.md explains every key.

`loader.load` makes a Playbook out of TOML text and refuses what `checks` find wrong, so the engine
may trust what stands here: every text exists in every language, every reference leads somewhere.
"""

from datetime import time, timedelta
from functools import cached_property
from operator import itemgetter
from typing import Literal

from msgspec import Struct, field

from dialogs.conversation import Level, Part
from dialogs.qualification.conditions import Condition, parse
from dialogs.wording import Wording

Text = dict[str, str]  # language -> wording

Ask = Literal["need", "timescale", "budget", "authority", "fit", "other"]
AuthorityRole = Literal["decision_maker", "influencer", "user", "unknown"]


class Option(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One button of a question, and the range of typed values that means the same."""

    id: str
    label: Text
    points: float = 0
    fit: Literal["A", "B", "C", "X"] | None = None
    at_least: float | None = None  # budget, in the playbook's currency
    at_most: float | None = None
    within_days: int | None = None  # timescale: the window ends at most so many days ahead
    role: AuthorityRole | None = None
    words: dict[str, tuple[str, ...]] = {}  # language -> other ways to say it
    free: bool = False  # takes any typed need that no other option means
    none: bool = False  # says there is no budget, no plan, no need
    unknown: bool = False  # says it is not known yet
    disqualify: str = ""  # choosing it disqualifies, with this reason


PARTS = {part.value: part for part in Part}


class Question(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """One question; `asks` says what its answer counts for."""

    id: str
    asks: Ask
    text: Text
    title: Text  # two or three words for the review and the card
    example: Text  # shown after an answer that was not understood
    options: tuple[Option, ...]

    @cached_property
    def part(self) -> Part | None:
        """The letter of BANT this question gives points to."""
        return PARTS.get(self.asks)

    @cached_property
    def _by_id(self) -> dict[str, Option]:
        return {option.id: option for option in self.options}

    @cached_property
    def horizons(self) -> tuple[tuple[int, Option], ...]:
        """How many days ahead an option ends, for those that do, the nearest first."""
        ends = ((option.within_days, option) for option in self.options if option.within_days is not None)
        return tuple(sorted(ends, key=itemgetter(0)))

    def option(self, id: str) -> Option | None:
        return self._by_id.get(id)


class Gate(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """A way into a level: every line of `needs` must hold; a line may hold alternatives with `or`."""

    level: Level
    rule: str
    needs: tuple[str, ...]

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The lines of `needs` as read."""
        return tuple(parse(line) for line in self.needs)


class Action(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Points of engagement for something done, with caps."""

    id: str
    points: float
    once: bool = False
    per_day: int | None = None
    marketing: bool = False  # proves interest for the first gate


class Faq(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question people ask back, by examples of how they put it, and its answer."""

    id: str
    ask: dict[str, tuple[str, ...]]
    answer: Text
    action: str = ""  # the engagement action it counts as


class Purpose(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the person is asked to agree to, as shown; a new wording needs a new version."""

    text: Text
    version: str


class Consents(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    advice: Purpose
    sales: Purpose
    marketing: Purpose


class Hours(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When sales work: spans "HH:MM-HH:MM" per weekday, and whose public holidays are free."""

    mon: tuple[str, ...] = ()
    tue: tuple[str, ...] = ()
    wed: tuple[str, ...] = ()
    thu: tuple[str, ...] = ()
    fri: tuple[str, ...] = ()
    sat: tuple[str, ...] = ()
    sun: tuple[str, ...] = ()
    holidays: str = ""  # country code, such as VN
    closed: tuple[str, ...] = ()  # further dates, YYYY-MM-DD
    respond_minutes: int = 15

    def spans(self, weekday: int) -> tuple[tuple[time, time], ...]:
        """The open spans of a weekday, Monday = 0, in local time."""
        day = (self.mon, self.tue, self.wed, self.thu, self.fri, self.sat, self.sun)[weekday]
        return tuple(_span(text) for text in day)


class Nudging(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """When to remind somebody who fell silent, and between which local times."""

    after_minutes: tuple[int, ...] = (30, 1440)
    window: str = "08:00-20:30"

    @cached_property
    def span(self) -> tuple[time, time]:
        return _span(self.window)

    @cached_property
    def delays(self) -> tuple[timedelta, ...]:
        return tuple(timedelta(minutes=minutes) for minutes in self.after_minutes)


class Broadcasting(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When and how often one person may be written to by broadcasts; `broadcasts.rules` has the ceilings."""

    window: str = "08:00-20:30"
    per_day: int = 1
    per_week: int = 3
    rewarm_days: int = 90  # how seldom a cold lead is asked whether they still care; 0: never

    @property
    def span(self) -> tuple[time, time]:
        return _span(self.window)


class Gift(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was promised for taking part, delivered at the end."""

    text: Text
    url: str = ""
    label: Text = {}


class Model(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The numbers of the qualification that are not in gates or options."""

    half_life_days: float = 30
    answers_age_days: int = 90
    hot_within_days: int = 92
    warm_engagement: float = 10
    confident: float = 0.7  # below it an understanding is confirmed with one tap


class Business(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who is speaking."""

    name: Text
    greeting: Text  # who we are and what the person gets
    goodbye: Text
    privacy: Text  # what is kept and why, for /privacy


class Sheet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in a playbook file."""

    id: str
    languages: tuple[str, ...]
    currency: str
    rates: dict[str, float] = {}  # other currency -> playbook currency
    business: Business
    consent: Consents
    questions: tuple[Question, ...]
    gates: tuple[Gate, ...]
    actions: tuple[Action, ...]
    faq: tuple[Faq, ...] = ()
    hours: Hours
    nudging: Nudging = Nudging()
    broadcasts: Broadcasting = Broadcasting()
    model: Model = Model()
    reject_reasons: tuple[str, ...]
    gift: Gift | None = None
    texts: dict[str, dict[str, str]] = {}  # language -> key -> Fluent pattern


class Playbook(Sheet, frozen=True, kw_only=True, dict=True):
    """One business's way of qualifying, ready for use. `version` names the text it was read from."""

    version: str
    language: str  # the default, and the staff's
    timezone: str
    wording: dict[str, Wording] = field(default_factory=dict)  # language -> the bot's own words

    @cached_property
    def _by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    def question(self, id: str) -> Question | None:
        return self._by_id.get(id)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The place of each question, from 1, by its id."""
        return {question.id: number for number, question in enumerate(self.questions, 1)}

    @cached_property
    def gates_to(self) -> dict[Level, tuple[Gate, ...]]:
        """The ways into each level, in the playbook's order."""
        return {level: tuple(gate for gate in self.gates if gate.level is level) for level in Level}

    def action(self, id: str) -> Action | None:
        return next((action for action in self.actions if action.id == id), None)

    def words(self, language: str) -> Wording:
        """The wording of a language, or of the default one."""
        return self.wording.get(language) or self.wording[self.language]


def _span(text: str) -> tuple[time, time]:
    start, _, end = text.partition("-")
    return time.fromisoformat(start), time.fromisoformat(end)
