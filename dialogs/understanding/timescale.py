"""Timescale: the window of dates in which they mean to buy, that there is no plan, or that it is not known.

The upper floor of the grammar: which of the windows that the rules of `windows` find is meant, and whether
the message speaks of buying at all.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dialogs.understanding.dates import GRAMMAR as SPAN_GRAMMAR
from dialogs.understanding.dates import LEXICON, read_spans
from dialogs.understanding.doubt import FAINT, NO_PLAN_RULES, UNKNOWN_RULES
from dialogs.understanding.grammar import Found, Grammar, Lexeme
from dialogs.understanding.message import Message
from dialogs.understanding.moments import Moment
from dialogs.understanding.reading import Reading
from dialogs.understanding.spans import DAY, Span
from dialogs.understanding.windows import BARE, PLAIN, SOON_GRAMMAR, URGENT, URGENT_GRAMMAR, WINDOW_GRAMMAR

PURPOSE = ("beforethat", "onthat", "before", "by", "plan", "newly", "until", "therefore", "mend")
PLANNED = (*PURPOSE, "from")
TURNS = ("stop", "therefore")  # where a clause begins
REACH = 24  # lexemes on either side of a window in which its clause is looked for
LONG_GRAINS = ("month", "quarter", "half", "season", "tet")
CONTACT_SLOTS = ("phone", "email", "name", "company")
# Words of no table, of which the more there are, the less a time is that of buying.
MOST_STRANGERS, MOST_BESIDE_PLAN, MOST_BESIDE_FAINT = 4, 6, 2
FORGIVEN_AHEAD = 3  # more of them beside a time well ahead: chatter is of today and this year
NO_PLAN_GRAMMAR = Grammar(LEXICON, NO_PLAN_RULES)
DOUBT_GRAMMAR = Grammar(LEXICON, UNKNOWN_RULES)
SPANS = LEXICON.bits(("span", "duration"))
PLANS = LEXICON.bits(("when", "plan", "nodate", "norush"))


def read_timescale(message: Message, today: date) -> Reading | None:
    """The window the message states, or that there is no plan, or that they do not know."""
    if message.asked != "timescale" and not _may_speak_of_time(message):
        return None
    lexemes = read_spans(_unless_names(message, message.lexemes(LEXICON)))
    asked = message.asked == "timescale"
    for grammar in (WINDOW_GRAMMAR, URGENT_GRAMMAR):
        windows = _windows(grammar, lexemes, today, asked)
        if windows and not asked:
            plans = any(lexeme.name == "plan" for lexeme in lexemes)
            windows = [(found, span) for found, span in windows if _is_said_unasked(message, found, plans)]
        if windows:
            found, span = _chosen(windows, lexemes, today)
            return _stated(message, found, span, lexemes, today)
    names = {lexeme.name for lexeme in lexemes}
    if "private" in names and names.isdisjoint(("newly", "notyet", "when", "plan", "depend", "doubtful")):
        return None  # "chờ chút, đang nấu cơm"
    special = NO_PLAN_GRAMMAR.first(lexemes)
    if special and (asked or any(lexeme.name in ("when", "plan", "nodate", "norush") for lexeme in lexemes)):
        return _special(message, special, lexemes) if asked or _says_plan(special, lexemes) else None
    if not asked:
        return None
    doubt = DOUBT_GRAMMAR.first(lexemes)
    if doubt and not _is_talk(doubt, lexemes):
        return _special(message, doubt, lexemes)
    for found, span in _windows(SOON_GRAMMAR, lexemes, today, asked):
        if _strangers(lexemes) < 2 or _stands_apart(found, lexemes):
            return _stated(message, found, span, lexemes, today)
    return None


def _is_talk(doubt: Found[str], lexemes: Sequence[Lexeme]) -> bool:
    """ "Bảy giờ tối có thời sự rồi, coi đã nhé": a doubt about something else, by the words of no table."""
    most = MOST_STRANGERS if doubt.rule.confidence > FAINT else MOST_BESIDE_FAINT
    return _strangers(lexemes) > most


def _may_speak_of_time(message: Message) -> bool:
    spans = SPANS if message.may_fit(SPAN_GRAMMAR) else 0
    if message.may_fit(WINDOW_GRAMMAR, spans) or message.may_fit(URGENT_GRAMMAR):
        return True
    return bool(message.classes & PLANS) and message.may_fit(NO_PLAN_GRAMMAR)


def _is_said_unasked(message: Message, found: Found[Moment], plans: bool) -> bool:
    """Where another answer was asked for, a mere month ("năm nay được 80 triệu") or "gấp" needs a plan beside
    it, and among contact details everything does.
    """
    if message.wants("timescale") or plans:
        return found.rule.confidence > BARE
    return found.rule.confidence > BARE and found.rule not in PLAIN and message.asked not in CONTACT_SLOTS


def _unless_names(message: Message, lexemes: list[Lexeme]) -> list[Lexeme]:
    """ "Sao Mai" and "chị Mai" are no tomorrow."""
    if "Mai" not in message.writing.text:
        return lexemes
    return [_unless_name(message, lexeme) for lexeme in lexemes]


def _unless_name(message: Message, lexeme: Lexeme) -> Lexeme:
    if (
        lexeme.text != "mai"
        or not lexeme.start
        or message.writing.original(lexeme.start, lexeme.end)[0] != "M"
    ):
        return lexeme
    return Lexeme("word", lexeme.start, lexeme.end, None, lexeme.text)


def _windows(
    grammar: Grammar[Moment], lexemes: Sequence[Lexeme], today: date, asked: bool
) -> list[tuple[Found[Moment], Span]]:
    """The matches that end today or later; `asked`: time was, and nothing else."""
    matches = grammar.all(lexemes)
    if not matches:
        return []
    names = {lexeme.name for lexeme in lexemes}
    strangers = _strangers(lexemes)
    sure = strangers < 2 or not names.isdisjoint(("plan", "from", "soon", "asap", "within", "by"))
    planned = not names.isdisjoint(("plan", "within"))
    if strangers > 2 and not planned:  # among many words a mere length of time may be anything
        matches = [found for found in matches if found.rule.confidence > BARE]
    spanned = [(found, span) for found in matches if (span := found.value(today))]
    if asked and names.isdisjoint(("before", "mend")):
        most = MOST_BESIDE_PLAN if planned else MOST_STRANGERS - names.isdisjoint(PLANNED)
        spanned = [
            (found, span)
            for found, span in spanned
            if not _is_lost(found, strangers - most - FORGIVEN_AHEAD * _lies_well_ahead(span, today))
            or _stands_apart(found, lexemes)
        ]
    if "private" in names and "plan" not in names:
        spanned = [(found, span) for found, span in spanned if _stands_apart(found, lexemes)]
    elif "business" in names and names.isdisjoint(PLANNED):  # "tháng mười mới rảnh" tells, "mai gọi lại" not
        spanned = [(found, span) for found, span in spanned if span.grain in LONG_GRAINS]
    return [
        (found, span)
        for found, span in spanned
        if _lies_ahead(span, today, sure or (span.first > today + DAY and _stands_apart(found, lexemes)))
    ]


def _is_lost(found: Found[Moment], too_many: int) -> bool:
    """ "The mangoes are brilliant this year": a day or a month among too many words of no table."""
    return found.rule in PLAIN and too_many > (found.rule in URGENT)


def _lies_well_ahead(span: Span, today: date) -> bool:
    return span.first > today + 7 * DAY and span.grain != "tet"


def _stands_apart(found: Found[Moment], lexemes: Sequence[Lexeme]) -> bool:
    """ "Dịp hè, lúc học sinh về hết": nothing else is said between the commas."""
    clause = _clause(lexemes, found)
    return len(clause) < len(lexemes) and not {"word", "number", "private", "business"}.intersection(clause)


def _lies_ahead(span: Span, today: date, sure: bool) -> bool:
    """Today and tomorrow stand in many lines of chatter ("hôm nay nóng quá"): they need a sure context."""
    if span.last is None:
        return True
    near = span.grain == "day" and span.last <= today + 2 * DAY
    return span.last >= today and (sure or not near)


def _strangers(lexemes: Sequence[Lexeme]) -> int:
    return sum(lexeme.name in ("word", "number") for lexeme in lexemes)


def _says_plan(found: Found[str], lexemes: Sequence[Lexeme]) -> bool:
    return any(
        lexeme.name in ("when", "nodate", "norush") or lexeme.text in ("kế", "ke", "plan", "plans")
        for lexeme in lexemes[found.first : found.last]
    )


def _chosen(
    windows: list[tuple[Found[Moment], Span]], lexemes: Sequence[Lexeme], today: date
) -> tuple[Found[Moment], Span]:
    """The one not taken back ("tháng sau chứ không phải tháng này"); today only if nothing else is said."""

    def weight(index: int) -> int:
        found, span = windows[index]
        start = windows[index - 1][0].last if index else 0
        before = [lexeme.name for lexeme in lexemes[max(start, found.first - 4) : found.first + 1]]
        after = [lexeme.name for lexeme in lexemes[found.last : found.last + 4]]
        negated = any(name in ("not", "rather") for name in before)
        talks_of_now = span.last == today and span.grain == "day"
        clause = _clause(lexemes, found)
        return (
            8 * negated
            + 2 * talks_of_now
            + (span.first <= today and found.rule in PLAIN)
            + 3 * (not {"business", "meanwhile"}.isdisjoint(clause))
            - ("plan" in clause)
            - 3 * ("therefore" in clause)
            - 3 * ("mend" in before)
            + 6 * ("mend" in after and index + 1 < len(windows))
        )

    return windows[min(range(len(windows)), key=lambda index: (weight(index), index))]


def _clause(lexemes: Sequence[Lexeme], found: Found[Moment]) -> list[str]:
    """The classes of a window's own clause: "tuần này họp nội bộ, thứ hai tuần sau chốt mua"."""
    before = [lexeme.name for lexeme in lexemes[max(0, found.first - REACH) : found.first]]
    behind = [lexeme.name for lexeme in lexemes[found.first : found.last + REACH]]
    start = max((i for i, name in enumerate(before) if name in TURNS), default=0)
    length = found.last - found.first
    end = min((i for i, name in enumerate(behind) if name in TURNS and i >= length), default=len(behind))
    return before[start:] + behind[:end]


def _stated(
    message: Message, found: Found[Moment], span: Span, lexemes: Sequence[Lexeme], today: date
) -> Reading:
    value: dict[str, Any] = {
        "earliest": max(span.first, today).isoformat(),
        "latest": span.last.isoformat() if span.last else None,
    }
    return message.reading(
        "timescale", value, found.rule.confidence, lexemes[found.first].start, lexemes[found.last - 1].end
    )


def _special(message: Message, found: Found[str], lexemes: Sequence[Lexeme]) -> Reading:
    start, end = lexemes[found.first].start, lexemes[found.last - 1].end
    return message.reading("timescale", {found.value: True}, 0.8, start, end)
