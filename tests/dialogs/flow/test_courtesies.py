"""Yes and no, hello and thanks, rudeness and the wish for a quote, as people write them."""

import pytest

from dialogs.flow import courtesies


@pytest.mark.parametrize(
    "text",
    [
        *("ok em nhé", "Đúng rồi ạ", "dạ vâng", "đc", "uh", "dung roi", "đúng", "OK LUÔN", "👍", "có"),
        *("ừ em nói đi", "ok cảm ơn em", "Yes", "looks good", "let's go"),
    ],
)
def test_a_yes(text: str) -> None:
    assert courtesies.says_yes(text)
    assert not courtesies.says_no(text)


@pytest.mark.parametrize(
    "text", ["ok để mai", "dừng", "dừng rồi", "dung", "", "🙃", "không", "yes but no", "ok 50 triệu", "😂"]
)
def test_no_yes(text: str) -> None:
    assert not courtesies.says_yes(text)


@pytest.mark.parametrize(
    "text", ["không", "hok nha", "thôi em", "không cảm ơn", "chưa đúng", "no thanks", "sai rồi"]
)
def test_a_no(text: str) -> None:
    assert courtesies.says_no(text)


@pytest.mark.parametrize("text", ["không phải 50 mà 80", "không biết", "chưa biết nữa", "no idea", ""])
def test_no_no(text: str) -> None:
    assert not courtesies.says_no(text)


@pytest.mark.parametrize("text", ["chào em", "alo shop", "em ơi", "Hello", "chào chị ạ"])
def test_a_hello(text: str) -> None:
    assert courtesies.greets(text)


def test_a_hello_may_open_a_longer_talk() -> None:
    assert courtesies.opens_with_hello("chào em, trưa nay nắng quá")
    assert not courtesies.greets("chào em, chị cần CRM")
    assert not courtesies.opens_with_hello("cần chào hàng")


@pytest.mark.parametrize("text", ["cảm ơn em nhiều nha", "cám ơn", "thank you so much", "tks"])
def test_thanks(text: str) -> None:
    assert courtesies.gives_thanks(text)


@pytest.mark.parametrize("text", ["đm spam vừa thôi", "vcl", "wtf is this", "lừa đảo", "phiền quá"])
def test_rudeness(text: str) -> None:
    assert courtesies.is_rude(text)


@pytest.mark.parametrize(
    "text", ["công ty lớn", "buổi sáng", "các bạn ơi", "ngủ chưa em", "cho em hỏi", "đi làm"]
)
def test_ordinary_words_that_look_rude_without_their_marks(text: str) -> None:
    assert not courtesies.is_rude(text)


@pytest.mark.parametrize(
    "text", ["gửi anh báo giá", "cho mình xin báo giá nhé", "bao gia giup em", "can you send me a quote"]
)
def test_the_wish_for_a_quote(text: str) -> None:
    assert courtesies.wants_quote(text)


@pytest.mark.parametrize("text", ["giá bao nhiêu", "có bảng giá không", "how much is it"])
def test_a_question_about_the_price_is_no_wish_for_a_quote(text: str) -> None:
    assert not courtesies.wants_quote(text)
