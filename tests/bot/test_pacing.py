"""What Telegram counts, whenever within a call it does so, never exceeds the limit."""

import random
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from bot.limits import Limits
from bot.pacing import Pace
from dialogs.messages import Message
from storage.outbox import Row

MOST = 30  # in any second


def row(chat_id: int) -> Row:
    return Row(
        id=chat_id,
        kind="notice",
        lead_id=None,
        chat_id=chat_id,
        cycle=0,
        key=None,
        message=Message(()),
        edits_message_id=0,
        target_message_id=None,
        priority=0,
        attempts=0,
        repeat=False,
        created_at=None,  # type: ignore[arg-type]
    )


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    """Threads take the interpreter from each other all the time."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.parametrize("seed", range(5))
def test_no_second_of_telegrams_has_too_many_however_long_the_calls_take(
    monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance, counted, ends, now = random.Random(seed), list[float](), list[tuple[float, Row]](), 0.0
    pace = Pace(partial(Limits, MOST, 1000, 20), shared=False)
    monkeypatch.setattr("bot.pacing.time.monotonic", lambda: now)
    for step in range(5000):
        now = step / 500
        for each in [each for each in ends if each[0] <= now]:
            ends.remove(each)
            pace.note_ended(each[1])
        for number in range(pace.free()):
            took = chance.choice((0.01, 0.05, 0.3, 1.5))
            sent = row(step * MOST + number + 1)
            pace.note_started(sent)
            counted.append(now + took * chance.random())
            ends.append((now + took, sent))
    assert len(counted) > 100
    assert all(sum(at <= other < at + 1 for other in counted) <= MOST for at in counted)


def test_calls_end_while_a_claim_asks_what_may_go(
    monkeypatch: pytest.MonkeyPatch, hasty_threads: None
) -> None:
    monkeypatch.setattr("bot.pacing.time.monotonic", lambda: 0.0)  # so that all of it is within one second
    pace = Pace(partial(Limits, 100_000, 100, 20), shared=False)

    def send() -> None:
        for number in range(2_000):
            sent = row(number % 500 + 1)
            pace.note_started(sent)
            pace.note_ended(sent)

    with ThreadPoolExecutor(1) as loop:
        sending = loop.submit(send)
        while not sending.done():
            pace.free()
            pace.closed_chats()
        sending.result()
    assert pace.free() == 98_000
