"""Never more than allowed in any window, for the bot, a private chat and a group."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.limits import BURST, Limits, Window

PERSON, GROUP = 7, -5


def send_as_fast_as_allowed(limits: Limits, chat_id: int, count: int) -> list[float]:
    """The moments at which `count` calls to one chat pass."""
    now, passed = 0.0, list[float]()
    while len(passed) < count:
        now = max(now, limits.bot_ready_at(), limits.chats_not_ready(now).get(chat_id, 0.0))
        if limits.free(now):
            limits.take(chat_id, now)
            passed.append(now)
    return passed


def test_the_bot_sends_thirty_in_any_second() -> None:
    limits = Limits(30, 1, 20)
    moments = list[float]()
    now = 0.0
    for person in range(1, 91):
        now = max(now, limits.bot_ready_at())
        limits.take(person, now)
        moments.append(now)
    assert moments[29] == 0.0
    assert moments[30] >= 1.0 and moments[60] >= 2.0


def test_a_person_gets_a_short_burst_and_then_one_a_second() -> None:
    moments = send_as_fast_as_allowed(Limits(30, 1, 20), PERSON, 9)
    assert moments[BURST - 1] == 0.0 and moments[BURST] == BURST and moments[2 * BURST] == 2 * BURST


def test_a_group_gets_twenty_a_minute() -> None:
    moments = send_as_fast_as_allowed(Limits(30, 1, 20), GROUP, 21)
    assert moments[19] < 60.0 <= moments[20]


def test_the_last_place_of_a_private_chat_is_kept_for_an_answer() -> None:
    limits = Limits(30, 1, 20)
    limits.take(PERSON, 0.0)
    limits.take(GROUP, 0.0)
    assert not limits.chats_for_answers(0.0)
    limits.take(PERSON, 1.0)
    assert set(limits.chats_for_answers(1.0)) == {PERSON} and not limits.chats_not_ready(1.0)
    assert not limits.chats_for_answers(3.0)


def test_one_chat_at_its_limit_holds_up_no_other() -> None:
    limits = Limits(30, 1, 20)
    send_as_fast_as_allowed(limits, PERSON, BURST)
    assert set(limits.chats_not_ready(0.0)) == {PERSON}
    assert limits.free(0.0) == 30 - BURST


@given(st.integers(1, 40), st.floats(0.5, 60), st.lists(st.floats(0, 3), min_size=1, max_size=80))
def test_no_window_of_time_lets_more_pass_than_its_count(
    count: int, seconds: float, gaps: list[float]
) -> None:
    window, now, passed = Window(count, seconds), 0.0, list[float]()
    for gap in gaps:
        now = max(now + gap, window.ready_at())
        window.take(now)
        passed.append(now)
    for first, beyond in zip(passed, passed[count:], strict=False):
        assert beyond - first >= seconds * 0.999999
    assert all(later >= earlier for earlier, later in pairwise(passed))


def test_a_chat_that_is_idle_is_forgotten() -> None:
    limits = Limits(30, 1, 20)
    for second in range(1000):
        limits.take(second + 1, float(second))
        limits.take(-second - 1, float(second))
    assert len(limits.passages(1000.0)) < 70


@given(st.lists(st.tuples(st.sampled_from([PERSON, 8, GROUP]), st.floats(0, 2)), max_size=60))
def test_limits_that_were_told_what_passed_go_on_as_those_that_saw_it(
    calls: list[tuple[int, float]],
) -> None:
    saw, now = Limits(5, 1, 20), 0.0
    for chat_id, gap in calls:
        now += gap
        saw.take(chat_id, now)
    told = Limits(5, 1, 20)
    told.restore(saw.passages(now))
    assert told.free(now) == saw.free(now)
    assert told.chats_not_ready(now) == saw.chats_not_ready(now)
