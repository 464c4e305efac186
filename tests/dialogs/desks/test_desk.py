"""The buttons of a desk's screens: they belong to one screen, and nothing in their data is believed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.desks.desk import Stamp, has_screen, in_rows, read_stamp, stamp, standing
from dialogs.messages import Button, Message, plain

SCREEN = Message((plain("?"),), ((Button("a", "use:1"), Button("b", url="https://x")),))


def test_a_stamp_is_read_as_it_was_written() -> None:
    ((first, second),) = stamp(SCREEN, "link", 7).buttons
    assert read_stamp(first.data) == Stamp("link", 7, "use:1")
    assert second == Button("b", url="https://x")


def test_a_standing_button_keeps_its_data_on_every_screen() -> None:
    message = Message((plain("?"),), ((Button("pause", standing("broadcast", "pause:42")),),))
    assert stamp(message, "broadcast", 7) == message
    assert read_stamp(message.buttons[0][0].data) == Stamp("broadcast", 0, "pause:42")
    assert not has_screen(message)
    assert has_screen(SCREEN)


@pytest.mark.parametrize(
    "data", ["", "desk:", "desk:link", "card:1:2:claim", "desk:link:-1:x", "desk:link:²:x"]
)
def test_other_data_is_no_desks(data: str) -> None:
    assert read_stamp(data) is None


@given(st.text(max_size=64))
def test_any_data_can_be_read(data: str) -> None:
    found = read_stamp("desk:" + data)
    assert found is None or found.screen >= 0


def test_buttons_are_put_into_rows() -> None:
    buttons = [Button(str(number), str(number)) for number in range(5)]
    assert [len(row) for row in in_rows(buttons, 2)] == [2, 2, 1]
    assert in_rows([], 3) == ()
