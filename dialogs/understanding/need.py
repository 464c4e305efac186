"""Need: a problem or a wish is stated (true), there is none (false), or they only look around (null).

Curiosity is looked for before need ("tìm hiểu trước thôi"), refusal before both; a product's bare name
answers the
question when it was asked.
"""

from dialogs.understanding.grammar import Grammar, Lexicon, Rule
from dialogs.understanding.message import Message
from dialogs.understanding.reading import Reading
from dialogs.understanding.words.everyday import EVERYDAY
from dialogs.understanding.words.needs import NEEDS

LEXICON = Lexicon(NEEDS, EVERYDAY)
NEEDED, NOT_NEEDED, CURIOUS = "needed", "not needed", "curious"
VALUES: dict[str, bool | None] = {NEEDED: True, NOT_NEEDED: False, CURIOUS: None}
CLEAR, VAGUE, FAINT = 0.9, 0.75, 0.6

RULES: list[Rule[str]] = [
    Rule("not|notyet word? word? manage", NEEDED, "loay hoay chưa biết quản lý sao", VAGUE),
    Rule("notknow", CURIOUS, "chưa biết có cần không"),
    Rule("not trouble", NOT_NEEDED, "chẳng có vấn đề gì cần giải quyết"),
    Rule("need ... stop? ... nope courtesy? $", NOT_NEEDED, "hồi trước cần chứ giờ thì không", VAGUE),
    Rule("problem ... curious", NEEDED, "loay hoay chưa biết quản lý sao", VAGUE),
    Rule("mistake", NOT_NEEDED, "bấm nhầm", VAGUE),
    Rule("only ... curious", CURIOUS, "chỉ tham khảo"),
    Rule("curious ... only", CURIOUS, "xem qua thôi"),
    Rule("need ... curious|only? ... product", NEEDED, "cần tìm hiểu để mua CRM"),
    Rule("problem|trouble ... need", NEEDED, "trả lời không xuể nên muốn có chatbot"),
    Rule("need ... problem|trouble|manage", NEEDED, "muốn giảm chi phí"),
    Rule("declined", NOT_NEEDED, "không cần đâu"),
    Rule("not word? word? trouble", NOT_NEEDED, "we don't have any problems"),
    Rule("have ... need|problem|trouble", NEEDED, "đang dùng cái cũ nhưng cần đổi"),
    Rule("have", NOT_NEEDED, "bên anh có phần mềm rồi"),
    Rule("not ... need", NOT_NEEDED, "we don't really need it"),
    Rule("curious", CURIOUS, "tò mò", VAGUE),
    Rule("need ... product", NEEDED, "cần làm website mới"),
    Rule("fine", NOT_NEEDED, "mọi thứ vẫn ổn", VAGUE),
    Rule("self ... need", NEEDED, "mình cần cái này", VAGUE),
    Rule("need", NEEDED, "rất cần", VAGUE),
    Rule("self ... problem|trouble|manage", NEEDED, "bên mình thất thoát hàng", VAGUE),
    Rule("problem|trouble", NEEDED, "khách hay bị sót", VAGUE),
    Rule(
        "affair word|self|yesword|nope|only|manage word|self|yesword|nope|only|manage",
        NEEDED,
        "khách nhắn mà không ai trả lời",
        FAINT,
    ),
    Rule("^ courtesy? yes|yesword", NEEDED, "có em; đúng rồi", VAGUE),
    Rule("^ product courtesy? courtesy? $", NEEDED, "Phần mềm kế toán", VAGUE),
    Rule("^ article article? product $", NEEDED, "a new website", VAGUE),
    Rule("^ courtesy? nope self? courtesy? courtesy? $", NOT_NEEDED, "không em", VAGUE),
]
GRAMMAR = Grammar(LEXICON, RULES)


def read_need(message: Message) -> Reading | None:
    """Whether a need is stated; unasked only what is said in so many words."""
    lexemes = message.lexemes(LEXICON)
    found = GRAMMAR.first(lexemes)
    if not found:
        return None
    if not message.wants("need") and (found.rule.confidence < CLEAR or found.value != NEEDED):
        return None
    start, end = lexemes[found.first].start, lexemes[found.last - 1].end
    return message.reading("need", {"has_need": VALUES[found.value]}, found.rule.confidence, start, end)
