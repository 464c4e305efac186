"""The beat of broadcasts: even, and never in a hurry."""

from bisect import bisect_left

import pytest

from bot.beat import Beat


def run(beat: Beat, start: float, seconds: float, step: float) -> list[float]:
    """When messages pass if the beat is looked at every `step` seconds."""
    passed: list[float] = []
    for number in range(int(seconds / step)):
        now = start + number * step
        free = beat.free(now)
        beat.take(now, free)
        passed += [now] * free
    return passed


def most_in_a_second(passed: list[float]) -> int:
    return max(bisect_left(passed, at + 0.999) - bisect_left(passed, at) for at in passed)


def test_it_keeps_the_rate_over_time() -> None:
    beat = Beat(25, 28)
    beat.restart(100)
    assert abs(len(run(beat, 100, 60.1, 0.01)) - 60 * 25) <= 3


def test_what_was_late_is_made_up_for_without_hurry() -> None:
    beat = Beat(25, 28)
    beat.restart(100)
    passed = run(beat, 100, 10, 0.01) + run(beat, 112, 48.1, 0.01)  # two seconds of silence between
    assert abs(len(passed) - 60 * 25) <= 3
    assert most_in_a_second(passed) <= 28


def test_what_was_late_is_made_up_for_where_the_last_of_a_second_are_too_few_to_go_together() -> None:
    beat = Beat(31, 34)
    beat.restart(100)
    passed = run(beat, 100, 10, 0.01) + run(beat, 112, 200, 0.01)
    assert abs(len(passed) - 212 * 31) <= 4
    assert most_in_a_second(passed) <= 34


@pytest.mark.parametrize(("rate", "most"), [(199, 199), (19, 19), (12.5 * 25 / 30, 11), (997, 997), (25, 28)])
def test_a_rate_that_is_no_multiple_of_those_that_go_together_is_kept_as_well(rate: float, most: int) -> None:
    beat = Beat(rate, most)
    beat.restart(0)
    passed = run(beat, 0, 100, 0.005)
    assert 0.97 * 100 * rate <= len(passed) <= 100 * rate
    assert most_in_a_second(passed) <= most


@pytest.mark.parametrize(("messages", "a_second"), [(7, 25), (11, 22), (40, 25)])
def test_albums_go_whole_and_no_second_has_more_than_the_most_or_one_of_them(
    messages: int, a_second: int
) -> None:
    beat = Beat(25, 28)
    beat.keep_together(messages)
    beat.restart(0)
    passed = run(beat, 0, 100, 0.005)
    assert all(passed.count(at) % messages == 0 for at in set(passed))
    assert most_in_a_second(passed) <= max(28, messages)
    assert len(passed) >= 0.96 * 100 * a_second


def test_nothing_is_made_up_for_from_before_it_began() -> None:
    beat = Beat(25, 28)
    beat.restart(1000)
    assert len(run(beat, 1000, 1, 0.01)) <= 25


def test_it_tells_when_it_is_ready() -> None:
    beat = Beat(25, 28)
    beat.restart(5)
    assert beat.free(5) == 0
    ready_at = beat.ready_at()
    assert beat.free(ready_at - 0.001) == 0 < beat.free(ready_at + 1e-6)


def test_a_slow_beat_and_a_fast_one_are_beats_too() -> None:
    for rate in (0.1, 1, 1000):
        beat = Beat(rate, int(rate))
        beat.restart(0)
        assert abs(len(run(beat, 0, 100, 0.01)) - 100 * rate) <= max(1, rate * 0.1)
