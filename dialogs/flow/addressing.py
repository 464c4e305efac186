"""How a Vietnamese person calls themselves tells how to address them: "anh cần CRM" -> anh.

Only a word of address before a verb or "là" counts; "anh/chị" stays the safe default.
"""

import re

TITLES = re.compile(
    r"^\W*(?:(?:dạ|vâng|ừ|ờ|à|ok|em ơi|chào em|chào cháu|thế|thì|bên|cho|nhà)\W+)*"
    r"(?P<title>anh|chị|cô|chú|bác)\s+"
    r"(là|tên|cần|muốn|đang|định|thấy|hỏi|tự|quyết|ở|làm|có|chưa|không|ko|k|dùng|tìm|quan tâm)\b",
    re.IGNORECASE,
)


def title_in(text: str, language: str) -> str:
    """The title the person uses for themselves, or nothing.

    >>> title_in("Chị đang tìm CRM", "vi")
    'chị'
    """
    found = TITLES.match(text[:80]) if language == "vi" else None
    return found["title"].lower() if found else ""
