"""Words that answer no question by themselves: yes and no, hello and thanks, rudeness, the wish for a quote.

Yes, no, hello and thanks are whole messages, politeness aside: "ok em nhé" is a yes, "ok để mai" is not.
They are compared without diacritics, so a phrase stands here once, folded; only "dừng" (stop) is kept from
"đúng" (right).
"""

import re

from dialogs.understanding.options import words
from dialogs.understanding.writing import Writing


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.replace("\n", " ").split(","))


POLITE = _phrases(
    """a, ah, da, vang, nha, nhe, nhi, nghen, oi, em, anh, chi, ban, minh, co, chu, bac, chau, toi, e, c, b,
    shop, ad, admin, luon, lun, di, nhieu, qua, lam, please, pls, you, very, much, so"""
)
ASSENT = frozenset(("da", "vang", "co"))  # polite words that by themselves say yes
YES = _phrases(
    """ok, oke, okie, okay, oki, okela, ok thoi, uk, u, uh, um, uhm, ung, dung roi, dung vay, chuan,
    chuan roi, chinh xac, duoc, duoc roi, dc, dong y, nhat tri, bat dau, tiep, tiep tuc, lam tiep, noi, hoi,
    u noi, u hoi, san sang, yes, yep, yeah, yup, sure, agree, i agree, agreed, correct, right, that s right,
    ok cam on, ok thanks, ok thank, yes please, good, looks good, fine, go, go on, go ahead, let s go, start,
    continue"""
)
NO = _phrases(
    """khong, ko, k, kg, kh, hong, hok, hem, no, nope, nah, khoi, chua, thoi, thoi khoi, khong can, ko can,
    khong dau, khong muon, khong thich, khong dong y, chua dung, khong dung, ko dung, khong phai, sai,
    sai roi, nham roi, de sau, khong cam on, thoi cam on, no thanks, no thank, not now, not yet, wrong,
    that s wrong, not right, not quite"""
)
HELLO = _phrases(
    "chao, xin chao, chao buoi sang, chao buoi toi, alo, hello, hi, hey, hi there, hello there, good morning"
)
THANKS = _phrases("cam on, ok cam on, xin cam on, thanks, thank, tks, ok thanks, many thanks, thanks a lot")
THUMBS = frozenset("👍👌✅🆗💯")
RUDE = re.compile(
    r"\b(đ[mk]m?|đcm|đkm|vcl|vkl|vl|clm|clgt|cmm|đéo|địt|lồn|cặc|mẹ mày|đồ ngu|mất dạy|vô duyên|làm phiền"
    r"|spam|phiền (?:quá|phức|thế|ghê)|lừa đảo|fuck\w*|(?:bull)?shit|stupid|idiot|scam\w*|wtf|annoying)\b"
)
QUOTE = re.compile(
    r"\b(?:gui|cho|can|xin|lam|muon|nhan|len)\b[^.?!]{0,20}\bbao gia\b"
    r"|\bbao gia (?:giup|cho|di|nhe|chi tiet)\b"
    r"|\b(?:send|need|want|get|have|give)\b[^.?!]{0,20}\b(?:quote|quotation|proposal)\b"
)
GIVING_UP = re.compile(
    r"(?:thoi )?(?:khong|ko|k) (?:can|muon|lam|mua|tu van|hoi|noi) (?:nua|gi nua|tu van nua)(?: dau| roi)?"
    r"|thoi (?:bo|dep)(?: qua)?|never mind|nevermind|forget it|no longer (?:needed|interested)"
)
CORRECTION = re.compile(
    r"\b(?:nham|lon|chu khong phai|chu k phai|sua lai|y (?:la|minh|anh|chi|em)|i mean|sorry)\b"
)


def says_nothing(text: str) -> bool:
    """A yes, a hello or thanks are no answer, whatever they may look like."""
    return says_yes(text) or greets(text) or gives_thanks(text)


def says_yes(text: str) -> bool:
    """
    >>> says_yes("ok em nhé"), says_yes("👍"), says_yes("ok để mai"), says_yes("dừng")
    (True, True, False, False)
    """
    clean = Writing(text).clean
    if "dừng" in clean:
        return False
    said = words(text)
    if not said:
        return not THUMBS.isdisjoint(text)
    polite_only = POLITE.issuperset(said)
    agrees = (polite_only and said[0] in ASSENT) or ("đúng" in clean and _core(said) == "dung")
    return agrees or _is_one_of(YES, said)


def says_no(text: str) -> bool:
    """
    >>> says_no("không em ơi"), says_no("không phải 50 mà 80")
    (True, False)
    """
    return _is_one_of(NO, words(text))


def greets(text: str) -> bool:
    """ "chào em", "alo shop", and calling somebody: "em ơi"."""
    said = words(text)
    calls = bool(said) and POLITE.issuperset(said) and ASSENT.isdisjoint(said)
    return calls or _is_one_of(HELLO, said)


def opens_with_hello(text: str) -> bool:
    """ "chào em, trưa nay nắng quá"."""
    said = words(text)
    return greets(text) or " ".join(said[:1]) in HELLO or " ".join(said[:2]) in HELLO


def gives_thanks(text: str) -> bool:
    return _is_one_of(THANKS, words(text))


def is_rude(text: str) -> bool:
    """Swearing, or a complaint about being bothered."""
    return RUDE.search(Writing(text).clean) is not None


def gives_up(text: str) -> bool:
    """The end of the whole talk, not of one question: "thôi không cần nữa em", "forget it".

    >>> gives_up("thôi không cần nữa em"), gives_up("không cần nữa tháng")
    (True, False)
    """
    return GIVING_UP.fullmatch(_core(words(text))) is not None


def wants_quote(text: str) -> bool:
    """ "gửi anh báo giá" wants somebody to write one; "giá bao nhiêu" is only a question."""
    return QUOTE.search(" ".join(words(text))) is not None


def bare(text: str) -> str:
    """The words without politeness, folded: "Đồng ý nhé em" -> "dong y"."""
    return _core(words(text))


def corrects(text: str) -> bool:
    """ "à nhầm", "50 chứ không phải 30": about what was said before."""
    return CORRECTION.search(" ".join(words(text))) is not None


def _is_one_of(phrases: frozenset[str], said: list[str]) -> bool:
    return " ".join(said) in phrases or _core(said) in phrases


def _core(said: list[str]) -> str:
    return " ".join(word for word in said if word not in POLITE)
