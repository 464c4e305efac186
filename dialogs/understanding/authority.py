"""Authority: does the writer decide, take part, only use, or not know who does?

Ordered rules over who (self, boss, family), what (decide, ask, propose, use) and negation; the first that
holds wins.
"""

import msgspec

from dialogs.understanding.grammar import Grammar, Lexeme, Lexicon, Rule
from dialogs.understanding.message import Message
from dialogs.understanding.reading import Reading
from dialogs.understanding.words import Table
from dialogs.understanding.words.decisions import DECISIONS
from dialogs.understanding.words.everyday import DOUBT, EVERYDAY
from dialogs.understanding.words.others import OTHERS
from dialogs.understanding.words.private import PRIVATE
from dialogs.understanding.words.roles import ROLES
from dialogs.understanding.words.world import WORLD

WORDS_OF_DOUBT: Table = {name: DOUBT[name] for name in ("know", "doubtful")}
LEXICON = Lexicon(ROLES, OTHERS, DECISIONS, PRIVATE, WORLD, WORDS_OF_DOUBT, EVERYDAY)

DECIDES, TAKES_PART, USES, UNKNOWN = "decision_maker", "influencer", "user", "unknown"
SMALL_TALK = ""  # of a boss or a family, but not of who decides
# Below CLEAR a rule counts only where who decides was asked, alone or with the rest; FAINT only alone.
CLEAR, VAGUE, FAINT = 0.9, 0.75, 0.7
# Words of no table: with more of them, a boss or a family is talked of, not who decides.
MOST_STRANGERS, MOST_BESIDE_FAINT = 6, 4

THIRD_PERSONS = frozenset(("cô", "chú", "bác", "chị", "anh", "co", "chu", "bac"))
# Rules that say so little that they need the line almost alone.
MOST_BESIDE_LONE = {"decide": 1, "boss": 1, "self_head": 2, "self ... nod": 3}

RULES: list[Rule[str]] = [
    Rule(
        "^ self staff word word",
        lambda *said: SMALL_TALK if said[0].text in THIRD_PERSONS else None,
        "cô thu ngân tính nhầm tiền",
        CLEAR,
    ),
    Rule("boss|family|third ... private", SMALL_TALK, "ông xã mua cho cái nhẫn", CLEAR),
    Rule("family self? word? word? staff", SMALL_TALK, "em trai mình làm lễ tân", CLEAR),
    Rule(
        "family|third ... chief|boss|staff|head ... workplace",
        SMALL_TALK,
        "chị gái làm giám đốc ngân hàng",
        CLEAR,
    ),
    Rule("boss|family ... away", SMALL_TALK, "sếp đi công tác", CLEAR),
    Rule("family courtesy? stop self word? only? chief|owner", DECIDES, "của gia đình, cô là chủ", CLEAR),
    Rule("^ courtesy|self? doubtful stop", UNKNOWN, "no idea, I'm new here", VAGUE),
    Rule(
        "not|notyet|doubtful know? courtesy? stop ... ask|asksoft word? who",
        UNKNOWN,
        "không rõ nữa, để mình hỏi xem ai là người quyết",
        CLEAR,
    ),
    Rule("not|notyet ... know ... who", UNKNOWN, "không biết ai quyết", CLEAR),
    Rule("not|notyet know ... whodecides", UNKNOWN, "chưa rõ người quyết định", CLEAR),
    Rule("not|notyet know ... decide", UNKNOWN, "chưa biết duyệt thế nào", VAGUE),
    Rule("doubtful ... who|decide|whodecides", UNKNOWN, "no idea who decides", CLEAR),
    Rule("notyet word? word? whodecides", UNKNOWN, "chưa phân công người duyệt", CLEAR),
    Rule("notyet ... who", UNKNOWN, "chưa xác định ai quyết", CLEAR),
    Rule("who ... decide|whodecides ... not|notyet word? know", UNKNOWN, "ai duyệt em cũng không rõ", CLEAR),
    Rule("who ... decide|whodecides ... doubtful", UNKNOWN, "ai duyệt thì em chịu", CLEAR),
    Rule("who whodecides ... doubtful", UNKNOWN, "ai là người duyệt thì tôi không nắm được", CLEAR),
    Rule("not|notyet ... who", UNKNOWN, "haven't figured out who's in charge", VAGUE),
    Rule("boss|chief ... not|notyet know", UNKNOWN, "hình như sếp hay kế toán, em không chắc", VAGUE),
    Rule("needless", DECIDES, "không cần hỏi ai", CLEAR),
    Rule("uninvolved", USES, "không tham gia việc chọn", CLEAR),
    Rule("staff ... not ... decide|nod", USES, "nhân viên quèn, không quyết được", CLEAR),
    Rule("empowered", DECIDES, "được quyền ký", CLEAR),
    Rule("only propose? staff", USES, "only one of the cashiers", VAGUE),
    Rule(
        "boss|third|other ... decide|nod ... self word? use",
        USES,
        "mấy sếp mua về giao cho tụi em xài",
        CLEAR,
    ),
    Rule(
        "family|together ... stop|but word|nod? word? self self_head? decide",
        DECIDES,
        "công ty của vợ chồng anh, anh duyệt là được",
        CLEAR,
    ),
    Rule("but word|boss? word? mine", DECIDES, "my sister helps but purchasing is mine", CLEAR),
    Rule("codecide", TAKES_PART, "cùng quyết; thống nhất với cổ đông", CLEAR),
    Rule("but ... must ... boss|family|chief|ask|asksoft|nod", TAKES_PART, "nhưng phải hỏi vợ", CLEAR),
    Rule(
        "but ... boss|family|third ... must|decide|nod|not|notyet",
        TAKES_PART,
        "but the investors must approve",
        CLEAR,
    ),
    Rule("only ... propose", TAKES_PART, "mình chỉ đề xuất thôi", VAGUE),
    Rule("self propose courtesy? only", TAKES_PART, "em đề xuất thôi, chốt là anh CEO", VAGUE),
    Rule("self ... decide stop self ... propose", TAKES_PART, "thầy quyết, con đi hỏi giá giúp", CLEAR),
    Rule("only ... use|staff", USES, "em chỉ dùng thôi", VAGUE),
    Rule("self ... use ... not ... decide|nod", USES, "mình dùng chứ không quyết mua", CLEAR),
    Rule("self word? whodecides", DECIDES, "tôi là người ra quyết định", CLEAR),
    Rule(
        "whodecides courtesy|word? courtesy|word? self_head|self courtesy? $",
        DECIDES,
        "người quyết định là tôi",
        CLEAR,
    ),
    Rule(
        "decide|whodecides word? must? courtesy? ours courtesy? $",
        DECIDES,
        "chữ ký cuối cùng là của chị",
        CLEAR,
    ),
    Rule("whodecides", TAKES_PART, "người quyết định là chị Hương", CLEAR),
    Rule("otherdecides", TAKES_PART, "anh Tuấn mới là người quyết định", VAGUE),
    Rule("third|other ... decide|nod", TAKES_PART, "but he decides", CLEAR),
    Rule("not ... decide ... must? ... ask|asksoft", TAKES_PART, "em không quyết được, phải hỏi", CLEAR),
    Rule("must ... ask|asksoft ... boss|chief|owner|head|family|other", TAKES_PART, "phải hỏi sếp", CLEAR),
    Rule("ask|asksoft ... boss|chief|owner|head|family", TAKES_PART, "để hỏi vợ", CLEAR),
    Rule("ask|asksoft ... decide|nod", TAKES_PART, "subject to my CFO's approval", VAGUE),
    Rule("self|poss chief ... must ... decide|nod", TAKES_PART, "our VP needs to okay it", CLEAR),
    Rule("propose ... boss|chief|owner|head|family", TAKES_PART, "tham mưu cho giám đốc", CLEAR),
    Rule("boss|chief|owner|head|family ... propose", TAKES_PART, "assistant to the director", CLEAR),
    Rule("other ... boss|chief|head|owner ... decide?", TAKES_PART, "not up to me, it's the director", CLEAR),
    Rule("together ... decide|nod|boss|chief|family", TAKES_PART, "cùng quyết", CLEAR),
    Rule("several ... together|decide|nod", TAKES_PART, "có 3 người duyệt", CLEAR),
    Rule("decide|nod ... together|several", TAKES_PART, "decide together", CLEAR),
    Rule("boss|family and self", TAKES_PART, "my partner and I", CLEAR),
    Rule("must ... decide|nod ... boss|chief|family", TAKES_PART, "cần chữ ký của giám đốc", CLEAR),
    Rule("family|several ... ask|asksoft|together", TAKES_PART, "vợ chồng mình bàn với nhau", CLEAR),
    Rule("poss word? chief|head|boss|family ... decide|nod", TAKES_PART, "our CEO has the final say", CLEAR),
    Rule(
        "for courtesy|self|word? courtesy|self|poss? chief|owner|head|boss|family",
        TAKES_PART,
        "còn tùy ông giám đốc; em giúp việc cho anh chủ",
        VAGUE,
    ),
    Rule("dept word? word? decide|nod|handle|ask", TAKES_PART, "phòng tài vụ nắm hầu bao", CLEAR),
    Rule("family|boss ... owner|mine|ours", TAKES_PART, "my dad owns the company", CLEAR),
    Rule("mine ... decide", DECIDES, "việc này do anh quyết", CLEAR),
    Rule(
        "self word? word? chief|owner ... self? ... decide|nod",
        DECIDES,
        "tôi là phó giám đốc, tôi ký được",
        CLEAR,
    ),
    Rule("self word? word? head ... self ... decide|nod", DECIDES, "tôi là trưởng phòng, tôi quyết", CLEAR),
    Rule("boss|family ... decide|nod", TAKES_PART, "vợ anh quyết", CLEAR),
    Rule("self and ... decide|nod", TAKES_PART, "tôi và cộng sự cùng quyết", CLEAR),
    Rule("not decide ... stop chief|boss|owner|head", TAKES_PART, "em không quyết, sếp quyết", CLEAR),
    Rule("self word? only? chief|owner", DECIDES, "Tôi là giám đốc", CLEAR),
    Rule(
        "^ courtesy? chief|owner courtesy|self|word? courtesy|self|word? courtesy? $",
        DECIDES,
        "Chủ shop đây ạ",
        VAGUE,
    ),
    Rule("chief|head|owner ... decide|nod", TAKES_PART, "giám đốc quyết định", CLEAR),
    Rule("self|self_head ... not|notyet ... decide|nod", TAKES_PART, "em không quyết được", VAGUE),
    Rule("decide|nod ... boss|chief|family", TAKES_PART, "người quyết định là sếp", VAGUE),
    Rule("mine ... business", DECIDES, "I run the company", CLEAR),
    Rule("business ... mine", DECIDES, "tiệm này do mình mở", CLEAR),
    Rule("ours word? business", DECIDES, "nhà mình mở quán", FAINT),
    Rule("business ... ours", DECIDES, "tiệm này của mình", FAINT),
    Rule("self built", DECIDES, "quán này chị gây dựng", VAGUE),
    Rule("self_head ... decide", DECIDES, "một mình tôi quyết", CLEAR),
    Rule("self ... decide", DECIDES, "mình quyết được", CLEAR),
    Rule("self ... nod", DECIDES, "mình gật là xong", VAGUE),
    Rule("decide ... self|mine", DECIDES, "the decision is mine", VAGUE),
    Rule("^ word|self? word? mine word|business? word|business? $", DECIDES, "I own the place", VAGUE),
    Rule("not ... mine", TAKES_PART, "not really my call", VAGUE),
    Rule("mine", DECIDES, "I'm in charge of the budget", VAGUE),
    Rule("self ... staff", USES, "mình là nhân viên", VAGUE),
    Rule("self|ours ... use", USES, "mình dùng; đội của mình dùng thôi", VAGUE),
    Rule(
        "^ word chief|owner for|word word",
        lambda *said: SMALL_TALK if said[0].text == "the" else None,
        "the director of that film",
        VAGUE,
    ),
    Rule("chief|owner", DECIDES, "CEO", VAGUE),
    Rule(
        "^ courtesy|word? only|word? courtesy|word? staff courtesy|only|word|use? courtesy|only? courtesy? $",
        USES,
        "nhân viên thôi",
        VAGUE,
    ),
    Rule("must ... ask|asksoft", TAKES_PART, "phải họp đã", VAGUE),
    Rule("boss|family|third ... handle", TAKES_PART, "cái này ông xã chị lo", VAGUE),
    Rule("poss word? chief|head ... handle", TAKES_PART, "our director reviews it", VAGUE),
    Rule("must ... boss|family", TAKES_PART, "phải qua hội đồng quản trị", VAGUE),
    Rule("boss|family ... must", TAKES_PART, "the investors need to be on board", VAGUE),
    Rule("ask|propose", TAKES_PART, "em lấy báo giá", VAGUE),
    Rule("^ word|must? poss? boss|family self? word? $", TAKES_PART, "sếp", VAGUE),
    Rule("together", TAKES_PART, "tụi mình cùng nhau", VAGUE),
    Rule("self_head", DECIDES, "chính là tôi", VAGUE),
    Rule("decide", DECIDES, "toàn quyền", VAGUE),
    Rule("boss", TAKES_PART, "bên em theo ban giám đốc", FAINT),
    Rule("not|notyet ... know", UNKNOWN, "không biết nữa", FAINT),
    Rule("doubtful", UNKNOWN, "no idea", FAINT),
]
GRAMMAR = Grammar(LEXICON, RULES)
CLEAR_GRAMMAR = GRAMMAR.only(lambda rule: rule.make != SMALL_TALK and rule.confidence >= CLEAR)


def _least_confidence(message: Message) -> float:
    if message.asked == "authority":
        return 0
    return VAGUE if message.wants("authority") else CLEAR


def _without_weights(lexemes: list[Lexeme]) -> list[Lexeme]:
    """ "con mèo 6 ký" signs nothing."""
    before = [None, *lexemes]
    return [
        msgspec.structs.replace(lexeme, name="word")
        if lexeme.text in ("ký", "ky") and last and last.name == "number"
        else lexeme
        for last, lexeme in zip(before, lexemes, strict=False)
    ]


def _is_talk(message: Message, lexemes: list[Lexeme], rule: Rule[str]) -> bool:
    """ "Cuối tuần này cả nhà đi biển", "my old boss retired in June and bought a boat"."""
    names = [lexeme.name for lexeme in lexemes]
    most = MOST_STRANGERS if rule.confidence > FAINT else MOST_BESIDE_FAINT
    most = MOST_BESIDE_LONE.get(rule.pattern, most)
    return "private" in names or (message.asked == "authority" and names.count("word") > most)


def read_authority(message: Message) -> Reading | None:
    """The role of the writer; only plain statements count when something else was asked."""
    if not message.may_fit(GRAMMAR if message.wants("authority") else CLEAR_GRAMMAR):
        return None
    lexemes = _without_weights(message.lexemes(LEXICON))
    found = GRAMMAR.first(lexemes)
    if not found or not found.value or found.rule.confidence < _least_confidence(message):
        return None
    if found.rule.confidence < CLEAR and _is_talk(message, lexemes, found.rule):
        return None
    start, end = lexemes[found.first].start, lexemes[found.last - 1].end
    return message.reading("authority", {"role": found.value}, found.rule.confidence, start, end)
