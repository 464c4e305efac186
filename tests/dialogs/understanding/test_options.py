"""Typed words for a tap: labels, numbers, typos, and when to rather ask again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.faq import match_question
from dialogs.understanding.options import match_option, words

PRODUCTS = ["CRM", "Tổng đài", "Chatbot", "Khác"]
SIZES = ["1-10 người", "11-50 người", "51-200 người", "Trên 200"]
FAQ = [
    ["giá bao nhiêu", "báo giá", "bảng giá", "how much is it", "pricing"],
    ["địa chỉ ở đâu", "văn phòng ở đâu", "where are you located"],
    ["có dùng thử không", "free trial", "dùng thử miễn phí"],
]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Tổng đài", "Tổng đài"),
        ("tong dai", "Tổng đài"),
        ("tog dai", "Tổng đài"),
        ("tổng", "Tổng đài"),
        ("chatbto", "Chatbot"),
        ("2", "Tổng đài"),
        ("số 2", "Tổng đài"),
        ("２", "Tổng đài"),
        ("2️⃣", "Tổng đài"),
        ("cái thứ hai", "Tổng đài"),
        ("the second one", "Tổng đài"),
        ("cái cuối", "Khác"),
        ("mình chọn tổng đài em nhé", "Tổng đài"),
        ("khác ạ", "Khác"),
    ],
)
def test_a_button_can_be_typed(text: str, label: str) -> None:
    match = match_option(text, PRODUCTS)
    assert match is not None
    assert PRODUCTS[match.index] == label


@pytest.mark.parametrize(
    "text", ["5", "không phải crm", "crm hay tổng đài", "hello", "khác gì nhau?", "", "!!!"]
)
def test_what_names_no_button_or_two_is_no_match(text: str) -> None:
    assert match_option(text, PRODUCTS) is None


@pytest.mark.parametrize(("text", "index"), [("11-50", 1), ("số 3", 2), ("tren 200", 3), ("200", None)])
def test_numbers_inside_labels_are_told_from_numbers_of_labels(text: str, index: int | None) -> None:
    match = match_option(text, SIZES)
    assert (match and match.index) == index


@pytest.mark.parametrize("text", ["⬅️ Quay lại", "quay lại " * 20])
def test_words_belong_to_whoever_asked_for_them(text: str) -> None:
    first, second = words(text), words(text)
    first.clear()
    assert second[:2] == words(text)[:2] == ["quay", "lai"]


@given(st.text(max_size=60), st.lists(st.text(max_size=24), max_size=6))
def test_no_text_and_no_labels_raise(text: str, labels: list[str]) -> None:
    match = match_option(text, labels)
    assert match is None or 0 <= match.index < len(labels)
    assert match_question(text, [labels]) is None or labels


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("gia bn v shop", 0),
        ("giá bao nhiêu vậy shop?", 0),
        ("how much does it cost", 0),
        ("dia chi dau", 1),
        ("co demo dùng thu ko", 2),
        ("thời tiết hôm nay", None),
    ],
)
def test_a_question_finds_its_faq_entry(text: str, entry: int | None) -> None:
    match = match_question(text, FAQ)
    assert (match and match.index) == entry
