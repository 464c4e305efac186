"""A second person's word, without hands: what they see of it, who is offered what; a sole one's number."""

from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from dialogs.broadcasts.content import TO_QUESTIONS, Content
from dialogs.broadcasts.telling import Figures
from dialogs.desks.audience.choosing import Choosing
from dialogs.desks.broadcasting import approving
from dialogs.desks.broadcasting.orders import Composing, Decide, Examine, ListAll, Listed, Order, ToType
from dialogs.desks.broadcasting.testing import compose_sample
from dialogs.desks.desk import Errand
from dialogs.events import Sent
from dialogs.messages import Button, Copied, Message, Piece
from dialogs.playbook import Playbook
from tests.dialogs.desks.desk_stage import MAI, NOW, DeskStage

LAN = 6
ALBUM = Copied(MAI.id, (Piece(11, "photo", "a"), Piece(12, "video", "b")), captioned=True)
BUTTONS = (Button("Mua", url="https://a.vn/tet?x=1"), Button("▶️ Bắt đầu", TO_QUESTIONS))
OFFER = Content(text="{xung_ho} {first_name} ơi", copied=ALBUM, buttons=BUTTONS)
ORDERED = Composing(choosing=Choosing("level >= MQL"), content=OFFER, people=1204)


class World:
    """What errands come to."""

    listed: tuple[Listed, ...] = ()
    to_type: int | str = 1204
    examined = ""

    def __call__(self, errand: Errand) -> Any:
        match errand:
            case ListAll():
                return self.listed
            case ToType():
                return self.to_type
            case Examine():
                return self.examined
            case Decide(decision="confirm"):
                return "told-approve"
            case Decide(decision=decision):
                return f"told-{decision}"
        return None


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def desk(bant: Playbook, world: World) -> DeskStage:
    stage = DeskStage(bant, world)
    stage.say("/broadcasts")
    return stage


@pytest.fixture
def typing(desk: DeskStage) -> DeskStage:
    """A sole one, asked for the number of people of broadcast 7."""
    desk.forge("confirm:7")
    assert "1.204 người" in desk.text and list(desk.screen.labels) == ["✖️ Huỷ"]
    return desk


def question(playbook: Playbook, ordered: Composing = ORDERED) -> Message:
    return approving.question(playbook, 7, "Mai muốn gửi:", ordered, NOW)


def decided(desk: DeskStage) -> list[Errand]:
    return [errand for errand in desk.errands if isinstance(errand, Decide | Order)]


def test_who_is_asked_sees_whom_what_and_when(bant: Playbook) -> None:
    shown = question(bant)
    for part in (
        "#7",
        "Mai muốn gửi:",
        "level >= MQL",
        "[ảnh] [video] {xung_ho} {first_name} ơi",
        "[Mua] https://a.vn/tet?x=1",
        "[▶️ Bắt đầu]",
        "Gửi ngay sau khi bấm.",
    ):
        assert part in shown.text
    assert "Stars" not in shown.text
    assert shown.labels == ("✅ Duyệt", "✖️ Không duyệt")


def test_who_is_asked_sees_the_moment_and_the_price(bant: Playbook) -> None:
    later = datetime(2026, 12, 1, 2, tzinfo=UTC)
    shown = question(bant, replace(ORDERED, scheduled_at=later, paid=True)).text
    assert "Sẽ gửi lúc 9:00" in shown and "1/12" in shown and "120,4 Telegram Stars" in shown
    assert "Gửi ngay sau khi bấm." in question(bant, replace(ORDERED, scheduled_at=NOW)).text  # it has passed


def test_a_question_about_long_addresses_and_a_long_audience_stays_one_message(bant: Playbook) -> None:
    buttons = tuple(Button("N" * 40, url=f"https://a.vn/{'x' * 3000}") for _ in range(5))
    content = Content(text="x" * 4000, buttons=buttons)
    ordered = replace(ORDERED, content=content, choosing=Choosing("x" * 1000))
    assert len(question(bant, ordered).text) < 4096


def test_a_sample_leaves_the_name_out_where_it_makes_the_text_too_long(bant: Playbook) -> None:
    words, content = bant.words("vi"), Content(text="{first_name} " + "x" * 4050)
    sample = compose_sample(content, "N" * 64, words)
    assert sample is not None and sample.text.startswith("[QC] Anh/chị xxx")
    sample = compose_sample(content, "Lan", words)
    assert sample is not None and sample.text.startswith("[QC] Lan xxx")
    assert compose_sample(Content(text="x" * 4096), "Lan", words) is None


def test_those_under_way_are_decided_upon_from_the_list(desk: DeskStage, world: World) -> None:
    states = ("unapproved", "running", "finished")
    world.listed = tuple(
        Listed(Figures(number=3 - place, state=state), MAI.id) for place, state in enumerate(states)
    )
    desk.say("/broadcasts")
    unapproved, running, finished = desk.screen.buttons
    assert [button.label for button in unapproved] == ["📊 #3", "✍️ Tự xác nhận #3", "✖️ Huỷ #3"]
    assert [button.label for button in running] == ["📊 #2", "⏸ Tạm dừng #2", "✖️ Huỷ #2"]
    assert [button.label for button in finished] == ["📊 #1"]
    desk.forge("pause:2")
    assert desk.errands[-1] == Decide(2, "pause")


@pytest.mark.parametrize("author", [LAN, None])
def test_what_others_wrote_is_looked_at_and_judged_from_the_list(
    desk: DeskStage, world: World, author: int | None
) -> None:
    world.listed = (Listed(Figures(number=3, state="unapproved"), author),)
    desk.say("/broadcasts")
    ((look, *judge),) = desk.screen.buttons
    assert [button.label for button in (look, *judge)] == ["👁 #3", "✅ Duyệt #3", "✖️ Không duyệt #3"]
    desk.forge("look:3")
    assert (desk.errands[-1], desk.toast) == (Examine(3), "")
    world.examined = "told-too-late"
    desk.forge("look:3")
    assert "trạng thái khác" in desk.toast
    desk.forge("approve:3")
    assert "Mai Nguyễn đã duyệt tin #3" in desk.text


def test_a_sole_one_types_the_number_for_one_that_has_grown_and_composes_nothing_meanwhile(
    typing: DeskStage,
) -> None:
    for data in ("audience", "message", "go", "review", "pay"):
        typing.forge(data)
    assert "Chưa đúng" in typing.say("900")
    assert "Mai Nguyễn đã duyệt tin #7" in typing.say("1.204")
    assert decided(typing) == [Decide(7, "confirm")]
    assert typing.state is None


def test_a_sole_one_who_cancels_instead_is_out_of_the_desk(typing: DeskStage) -> None:
    assert typing.tap("✖️ Huỷ") == "Đã huỷ."
    assert decided(typing) == [Decide(7, "cancel")]
    assert typing.state is None


def test_a_number_is_not_asked_for_again_once_somebody_else_has_decided(
    typing: DeskStage, world: World
) -> None:
    world.to_type = "told-too-late"
    assert "trạng thái khác" in typing.say("xin chào")
    assert typing.state is None and decided(typing) == []


def test_a_picture_is_no_number(typing: DeskStage) -> None:
    typing.happen(Sent(at=NOW, person=MAI, message_id=1, media="photo"))
    assert "Chưa đúng" in typing.text and typing.state.confirms == 7


def test_who_may_not_confirm_alone_is_told_so(desk: DeskStage, world: World) -> None:
    world.to_type = "told-own"
    desk.forge("confirm:7")
    assert desk.toast == "Người soạn không tự duyệt được." and desk.state is None
