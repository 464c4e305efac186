"""What one person gets to read: label first, way out last, names filled in, marks where their words are."""

from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dialogs.broadcasts.content import Content, Reader, TooLong, compose, fill, problems, reader_of
from dialogs.messages import Button, Copied, Piece, units
from dialogs.playbook import Playbook

AN = Reader("An", "chị")
PHOTO = Copied(5, (Piece(7, "photo", "f"),), captioned=True)


def found(content: Content) -> list[str]:
    return [key for key, _ in problems(content)]


def marked(text: str, entity: dict[str, Any]) -> str:
    """The words under a mark."""
    units16 = text.encode("utf-16-le")
    start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
    return units16[start:end].decode("utf-16-le")


def test_the_label_is_first_and_the_way_out_last(bant: Playbook) -> None:
    content = Content(text="Mời {xung_ho}", buttons=(Button("Xem", url="https://example.com/"),))
    message = compose(content, AN, bant.words("vi"), 12)
    assert message.text == "[QC] Mời chị"
    assert [row[0].data for row in message.buttons] == ["j::12.0", "o::12"]


def test_a_composed_label_or_way_out_takes_nothing_away(bant: Playbook) -> None:
    content = Content(text="[QC] x", buttons=(Button("🔕 Dừng nhận tin", "q::"),))
    message = compose(content, AN, bant.words("vi"), 12)
    assert message.text.startswith("[QC] ") and message.buttons[-1][0].data == "o::12"


def test_a_picture_without_words_carries_the_label_too(bant: Playbook) -> None:
    assert compose(Content(copied=PHOTO), AN, bant.words("vi"), 12).text == "[QC]"


def test_a_sentence_begins_with_a_capital() -> None:
    text = "{xung_ho} An ơi, {xung_ho} xem. {xung_ho} rảnh không?\n{xung_ho} ơi"
    assert fill(text, (), AN)[0] == "Chị An ơi, chị xem. Chị rảnh không?\nChị ơi"


@pytest.mark.parametrize(
    ("name", "first_name", "title", "language", "reader"),
    [
        ("Nguyễn Văn An", "🔥", "anh", "vi", Reader("An", "anh")),
        ("Ann Lee", "x", "", "en", Reader("Ann", "you")),
        ("", " Bình ", "", "vi", Reader("Bình", "anh/chị")),
        ("", "", "", "vi", Reader("anh/chị", "anh/chị")),
    ],
)
def test_people_are_called_as_they_call_themselves(
    bant: Playbook, name: str, first_name: str, title: str, language: str, reader: Reader
) -> None:
    assert reader_of(name, first_name, title, bant.words(language)) == reader


@given(
    before=st.text(max_size=9),
    bold=st.text(min_size=1, max_size=9),
    name=st.text(min_size=1, max_size=9),
)
def test_marks_stay_on_their_words_whatever_a_name_is_made_of(before: str, bold: str, name: str) -> None:
    assume(not {"{", "}"} & set(before + bold))
    text = f"{before}{{first_name}}{bold}{{first_name}}"
    entity = {"type": "bold", "offset": units(before + "{first_name}"), "length": units(bold)}
    filled, [moved] = fill(text, (entity,), Reader(name, "x"))
    assert marked(filled, moved) == bold


def test_a_mark_over_a_placeholder_is_over_what_stands_for_it() -> None:
    entity = {"type": "bold", "offset": 5, "length": units("{first_name}")}
    filled, [moved] = fill("😀Dạ {first_name} ơi", (entity,), Reader("Đặng 😀", "x"))
    assert marked(filled, moved) == "Đặng 😀"


def test_a_name_that_looks_like_a_placeholder_is_a_name() -> None:
    assert fill("{first_name} ơi, {xung_ho}", (), Reader("{xung_ho}", "chị"))[0] == "{xung_ho} ơi, chị"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{first_name} {xung_ho}", []),
        ("{ten}", ["broadcast-unknown-placeholder"]),
        ("{}", ["broadcast-unknown-placeholder"]),
        ("{FIRST_NAME}", ["broadcast-unknown-placeholder"]),
        ("{xưng_hô}", ["broadcast-unknown-placeholder"]),
        ("{ first_name } {xung_ho\n}", []),
        ("{first name}", ["broadcast-unknown-placeholder"]),
        ("{first-name}", ["broadcast-unknown-placeholder"]),
        ("{xưng hô}", ["broadcast-unknown-placeholder"]),
        (normalize("NFD", "{tên}"), ["broadcast-unknown-placeholder"]),
        ("{{first_name}}", ["broadcast-unknown-placeholder"]),
        ('{"giá": 5}', ["broadcast-unknown-placeholder"]),
        (" \n", ["broadcast-empty"]),
        ("x" * 4091, []),
        ("x" * 4092, ["broadcast-too-long"]),
        ("😀" * 2046, ["broadcast-too-long"]),
        ("{first_name}" + "x" * 4068, ["broadcast-too-long"]),
    ],
)
def test_what_cannot_be_sent_is_told_when_it_is_composed(text: str, wrong: list[str]) -> None:
    assert found(Content(text=text)) == wrong


def test_a_placeholder_on_a_button_is_filled_in_and_an_unknown_one_told(bant: Playbook) -> None:
    link, talk = Button("{xung_ho} {first_name} xem", url="https://a.b/"), Button("Gọi {first_name}", "q::")
    content = Content(text="Chào", buttons=(link, talk))
    assert found(content) == []
    message = compose(content, AN, bant.words("vi"), 12)
    assert [row[0].label for row in message.buttons] == ["Chị An xem", "Gọi An", "🔕 Dừng nhận tin"]
    assert found(Content(text="Chào", buttons=(Button("Xem {ten}", "q::"),))) == [
        "broadcast-unknown-placeholder"
    ]


def test_spaces_around_a_known_name_are_no_mistake_and_marks_stay_in_place() -> None:
    text = "Dạ { first_name }, mời {xung_ho } xem"
    entity = {"type": "bold", "offset": text.index("mời"), "length": 3}
    filled, [moved] = fill(text, (entity,), AN)
    assert filled == "Dạ An, mời chị xem" and marked(filled, moved) == "mời"


def test_what_is_refused_is_named_as_it_was_typed_and_in_few_words(bant: Playbook) -> None:
    typed = Content(text="Chào {xưng hô}", buttons=(Button("Xem { tên }", "q::"),))
    [(_, values)] = problems(typed)
    assert values == {"found": "{xưng hô}, { tên }"}
    [(key, values), *_] = problems(Content(text="".join(f"{{{'x' * 30}{n}}}" for n in range(100))))
    assert len(bant.words("vi")(key, **values)) < 500


def test_an_address_is_the_same_for_everybody_and_takes_no_placeholder() -> None:
    behind_words = {"type": "text_link", "offset": 0, "length": 4, "url": "https://a.b/?n={first_name}"}
    for content in (
        Content(text="Chào", buttons=(Button("Xem", url="https://a.b/?n={first_name}"),)),
        Content(text="Chào", entities=(behind_words,)),
    ):
        assert found(content) == ["broadcast-placeholder-in-address"]
    assert found(Content(text="Chào", buttons=(Button("Xem", url="https://a.b/?n=%7Bx%7D"),))) == []


def test_a_label_stays_a_label_whatever_a_name_is_made_of(bant: Playbook) -> None:
    content = Content(text="Chào", buttons=(Button("{first_name}{first_name}", "q::"),))
    message = compose(content, Reader("N\n" * 32, "x"), bant.words("vi"), 12)
    label = message.buttons[0][0].label
    assert len(label) <= 64 and "\n" not in label


def test_a_caption_holds_less_than_a_text() -> None:
    assert found(Content(text="x" * 1019, copied=PHOTO)) == []
    assert found(Content(text="x" * 1020, copied=PHOTO)) == ["broadcast-too-long"]


def test_a_name_may_make_it_too_long_for_one_reader_only(bant: Playbook) -> None:
    content = Content(text="{first_name} " + "x" * 1000, copied=PHOTO)
    assert compose(content, AN, bant.words("vi"), 12)
    with pytest.raises(TooLong):
        compose(content, Reader("N" * 64, "x"), bant.words("vi"), 12)
