"""A defect is logged by type and place; what people wrote stays out."""

import pytest

from bot.defects import describe
from bot.render import render


def test_the_innermost_line_of_ours_is_named_and_the_message_is_not() -> None:
    with pytest.raises(AttributeError) as caught:
        render("Nguyễn Văn An")  # type: ignore[arg-type]
    told = describe(caught.value)
    assert told.startswith("AttributeError at bot/render.py:") and "Nguyễn" not in told


def test_an_error_from_elsewhere_is_named_alone() -> None:
    assert describe(ValueError("0912345678")) == "ValueError"
