"""What was composed, as calls of the Bot API."""

import pytest

from bot.copying import copy_calls
from dialogs.messages import Copied, Piece

MAI, AN = 5, 6
WORDS = {"chat_id": AN, "text": "[QC] Xem", "entities": [], "link_preview_options": {}}


@pytest.mark.parametrize(
    ("media", "method"),
    [("photo", "sendPhoto"), ("animation", "sendAnimation"), ("video_note", "sendVideoNote")],
)
def test_a_file_is_sent_by_its_id(media: str, method: str) -> None:
    copied = Copied(MAI, (Piece(7, media, "the-file"),), captioned=media != "video_note")
    called, params = copy_calls(copied, WORDS)[-1]
    assert (called, params[media], params["chat_id"]) == (method, "the-file", AN)


def test_a_picture_stays_covered_and_below_its_words() -> None:
    copied = Copied(MAI, (Piece(7, "photo", "f", spoiler=True, caption_above=True),), captioned=True)
    ((_, params),) = copy_calls(copied, WORDS)
    assert params["has_spoiler"] is params["show_caption_above_media"] is True
    ((_, params), _) = copy_calls(Copied(MAI, copied.pieces * 2, captioned=True), WORDS)
    assert [piece["has_spoiler"] for piece in params["media"]] == [True, True]


def test_a_place_has_no_file_and_is_copied() -> None:
    (_, (called, params)) = copy_calls(Copied(MAI, (Piece(7, "location"),)), WORDS)
    assert (called, params["from_chat_id"], params["message_id"]) == ("copyMessage", MAI, 7)
