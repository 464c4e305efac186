"""How people call themselves is how they are called."""

import pytest

from dialogs.flow.addressing import title_in


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chị đang tìm CRM", "chị"),
        ("dạ anh cần báo giá", "anh"),
        ("chào em, chị muốn hỏi", "chị"),
        ("bên chị có 3 cửa hàng", "chị"),
        ("cho anh hỏi", "anh"),
        ("bác muốn hỏi về phần mềm", "bác"),
        ("anh ấy quyết định", ""),
        ("anh Tuấn bảo thế", ""),
        ("mình cần CRM", ""),
        ("hỏi chị kế toán đã", ""),
    ],
)
def test_a_title_before_a_verb(text: str, title: str) -> None:
    assert title_in(text, "vi") == title


def test_english_has_no_titles() -> None:
    assert title_in("anh cần CRM", "en") == ""
