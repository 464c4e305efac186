"""Messages in the Bot API's terms: offsets in UTF-16 units, and never longer than Telegram allows."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.render import SECRET_ROOM, TEXT_LIMIT, cut, divide, render
from dialogs.messages import Button, Keyboard, Message, Span, bold, italic, plain, quote, secret, units

texts = st.text(st.sampled_from("a \nđ🙋\u200d"), max_size=400).map(lambda text: text * 30)
spans = st.lists(st.builds(Span, texts, st.sampled_from(["", "bold", "italic", "quote", "code"])), max_size=6)


def marked(params: dict[str, Any]) -> list[tuple[str, str]]:
    """The style and the words of every entity, read as Telegram does."""
    encoded = params["text"].encode("utf-16-le")
    return [
        (e["type"], encoded[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le"))
        for e in params["entities"]
    ]


def test_styles_become_entities_at_utf16_offsets() -> None:
    params = render(Message((plain("👋 "), bold("Chào 🙋"), plain(" và "), quote("trích"), italic(""))))
    assert params["text"] == "👋 Chào 🙋 và trích"
    assert marked(params) == [("bold", "Chào 🙋"), ("blockquote", "trích")]


def test_markup_in_peoples_words_stays_words() -> None:
    params = render(Message((plain("<b>*x*</b> [a](b)"),)))
    assert params["text"] == "<b>*x*</b> [a](b)" and params["entities"] == []


def test_buttons_carry_data_or_a_link() -> None:
    message = Message((plain("?"),), ((Button("A", "a:1"), Button("B", url="https://b")),))
    row = [{"text": "A", "callback_data": "a:1"}, {"text": "B", "url": "https://b"}]
    assert render(message)["reply_markup"] == {"inline_keyboard": [row]}


def test_a_keyboard_shares_the_phone_and_goes_away_again() -> None:
    shown = render(Message((plain("?"),), keyboard=Keyboard(share="Phone", labels=("Skip",))))["reply_markup"]
    assert shown["keyboard"] == [[{"text": "Phone", "request_contact": True}], [{"text": "Skip"}]]
    gone = render(Message((plain("?"),), keyboard=Keyboard(remove=True)))["reply_markup"]
    assert gone == {"remove_keyboard": True}


def test_a_long_text_is_divided_between_words_and_the_buttons_come_last() -> None:
    message = Message((bold("word " * 2000),), ((Button("A", "a"),),))
    parts = divide(message)
    assert len(parts) == 3
    assert [bool(part.buttons) for part in parts] == [False, False, True]
    assert all(span.style == "bold" for part in parts for span in part.spans if span.text)
    assert all(set(part.text.split()) == {"word"} for part in parts)


def test_a_short_message_stays_one() -> None:
    message = Message((plain("x" * TEXT_LIMIT),))
    assert divide(message) == [message] and cut(message) == message


def test_room_is_kept_for_a_contact_that_is_filled_in_later() -> None:
    message = cut(Message((secret(1), plain("x" * (TEXT_LIMIT - 10)))))
    assert message.spans[0] == secret(1)
    assert SECRET_ROOM + sum(units(span.text) for span in message.spans[1:]) <= TEXT_LIMIT


@given(spans)
def test_no_part_is_too_long_and_no_word_is_lost(given_spans: list[Span]) -> None:
    message = Message(tuple(given_spans))
    parts = divide(message)
    assert all(units(part.text) <= TEXT_LIMIT for part in parts)
    assert "".join("".join(p.text.split()) for p in parts) == "".join(message.text.split())
    for part in parts:
        part.text.encode("utf-16-le")


@given(spans)
def test_what_is_cut_fits_and_begins_the_same(given_spans: list[Span]) -> None:
    message = Message(tuple(given_spans))
    short = cut(message)
    assert units(short.text) <= TEXT_LIMIT
    assert message.text.startswith(short.text.removesuffix(" …"))
