"""Timescale: the window of dates in which they mean to buy, that there is no plan, or that it is not known.

The upper floor of the grammar: deadlines, starts, parts and durations around the spans that `dates` has
read, and the
rules that say which window of a message is meant.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dialogs.understanding import bounds, spans
from dialogs.understanding.dates import LEXICON, read_spans
from dialogs.understanding.doubt import NO_PLAN_RULES, UNKNOWN_RULES
from dialogs.understanding.grammar import Found, Grammar, Lexeme, Rule
from dialogs.understanding.message import Message
from dialogs.understanding.moments import Moment
from dialogs.understanding.reading import Reading
from dialogs.understanding.spans import DAY, Span


def _nothing(*_: Lexeme) -> Moment:
    """What takes words away from the rules below: times past, "not urgent"."""
    return lambda today: None


LONG_GRAINS = ("month", "quarter", "half", "season", "tet")
PLANNED = ("beforethat", "before", "by", "from", "plan", "newly", "until", "therefore", "mend")
BARE = 0.65  # the confidence of a length of time alone: "một năm" may be how often
WINDOWS: list[Rule[Moment]] = [
    Rule(
        "early|mid|late? of? span ... stop? ... beforethat",
        bounds.before,
        "khai trương 2/9, phải có trước đó",
    ),
    Rule(
        "span ... stop? ... before courtesy? courtesy? $",
        bounds.before,
        "lễ 30/4 khách đông nên phải xong trước",
    ),
    Rule("het of? span afterwards|wait", bounds.after, "hết hè đã"),
    Rule(
        "early|mid|late? of? about? span stop? by courtesy? courtesy? $", bounds.by, "end of Q4 at the latest"
    ),
    Rule("before|by|den about? tet", lambda *_: spans.before_tet, "trước Tết"),
    Rule("near tet", lambda *_: spans.before_tet, "sát Tết"),
    Rule("after|until|from|het|past about? of? about? tet", lambda *_: spans.after_tet, "sau Tết"),
    Rule("tet ... then|newly|after|afterwards", lambda *_: spans.after_tet, "Tết xong"),
    Rule("early|mid|late? about? tet", lambda *_: spans.around_tet, "dịp Tết"),
    Rule(
        "from|between of? early|mid|late? of? span to|den early|mid|late? of? span",
        bounds.between,
        "từ mai đến thứ 6",
    ),
    Rule("ahead|soon den|to|by|before of? early|mid|late? of? span", bounds.by, "từ giờ đến cuối năm"),
    Rule(
        "fast|from of|about? of|about? span stop? slow|by of|about? of|about? span",
        bounds.between,
        "sớm thì tháng 10, muộn thì tháng 12",
    ),
    Rule(
        "fast|from of|about? about? duration ahead|nua? stop? slow|by of|about? about? duration ahead|nua?",
        bounds.ahead_between,
        "nhanh thì 1 tháng, chậm thì 3 tháng",
    ),
    Rule("duration ... stop? ... beforethat", bounds.within, "4 tháng nữa khai trương, cần trước ngày đó"),
    Rule(
        "before of? word|unit word|unit? from|of|in of|in? span",
        bounds.before,
        "before the term starts in September",
    ),
    Rule("span after newly|then|afterwards", bounds.after, "nghỉ lễ 2/9 xong mới làm"),
    Rule("span after about plan", bounds.after, "lễ 30/4 xong là triển khai"),
    Rule("before|by|den? het unit", bounds.by_unit, "trước khi hết năm"),
    Rule(
        "early|mid|late of? span to|den? early|mid|late of? span",
        bounds.between_parts,
        "cuối tháng 10 đầu tháng 11",
    ),
    Rule("before|by|den|het of? about? early|mid|late of? span", bounds.by, "trước cuối tháng sau"),
    Rule("before of|in|over? about? about? span", bounds.before, "trước tháng 9; trước khi vào hè"),
    Rule(
        "den of? about? early|mid|late? of? span courtesy? self? newly",
        bounds.plainly,
        "đến tháng 11 mới dùng",
    ),
    Rule("by|den|het|limit by|den|het? of? about? early|mid|late? of? span", bounds.by, "chậm nhất 30/6"),
    Rule("from of|over? about? early|mid|late? of? span onward?", bounds.from_on, "từ 1/10"),
    Rule("of? early|mid|late? of? span onward", bounds.from_on, "tháng 10 trở đi"),
    Rule("early|mid|late? of? span stop? courtesy|about? from $", bounds.from_on, "Q1 at the earliest"),
    Rule("after|until|onward of? about? about? about? early|mid|late? of? span", bounds.after, "sau 30/4"),
    Rule("early|mid|late to|den early|mid|late of? about? span", bounds.from_part_to_part, "mid to late May"),
    Rule("early|mid|late of? about? span", bounds.plainly, "cuối tháng 11"),
    Rule("span self? courtesy? courtesy? cancelled", _nothing, "năm nay không làm nữa"),
    Rule("span self? courtesy? not|notyet decide? plan", _nothing, "năm nay không mua"),
    Rule("cancelled ... span", _nothing, "not happening this year"),
    Rule("not decide? plan|word ... span", _nothing, "we aren't buying anything this year"),
    Rule("^ courtesy? not of? span courtesy? $", _nothing, "not this year"),
    Rule("gone of? early|mid|late? of? span", _nothing, "hồi tháng 3"),
    Rule("span gone", _nothing, "chủ nhật vừa rồi"),
    Rule("since about? duration", _nothing, "cách đây 2 tháng"),
    Rule("duration since", _nothing, "two months ago"),
    Rule(
        "within|limit|withinnext of? about? duration next|ahead|nua|den?",
        bounds.within,
        "trong vòng 3 tháng; in the next two weeks",
    ),
    Rule("about? duration done", bounds.within, "một tuần là phải xong"),
    Rule("by about? duration", bounds.within, "muộn nhất 2 tuần"),
    Rule("from|before about? duration ahead|nua?", bounds.not_before, "sớm nhất 2 tháng nữa"),
    Rule("in|after|until|next? about? duration ahead|nua", bounds.ahead, "2 tuần nữa; two months from now"),
    Rule("in|after|until about? duration about?", bounds.ahead, "in 10 days; sau 3 tháng"),
    Rule("next duration", bounds.within, "next 3 months"),
    Rule("duration next|den", bounds.within, "2 tuần tới"),
    Rule("about? duration tops", bounds.within, "two weeks tops", BARE),
    Rule("about? duration about?", bounds.ahead, "six weeks", BARE),
    Rule("span to|den span", bounds.between, "thứ 2 - thứ 4"),
    Rule("over about? span", bounds.entering, "sang quý 2 năm sau"),
    Rule("within|of? about? span", bounds.plainly, "vào tháng 12"),
]


URGENT: list[Rule[Moment]] = [
    Rule("not|notyet courtesy|word? courtesy|word? asap", _nothing, "not in a hurry"),
    Rule("doubtful courtesy? courtesy? asap", _nothing, "hard to say right now"),
    Rule("asap courtesy? courtesy? self? doubtful", _nothing, "bây giờ chưa biết"),
    Rule("asap courtesy? self? not|notyet courtesy? know|decide", _nothing, "bây giờ chưa chốt"),
    Rule("asap", bounds.urgently, "càng sớm càng tốt"),
]
SOON: list[Rule[Moment]] = [
    Rule("^ soon", bounds.urgently, "luôn nha; soon", confidence=0.75),
    Rule("plan ... soon", bounds.urgently, "triển khai liền", confidence=0.75),
]
PLAIN = (*URGENT, *(rule for rule in WINDOWS if rule.make is bounds.plainly))
CONTACT_SLOTS = ("phone", "email", "name", "company")
WINDOW_GRAMMAR = Grammar(LEXICON, WINDOWS)
URGENT_GRAMMAR = Grammar(LEXICON, URGENT)
SOON_GRAMMAR = Grammar(LEXICON, SOON)
NO_PLAN_GRAMMAR = Grammar(LEXICON, NO_PLAN_RULES)
DOUBT_GRAMMAR = Grammar(LEXICON, UNKNOWN_RULES)


def read_timescale(message: Message, today: date) -> Reading | None:
    """The window the message states, or that there is no plan, or that they do not know."""
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
    if doubt:
        return _special(message, doubt, lexemes)
    soon = _windows(SOON_GRAMMAR, lexemes, today, asked) if _strangers(lexemes) < 2 else []
    return _stated(message, *soon[0], lexemes, today) if soon else None


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
    sure = _strangers(lexemes) < 2 or not names.isdisjoint(("plan", "from", "soon", "asap", "within", "by"))
    strangers = 0 if not names.isdisjoint(("plan", "within")) else _strangers(lexemes)
    if strangers > 2:  # a mere length of time may be anything, and so may a mere month among many words
        matches = [found for found in matches if found.rule.confidence > BARE]
    if asked and strangers > 4 and names.isdisjoint(("before", "mend")):
        matches = [found for found in matches if found.rule not in PLAIN]
    spanned = [(found, found.value(today)) for found in matches]
    planned = not names.isdisjoint(PLANNED)
    if "private" in names and not planned:
        return []
    if "business" in names and not planned:  # "tháng mười mới rảnh" tells, "mai gọi lại" not
        spanned = [(found, span) for found, span in spanned if span and span.grain in LONG_GRAINS]
    return [(found, span) for found, span in spanned if span and _lies_ahead(span, today, sure)]


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
            + 3 * (not {"business", "meanwhile"}.isdisjoint(clause))
            - ("plan" in clause)
            - 3 * ("therefore" in clause)
            - 3 * ("mend" in before)
            + 6 * ("mend" in after and index + 1 < len(windows))
        )

    return windows[min(range(len(windows)), key=lambda index: (weight(index), index))]


def _clause(lexemes: Sequence[Lexeme], found: Found[Moment]) -> list[str]:
    """The classes of a window's own clause: "tuần này họp nội bộ, thứ hai tuần sau chốt mua"."""
    names = [lexeme.name for lexeme in lexemes]
    turns = [i for i, name in enumerate(names) if name in ("stop", "therefore")]
    start = max((i for i in turns if i < found.first), default=0)
    end = min((i for i in turns if i >= found.last), default=len(names))
    return names[start:end]


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
