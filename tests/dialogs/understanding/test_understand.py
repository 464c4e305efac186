"""What holds for any text at all, and what a conversation relies on."""

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.understanding import Understood, message, understand
from dialogs.understanding.phrases import search
from tests.dialogs.understanding.corpus import ASKABLE, load

TODAY = date(2026, 5, 6)
SLOTS = st.sampled_from([*ASKABLE, "multi", None])
VOCABULARY = sorted({word for item in load() for word in item["text"].split()})
SENTENCES = st.lists(st.sampled_from(VOCABULARY), max_size=30).map(" ".join)


def read(text: str, asked: str | None = None, language: str = "vi") -> Understood:
    return understand(text, asked=asked, today=TODAY, language=language)


def values(text: str, asked: str | None = None) -> dict[str, dict[str, Any]]:
    return {reading.slot: reading.value for reading in read(text, asked).readings}


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=300), SENTENCES), SLOTS, st.sampled_from(["vi", "en"]))
def test_no_text_raises_and_every_span_lies_in_the_text(text: str, asked: str | None, language: str) -> None:
    understood = read(text, asked, language)
    slots = [reading.slot for reading in understood.readings]
    assert len(slots) == len(set(slots))
    for reading in understood.readings:
        assert 0 <= reading.span[0] < reading.span[1] <= len(text)
        assert 0 < reading.confidence <= 1


@settings(max_examples=60, deadline=None)
@given(SENTENCES, st.dates(date(2024, 1, 1), date(2150, 1, 1)))
def test_dates_come_in_order_and_never_lie_in_the_past(text: str, today: date) -> None:
    for reading in understand(text, asked="timescale", today=today).readings:
        if reading.slot == "timescale" and reading.value.get("latest"):
            assert today.isoformat() <= reading.value["earliest"]
            assert reading.value["earliest"] <= reading.value["latest"]


# Hostile texts: a beginning, then one of these over and over.
SIGNS = ("a", "7", "1.", "1-", "(", "...", "$", "@", "a@", " ", "\n", "à\u0300", "😀", "\u200b", "đ")
WORDS = (
    "k|0|09|0912345678|+84 0|?|ngaaay|xyzzy|ABC|a cong|a cham|dot|không|và|hoặc|to or and|before|từ|nhầm|rưỡi"
    "|cuối|gấp|double|từ 5 đến|một hai|hai mươi|1 tỷ|30tr mà 50tr thôi|tháng|tháng 5|hôm nay|end of year"
    "|TÊN LÀ|công ty|anh Minh|phải hỏi|không biết ai quyết|không tháng 5 hoặc 7 mà trước 10tr"
)
PIECES = (*SIGNS, *(f"{words} " for words in WORDS.split("|")))


@pytest.mark.parametrize(("beginning", "asked"), [("", "budget"), ("a at ", "multi"), ("0912 ", "multi")])
def test_eight_times_the_text_costs_about_eight_times_the_work(beginning: str, asked: str) -> None:
    for piece in PIECES:
        short, long = (beginning + piece * (size // len(piece)) for size in (512, 4096))
        assert _costs_in_proportion(short, long, asked), (beginning, piece)


def _costs_in_proportion(short: str, long: str, asked: str) -> bool:
    """By the least processor time of up to eight readings each; a quadratic step would make it 64 times."""
    _cost(short, asked)
    least_short, least_long = _cost(short, asked), _cost(long, asked)
    for _ in range(7):
        if least_long <= 24 * least_short:
            return True
        least_short = min(least_short, _cost(short, asked))
        least_long = min(least_long, _cost(long, asked))
    return least_long <= 24 * least_short


def _cost(text: str, asked: str) -> int:
    before = time.thread_time_ns()
    read(text, asked)
    return time.thread_time_ns() - before


def test_nothing_that_could_be_understood_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [*ASKABLE, "multi"]
    questions = [(item["text"], asked[i % len(asked)]) for i, item in enumerate(load()[::3])]
    understood = [read(*question) for question in questions]
    monkeypatch.setattr(message, "search", lambda senses: (search(senses)[0], -1))  # every class is there
    assert [read(*question) for question in questions] == understood


def test_one_message_fills_every_slot_it_speaks_of() -> None:
    found = values("cần CRM cho 12 bạn sale, khoảng 80tr, tháng sau triển khai, mình quyết luôn", "need")
    assert found["need"] == {"has_need": True}
    assert found["budget"]["max"] == 80_000_000
    assert found["timescale"] == {"earliest": "2026-06-01", "latest": "2026-06-30"}
    assert found["authority"] == {"role": "decision_maker"}


def test_a_slot_that_was_not_asked_needs_plain_words() -> None:
    assert "budget" not in values("bên mình có 12", "need")
    assert "authority" not in values("anh Minh nhé", "name")


def test_what_was_understood_is_found_again_in_the_original_text() -> None:
    text = "Dạ 😀 ngân sách ５０ triệu ạ"
    reading = next(reading for reading in read(text, "budget").readings if reading.slot == "budget")
    assert text[slice(*reading.span)] == "５０ triệu"


@pytest.mark.parametrize(
    "text", ["đừng nhắn nữa", "STOP", "dung nhan cho toi nua", "unsubscribe", "stop messaging me"]
)
def test_an_opt_out_is_understood_whatever_was_asked(text: str) -> None:
    assert all(read(text, slot).opt_out for slot in ASKABLE)


@pytest.mark.parametrize(
    "text", ["cho tôi gặp người thật", "gap nhan vien tu van", "I want to talk to a human"]
)
def test_a_wish_for_a_human_is_understood(text: str) -> None:
    assert read(text, "budget").human


def test_not_interested_answers_the_need_and_opts_out() -> None:
    understood = read("không quan tâm", "need")
    assert understood.opt_out
    assert [reading.value for reading in understood.readings] == [{"has_need": False}]


@pytest.mark.parametrize("text", ["giá bao nhiêu vậy shop?", "gia bn v", "do you support iOS"])
def test_a_question_back_is_no_answer(text: str) -> None:
    understood = read(text, "timescale")
    assert understood.question
    assert understood.offtopic
