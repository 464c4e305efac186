"""What phone and e-mail share: several were written, which one is to be used?"""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from dialogs.understanding.grammar import Lexicon
from dialogs.understanding.message import Message

LEXICON = Lexicon(
    {
        "old": "cũ, bỏ, bỏ rồi, hỏng, mất, hư, không dùng, không xài, hết dùng, khóa, old, former, "
        "previous, dead, expired, do not use, no longer, used to be",
        "not": "đừng gọi, đừng dùng, đừng gửi, đừng liên hệ, đừng lưu, do not call, do not use, không phải, "
        "chứ không phải, đừng, không, not, instead of, rather than, chứ không",
        "mend": "nhầm, à nhầm, à không, lộn, đúng là, mới là, ý mình là, sửa lại, i meant, i mean, sorry, "
        "correction, actually, wait, oops, make that, à quên, ý quên, quên, gõ nhầm, gõ lộn, đính chính",
        "right": "mới đúng, mới phải, mới chuẩn, is right, is the right one, is correct",
        "new": "mới, số mới, mail mới, dùng, xài, new, use, chính, it is, but, current, main, best, nhé",
        "other": "hotline, fax, của sếp, giám đốc, văn phòng, shop, bên em, your",
    }
)
BEFORE = {"old": 4, "not": 6, "mend": -3, "new": -1, "other": 1}
AFTER = {"old": 4, "mend": 4, "right": -4}

Value = TypeVar("Value")


class Candidate(msgspec.Struct, frozen=True):
    """A value and where it stands in the clean text."""

    value: str
    start: int
    end: int


def choose(message: Message, candidates: Sequence[Candidate]) -> Candidate:
    """The first that is not called old, wrong or another's: "số cũ 0912… bỏ rồi, số mới là 0987…"."""
    if len(candidates) == 1:
        return candidates[0]
    marks = [lexeme for lexeme in message.lexemes(LEXICON) if lexeme.name in BEFORE or lexeme.name in AFTER]

    def weight(index: int) -> int:
        here = candidates[index]
        start = candidates[index - 1].end if index else 0
        end = candidates[index + 1].start if index + 1 < len(candidates) else len(message.writing.clean)
        before = (BEFORE.get(mark.name, 0) for mark in marks if start <= mark.start < here.start)
        after = (AFTER.get(mark.name, 0) for mark in marks if here.end <= mark.start < end)
        return sum(before) + sum(after)

    return candidates[min(range(len(candidates)), key=lambda index: (weight(index), index))]
