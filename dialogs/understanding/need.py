"""Need: a problem or a wish is stated (true), there is none (false), or they only look around (null).

Curiosity is looked for before need ("tìm hiểu trước thôi"), refusal before both; a product's bare name
answers the
question when it was asked.
"""

from collections.abc import Sequence

from dialogs.understanding.grammar import Grammar, Lexeme, Lexicon, Rule
from dialogs.understanding.message import Message
from dialogs.understanding.reading import Reading
from dialogs.understanding.words.contentment import CONTENTMENT
from dialogs.understanding.words.everyday import EVERYDAY
from dialogs.understanding.words.needs import NEEDS
from dialogs.understanding.words.pains import PAINS
from dialogs.understanding.words.private import PRIVATE
from dialogs.understanding.words.world import WORLD

LEXICON = Lexicon(NEEDS, CONTENTMENT, PAINS, PRIVATE, WORLD, EVERYDAY)
NEEDED, NOT_NEEDED, CURIOUS = "needed", "not needed", "curious"
VALUES: dict[str, bool | None] = {NEEDED: True, NOT_NEEDED: False, CURIOUS: None}
SMALL_TALK = "small talk"
CLEAR, VAGUE, FAINT = 0.9, 0.75, 0.6

SELLERS = frozenset(("shop", "ad", "admin", "bot"))  # "rep chậm quá shop ơi": what is wrong is with us
ORDERS = frozenset(("đơn", "don", "order", "hàng", "hang"))  # "đơn của tôi chưa tới": theirs with us
OFFERED = frozenset(("bot", "dịch", "dich", "service"))  # what they talk to, and what they judge


def _turns(said: Sequence[Lexeme]) -> bool:
    return any(lexeme.name == "but" for lexeme in said)


def _complaint(*said: Lexeme) -> str | None:
    return SMALL_TALK if any(lexeme.text in SELLERS for lexeme in said) else None


def _lacking(*said: Lexeme) -> str:
    product = next(lexeme for lexeme in said if lexeme.name == "product")
    before_us = any(lexeme.text in ("cũ", "cu") for lexeme in said)  # "dịch vụ bên cũ tệ quá"
    return SMALL_TALK if product.text in OFFERED and not before_us else NEEDED


RULES: list[Rule[str]] = [
    Rule("need treat", SMALL_TALK, "I need coffee", CLEAR),
    Rule("^ courtesy? bless", SMALL_TALK, "chúc công ty ngày càng phát triển", CLEAR),
    Rule("mistake ... picture", SMALL_TALK, "lỡ tay gửi cái hình", CLEAR),
    Rule("doublenot", NEEDED, "không phải không cần"),
    Rule("need courtesy? yesword stop", NEEDED, "nhu cầu thì có, tiền thì chưa"),
    Rule("need courtesy? yesword courtesy? courtesy? $", NEEDED, "nhu cầu thì có em"),
    Rule("need ... but ... lost", NEEDED, "muốn bán thêm mà không biết bắt đầu từ đâu"),
    Rule("not|nope|notyet word? word? manage", NEEDED, "loay hoay chưa biết quản lý sao", VAGUE),
    Rule("notknow", CURIOUS, "chưa biết có cần không"),
    Rule("not|nope trouble", NOT_NEEDED, "chẳng có vấn đề gì cần giải quyết"),
    Rule("curious yesword? need nope courtesy? $", CURIOUS, "chưa biết có thật sự cần không"),
    Rule("need ... stop? ... nope courtesy? $", NOT_NEEDED, "hồi trước cần chứ giờ thì không", VAGUE),
    Rule("curious word ... stop need", NEEDED, "không biết xe nào tới trước, cần cái gì xếp lịch", VAGUE),
    Rule("howto ... manage|affair|problem|weak|product", NEEDED, "làm sao để quản lý nhân viên tốt hơn"),
    Rule("problem|weak ... curious", NEEDED, "loay hoay chưa biết quản lý sao", VAGUE),
    Rule("mistake", NOT_NEEDED, "bấm nhầm", VAGUE),
    Rule("child ... press", NOT_NEEDED, "con anh nghịch điện thoại", VAGUE),
    Rule("child ... weak|problem", SMALL_TALK, "the kids are driving me crazy", CLEAR),
    Rule("perhaps ... need", CURIOUS, "có thể cần, có thể không", FAINT),
    Rule("^ courtesy|self|us? need stop", NEEDED, "cần, nhưng còn cân nhắc giá", VAGUE),
    Rule("only ... glance", CURIOUS, "chỉ ghé coi", VAGUE),
    Rule("glance ... only", CURIOUS, "coi vậy thôi", VAGUE),
    Rule("only ... curious", CURIOUS, "chỉ tham khảo"),
    Rule("curious ... only", CURIOUS, "xem qua thôi"),
    Rule("product ... stop? ... fine", NOT_NEEDED, "năm ngoái lắp hệ thống rồi, vẫn chạy tốt"),
    Rule("need ... curious|only? ... product", NEEDED, "cần tìm hiểu để mua CRM"),
    Rule("problem|weak|trouble ... need", NEEDED, "trả lời không xuể nên muốn có chatbot"),
    Rule("need ... problem|weak|trouble|manage", NEEDED, "muốn giảm chi phí"),
    Rule("curious|glance ... declined", CURIOUS, "xem cho vui chứ không mua"),
    Rule("declined", NOT_NEEDED, "không cần đâu"),
    Rule("not|nope word? word? trouble", NOT_NEEDED, "we don't have any problems"),
    Rule("^ have stop? ... need", NEEDED, "đúng rồi em, bên anh đang cần", VAGUE),
    Rule("press ... slip", NOT_NEEDED, "nhắn tin nhầm", VAGUE),
    Rule("have ... but ... weak|problem|trouble|need|not|nope", NEEDED, "có rồi mà chậm lắm"),
    Rule("have ... need|problem|trouble", NEEDED, "đang dùng cái cũ nhưng cần đổi"),
    Rule("have", NOT_NEEDED, "bên anh có phần mềm rồi"),
    Rule("not ... need", NOT_NEEDED, "we don't really need it"),
    Rule("nope word? self? need", NOT_NEEDED, "không ai cần"),
    Rule("curious", CURIOUS, "tò mò", VAGUE),
    Rule("buy ... product", NEEDED, "mua CRM", VAGUE),
    Rule("need ... product", NEEDED, "cần làm website mới"),
    Rule("fine", NOT_NEEDED, "mọi thứ vẫn ổn", VAGUE),
    Rule("self ... need", NEEDED, "mình cần cái này", VAGUE),
    Rule("need", NEEDED, "rất cần", VAGUE),
    Rule("help ... product|affair|manage|buy", NEEDED, "giúp em quản lý kho", VAGUE),
    Rule("^ word? problem word? word? word? $", _complaint, "trả lời chậm quá shop ơi", VAGUE),
    Rule("yours ... problem|weak", SMALL_TALK, "your website is down", VAGUE),
    Rule("^ courtesy? product ... weak", _lacking, "dịch vụ tệ thật", VAGUE),
    Rule("us|affair|product ... weak", NEEDED, "bên mình chậm lắm; kho thì rối", VAGUE),
    Rule("weak ... us|affair|product", NEEDED, "mất đơn hoài", VAGUE),
    Rule("self|us ... problem|trouble|manage", NEEDED, "bên mình thất thoát hàng", VAGUE),
    Rule("problem|trouble", NEEDED, "khách hay bị sót", VAGUE),
    Rule(
        "affair ... not|notyet|nope word|self|us",
        lambda *said: NEEDED if said[0].text not in ORDERS or _turns(said) else None,
        "khách nhắn mà không ai trả lời",
        FAINT,
    ),
    Rule("perhaps", CURIOUS, "maybe", FAINT),
    Rule("^ courtesy|self|us? courtesy|word? glance courtesy|word? courtesy? $", CURIOUS, "mình xem", VAGUE),
    Rule(
        "^ courtesy|self? word? word? slip courtesy|self? courtesy|self|word? courtesy|self? $",
        NOT_NEEDED,
        "nhầm rồi",
        VAGUE,
    ),
    Rule("^ courtesy? yesword courtesy|self|stop? courtesy|self|stop? $", NEEDED, "có em", VAGUE),
    Rule("^ courtesy? nope stop", NOT_NEEDED, "không, cảm ơn", VAGUE),
    Rule("^ courtesy? yesword stop", NEEDED, "có, bên anh cũng vậy", VAGUE),
    Rule("^ courtesy? yes", NEEDED, "có em; đúng rồi", VAGUE),
    Rule("^ product courtesy? courtesy? $", NEEDED, "Phần mềm kế toán", VAGUE),
    Rule("^ article article? product $", NEEDED, "a new website", VAGUE),
    Rule("^ courtesy? nope self? courtesy? courtesy? $", NOT_NEEDED, "không em", VAGUE),
]
GRAMMAR = Grammar(LEXICON, RULES)
CLEAR_GRAMMAR = GRAMMAR.only(lambda rule: rule.make == NEEDED and rule.confidence >= CLEAR)


def _is_private(names: set[str]) -> bool:
    """ "Muốn ăn lẩu quá", "my car needs new tyres": nothing of the business, no word about this message."""
    return "private" in names and names.isdisjoint(("product", "manage", "affair", "us", "press", "mistake"))


def read_need(message: Message) -> Reading | None:
    """Whether a need is stated; unasked only what is said in so many words."""
    if not message.may_fit(GRAMMAR if message.wants("need") else CLEAR_GRAMMAR):
        return None
    lexemes = message.lexemes(LEXICON)
    found = GRAMMAR.first(lexemes)
    if not found or found.value == SMALL_TALK:
        return None
    if _is_private({lexeme.name for lexeme in lexemes}):
        return None
    if found.rule.confidence < VAGUE and message.asked != "need":
        return None
    if not message.wants("need") and (found.rule.confidence < CLEAR or found.value != NEEDED):
        return None
    start, end = lexemes[found.first].start, lexemes[found.last - 1].end
    return message.reading("need", {"has_need": VALUES[found.value]}, found.rule.confidence, start, end)
