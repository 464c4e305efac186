"""Which desk something is for: commands, buttons, and whatever comes while a desk is open."""

from dialogs.desks.desk import Opened
from dialogs.desks.linking import LINKING
from dialogs.desks.reception import DESKS, Call, Called, receive
from dialogs.events import Said, Sent, Tapped
from tests.dialogs.desks.desk_stage import MAI, NOW


def said(text: str, opened: str = "", *, edited: bool = False) -> Call | None:
    return receive(Said(at=NOW, person=MAI, message_id=1, text=text, edited=edited), opened, 3)


def tapped(data: str, opened: str = "link") -> Call | None:
    return receive(Tapped(at=NOW, person=MAI, message_id=1, data=data), opened, 3)


def test_a_command_opens_its_desk_whatever_was_open() -> None:
    for text, argument in (
        ("/link", ""),
        ("/LINK@leadbot  a b ", "a b"),
        ("/link\na\nb", "a\nb"),
        ("/link@leadbot\t a b", "a b"),
    ):
        call = said(text, "audience")
        assert call == Called(LINKING, Opened(at=NOW, command="link", argument=argument), keeps=False)


def test_no_two_desks_share_a_command() -> None:
    commands = [command for desk in DESKS.values() for command in desk.commands]
    assert len(commands) == len(set(commands))


def test_a_desk_is_left_by_command() -> None:
    assert said("/cancel", "link") == said("/huy", "link") == "leave"
    assert said("/cancel") is None


def test_words_and_pictures_go_to_the_desk_that_is_open() -> None:
    words, picture = said("facebook", "link"), Sent(at=NOW, person=MAI, message_id=1, media="photo")
    assert isinstance(words, Called) and words.desk is LINKING and words.keeps
    assert isinstance(receive(picture, "link", 3), Called)
    assert said("facebook") is None


def test_other_commands_are_talk_with_the_bot() -> None:
    assert (
        said("/start", "link")
        is said("/nonsense", "link")
        is said("/", "link")
        is said("/ link", "link")
        is None
    )
    assert said("/link", edited=True) is None


def test_a_button_counts_only_on_the_screen_it_belongs_to() -> None:
    call = tapped("desk:link:3:use:1")
    assert isinstance(call, Called) and call.event == Tapped(at=NOW, person=MAI, message_id=1, data="use:1")
    assert (
        tapped("desk:link:2:use:1") == tapped("desk:audience:3:use") == tapped("desk:link:3:x", "") == "old"
    )
    assert tapped("desk:nowhere:3:x") is tapped("q:1:2") is None


def test_a_standing_button_does_not_care_what_is_open() -> None:
    call = tapped("desk:link:0:list", "audience")
    assert isinstance(call, Called) and call.desk is LINKING and not call.keeps
