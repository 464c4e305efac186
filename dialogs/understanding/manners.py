"""What a message asks of the conversation: to stop, to skip, for a person, or something back."""

from collections.abc import Sequence

from dialogs.understanding.grammar import Grammar, Lexeme, Lexicon, Rule
from dialogs.understanding.message import Message
from dialogs.understanding.words.everyday import EVERYDAY
from dialogs.understanding.words.manners import MANNERS
from dialogs.understanding.words.remarks import REMARKS
from dialogs.understanding.writing import word_set

LEXICON = Lexicon(REMARKS, MANNERS, EVERYDAY)
SECRET = "secret"  # a refusal, but to a need "mất" typed without marks is no "mật"
REFUSAL, OPT_OUT, UNINTERESTED, HUMAN = "refusal", "opt_out", "uninterested", "human"

WISHES: list[Rule[str]] = [
    Rule("optout", OPT_OUT, "đừng nhắn nữa"),
    Rule(
        "^ self? courtesy? optword courtesy|again? courtesy|self? courtesy? $",
        lambda *said: (
            None if any(lexeme.text == "dung" for lexeme in said) else OPT_OUT
        ),  # also "dùng", "đúng"
        "stop đi",
    ),
    Rule("dontcall again", OPT_OUT, "đừng gọi cho tôi"),
    Rule("refuse", REFUSAL, "không tiện nói; rather not say"),
    Rule("unwilling courtesy|word? courtesy|word? tell", REFUSAL, "không thích khai mấy cái này"),
    Rule("skip", REFUSAL, "bỏ qua câu này"),
    Rule("^ courtesy|self|again? self|again? passby", REFUSAL, "cho em qua đi; not vui quá đi"),
    Rule("^ subject|word? word? word? secret", lambda *said: _secret(said[-1]), "cái này bí mật"),
    Rule("uninterested", UNINTERESTED, "không quan tâm"),
    Rule("human", HUMAN, "cho gặp người thật"),
]
INDEFINITE = frozenset(("gì", "gi", "j", "ai", "nào", "nao"))  # behind a negation: nothing, nobody
REALLY = ("hả", "hở", "nhỉ")
QUESTION, WHY, WHEN, STATEMENT = "question", "why", "when", "statement"
ASKING = word_set("vậy vay thế z zậy zay")  # at the end: "khi nào xong vậy"
WHENEVER = frozenset(("khi", "bao", "when"))  # "khi nào có tiền": no question back to "when?"
WHETHER = word_set("có co")  # before "không"; without its mark it looks like "cô"
TURNS = word_set("nhưng nhung mà ma thì thi chứ chu")  # "có mà giờ thì không"


def _has_whether(said: Sequence[Lexeme]) -> bool:
    texts = {lexeme.text for lexeme in said}
    return not WHETHER.isdisjoint([lexeme.text for lexeme in said[:2]]) and TURNS.isdisjoint(texts)


QUESTIONS: list[Rule[str]] = [
    Rule(
        "notq|not|notyet ... wh courtesy|self? courtesy|self? stop? $",
        lambda *said: STATEMENT if INDEFINITE & {lexeme.text for lexeme in said} else None,
        "không quyết được gì",
    ),
    Rule("ask", QUESTION, "bao nhiêu tiền"),
    Rule("request", QUESTION, "gửi anh bảng giá"),
    Rule("^ courtesy? courtesy? aux", QUESTION, "do you support iOS"),
    Rule(
        "^ courtesy? have|self ... ... notq courtesy|self|subject? courtesy|self? stop? $",
        lambda *said: QUESTION if _has_whether(said) else None,
        "co can may tinh manh khong",
    ),
    Rule(
        "have ... notq|not|notyet courtesy|self|subject? courtesy|self? stop? $",
        QUESTION,
        "có cho dùng thử không ạ?",
    ),
    Rule("subject ... tag|notq|not courtesy|self|subject? stop? $", QUESTION, "bảo hành 12 tháng đúng không"),
    Rule(
        "have|self|subject ... ... notq|notyet courtesy|self? courtesy|self? stop $",
        lambda *said: QUESTION if said[-1].text == "?" else None,
        "quán có chỗ cho trẻ con chơi không?",
    ),
    Rule("^ word? tag courtesy|self? stop? $", QUESTION, "đúng không"),
    Rule("secret notq courtesy|self? stop? $", QUESTION, "bảo mật không em"),
    Rule("tag stop? $", lambda *said: QUESTION if said[0].text in REALLY else None, "bên em đóng cửa rồi hả"),
    Rule("wh courtesy|self? courtesy|self? stop? $", QUESTION, "tên em là gì"),
    Rule(
        "^ courtesy|self? wh",
        lambda *said: WHEN if said[-1].text in WHENEVER else QUESTION,
        "ai đang nói vậy",
    ),
    Rule("^ courtesy|self? why", WHY, "sao hỏi kỹ vậy"),
]
UNDERSTOOD = frozenset(("hiểu", "hieu", "understand"))
# About the last question itself; a "không" in them negates no answer.
REMARK_RULES: list[Rule[str]] = [
    Rule("notq|not|notyet ... grasp ... theirs", QUESTION, "mình chưa hiểu câu hỏi"),
    Rule("dontknow ... theirs", QUESTION, "em không rõ ý anh"),
    Rule(
        "^ courtesy|self? self|again? notq|not|notyet grasp courtesy|self|word? courtesy|self? $",
        lambda *said: QUESTION if any(lexeme.text in UNDERSTOOD for lexeme in said) else None,
        "mình chưa hiểu lắm",
    ),
]


def _secret(lexeme: Lexeme) -> str:
    return SECRET if lexeme.text in ("bi", "bao") else REFUSAL  # "bi mat", "bao mat"


def _says_no(*lexemes: Lexeme) -> str | None:
    """A mere no: "không có", "none" and "chưa" say more, and "never" answers when."""
    said = next(lexeme for lexeme in lexemes if lexeme.name in ("notq", "not"))
    is_phrase = said.end - said.start > len(said.text)
    return None if is_phrase or said.text in SAYING_MORE else REFUSAL


SAYING_MORE = frozenset(("chưa", "chua", "never", "none", "nothing", "nobody"))
# To "how much?" or "your number?" a bare no is no value: they would rather not say.
OPEN_QUESTIONS = frozenset(("budget", "timescale", "phone", "email", "name", "company"))
BARE_NO: list[Rule[str]] = [
    Rule("^ courtesy? notq|not courtesy|self? courtesy|self? stop? $", _says_no, "không em")
]
BARE_NO_GRAMMAR = Grammar(LEXICON, BARE_NO)
WISH_GRAMMAR = Grammar(LEXICON, WISHES)
QUESTION_GRAMMAR = Grammar(LEXICON, QUESTIONS)
REMARK_GRAMMAR = Grammar(LEXICON, REMARK_RULES)
LONGEST_REFUSAL = 30  # lexemes; in a longer message "riêng tư" or "spam" is a topic


def _is_statement(asked: str, message: Message, lexemes: Sequence[Lexeme]) -> bool:
    marked = lexemes[-1].text in ASKING or any(lexeme.text == "?" for lexeme in lexemes)
    return asked == STATEMENT or (asked == WHEN and message.asked == "timescale" and not marked)


def _is_statement_only(message: Message) -> bool:
    """Neither a wish nor a question nor a mere no."""
    may_decline = message.asked in OPEN_QUESTIONS and message.may_fit(BARE_NO_GRAMMAR)
    asks = any(message.may_fit(grammar) for grammar in (QUESTION_GRAMMAR, REMARK_GRAMMAR))
    return not (may_decline or asks or message.may_fit(WISH_GRAMMAR))


class Manners:
    """The flags of one message. `asks_back`: a question to us; `question`: that, or any question mark."""

    __slots__ = ("asks_back", "human", "opt_out", QUESTION, "refusal", "uninterested")

    def __init__(self, message: Message) -> None:
        if _is_statement_only(message):
            self.opt_out = self.uninterested = self.human = self.asks_back = self.refusal = False
            self.question = "?" in message.writing.clean
            return
        lexemes = message.lexemes(LEXICON)
        said = (
            {found.value for found in WISH_GRAMMAR.all(lexemes)} if len(lexemes) <= LONGEST_REFUSAL else set()
        )
        names = {lexeme.name for lexeme in lexemes}
        self.opt_out = OPT_OUT in said
        self.uninterested = UNINTERESTED in said
        self.human = HUMAN in said
        doubts = not names.isdisjoint(("dontknow", "not", "notyet")) and "ask" not in names
        asked = REMARK_GRAMMAR.first(lexemes)
        if not (asked or doubts or "dontknow" in names):
            asked = QUESTION_GRAMMAR.first(lexemes)
        self.asks_back = asked is not None and not _is_statement(asked.value, message, lexemes)
        protests = asked is not None and asked.value == WHY  # "sao hỏi kỹ thế, không khai đâu"
        refuses = REFUSAL in said or (SECRET in said and message.asked != "need")
        self.refusal = (refuses and (protests or not self.asks_back)) or (
            message.asked in OPEN_QUESTIONS and BARE_NO_GRAMMAR.first(lexemes) is not None
        )
        self.question = self.asks_back or "?" in [lexeme.text for lexeme in lexemes]
