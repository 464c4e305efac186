"""The rules of windows of time: deadlines, starts, parts and durations around the spans of `dates`.

Which window of a message is meant, and whether it is one of buying at all, is for `timescale` to say.
"""

from dialogs.understanding import bounds, spans
from dialogs.understanding.dates import LEXICON
from dialogs.understanding.grammar import Grammar, Lexeme, Rule
from dialogs.understanding.moments import Moment


def _nothing(*_: Lexeme) -> Moment:
    """What takes words away from the rules below: times past, "not urgent"."""
    return lambda today: None


BARE = 0.65  # the confidence of a length of time alone: "một năm" may be how often
AROUND_TET: Rule[Moment] = Rule("early|mid|late? about? tet", lambda *_: spans.around_tet, "dịp Tết")
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
    Rule("span ... stop? ... onthat", bounds.plainly, "khai trương 2/9, lắp đúng ngày đó"),
    Rule("het of? span afterwards|wait", bounds.after, "hết hè đã"),
    Rule("span stop? afterwards newly", bounds.after, "hợp đồng đến hết 31/12, sau ngày đó mới chuyển"),
    Rule(
        "early|mid|late? of? about? span stop? by courtesy? courtesy? $", bounds.by, "end of Q4 at the latest"
    ),
    Rule("before|by|den about? tet", lambda *_: spans.before_tet, "trước Tết"),
    Rule("near tet", lambda *_: spans.before_tet, "sát Tết"),
    Rule("after|until|from|het|past about? of? about? tet", lambda *_: spans.after_tet, "sau Tết"),
    Rule("tet ... then|newly|after|afterwards", lambda *_: spans.after_tet, "Tết xong"),
    AROUND_TET,
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
    Rule("duration nua? ... stop? ... beforethat", bounds.within, "4 tháng nữa khai trương, cần trước đó"),
    Rule(
        "before|by of? self? word|unit|private word|unit? from|of|in of|in? span",
        bounds.before,
        "before the term starts in September",
    ),
    Rule("span word? after past? newly|then|afterwards", bounds.after, "nghỉ lễ 2/9 xong mới làm"),
    Rule("span after about plan", bounds.after, "lễ 30/4 xong là triển khai"),
    Rule("before|by|den? het unit", bounds.by_unit, "trước khi hết năm"),
    Rule(
        "early|mid|late of? span to|den? early|mid|late of? span",
        bounds.between_parts,
        "cuối tháng 10 đầu tháng 11",
    ),
    Rule(
        "den of? about? early|mid|late? of? span courtesy? self? newly|afterwards",
        bounds.plainly,
        "đến tháng 11 mới dùng",
    ),
    Rule("before|by|den|het of? about? early|mid|late of? span", bounds.by, "trước cuối tháng sau"),
    Rule("before of|in|over? about? about? span", bounds.before, "trước tháng 9; trước khi vào hè"),
    Rule("by|den|het|limit by|den|het? of? about? early|mid|late? of? span", bounds.by, "chậm nhất 30/6"),
    Rule("from of|over? about? early|mid|late? of? span onward?", bounds.from_on, "từ 1/10"),
    Rule("of? early|mid|late? of? span onward", bounds.from_on, "tháng 10 trở đi"),
    Rule("early|mid|late? of? span stop? courtesy|about? from $", bounds.from_on, "Q1 at the earliest"),
    Rule("after|until|onward of? about? about? about? early|mid|late? of? span", bounds.after, "sau 30/4"),
    Rule("early|mid|late to|den early|mid|late of? about? span", bounds.from_part_to_part, "mid to late May"),
    Rule("early|mid|late of? about? span", bounds.plainly, "cuối tháng 11"),
    Rule("span self? courtesy? courtesy? cancelled", _nothing, "năm nay không làm nữa"),
    Rule("span self? courtesy? not|notyet decide? plan", _nothing, "năm nay không mua"),
    Rule("span about? not|notyet|rather courtesy? past? stop", _nothing, "tháng này không được, tháng sau"),
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
PLAIN = (AROUND_TET, *URGENT, *(rule for rule in WINDOWS if rule.make is bounds.plainly))
WINDOW_GRAMMAR = Grammar(LEXICON, WINDOWS)
URGENT_GRAMMAR = Grammar(LEXICON, URGENT)
SOON_GRAMMAR = Grammar(LEXICON, SOON)
