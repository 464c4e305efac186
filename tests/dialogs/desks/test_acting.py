"""A press on the card: who may, what it does, who is told what."""

import pytest

from dialogs.conversation import Status
from dialogs.effects import Revealed, Rose, Tell, Toast
from dialogs.events import Actor, Role
from dialogs.playbook import Playbook
from dialogs.qualification.status import WHILE
from tests.dialogs.stage import HOT, MAX, SAM, SUE, Stage

MIA = Actor(id=4, name="Mia", role=Role.MARKETER, reachable=True)
EVE = Actor(id=5, name="Eve", role=Role.STRANGER, reachable=True)
MEG = Actor(id=6, name="Meg", role=Role.MEMBER)  # of the sales group; never started the bot


@pytest.fixture
def ready(stage: Stage) -> Stage:
    stage.finish()
    return stage


def test_of_two_only_the_first_gets_it_and_the_second_hears_who(ready: Stage) -> None:
    assert ready.press("claim", by=SAM).startswith("Đã nhận.")
    assert ready.press("claim", by=SUE) == "Sam đã nhận lúc 09:01 23/11."
    assert ready.of(Tell) == [] and ready.of(Revealed) == []
    assert ready.press("claim", by=SAM) == "Bạn đã nhận lead này lúc 09:01 23/11."
    assert (ready.lead.owner, ready.lead.status) == (SAM, Status.CLAIMED)
    assert "🙋 Sam nhận lúc 09:01 23/11" in ready.sales


def test_the_contact_goes_to_the_claimer_alone_and_each_reveal_is_written_down(ready: Stage) -> None:
    ready.press("claim", by=SAM)
    [tell] = ready.of(Tell)
    assert (tell.user_id, tell.kind) == (SAM.id, "reveal")
    assert ready.text(tell.message) == "Lead #42 của bạn: Nguyễn Văn An\n📞 +84912345678\nhttps://t.me/an"
    assert ready.of(Revealed) == [Revealed(by=SAM.id, number=1)]
    assert "+84912345678" not in ready.toast and "+84912345678" not in ready.sales


def test_who_never_started_the_bot_sees_it_in_the_taps_own_alert(ready: Stage) -> None:
    toast = ready.press("claim", by=MEG)
    assert "/start" in toast and "📞 +84912345678" in toast
    [shown] = ready.of(Toast)
    assert shown.alert and len(toast) <= 200
    assert ready.of(Tell) == []
    assert len(ready.of(Revealed)) == 1


def test_who_said_no_to_calls_keeps_the_number_to_themselves(stage: Stage) -> None:
    stage.begin()
    stage.say("0912345678")
    stage.tap(*HOT, "Đừng gọi cho tôi")
    stage.say("gặp người thật")
    stage.press("claim")
    assert stage.of(Revealed) == []
    assert "+84" not in stage.text(stage.of(Tell)[0].message)


def test_without_phone_and_username_it_says_how_to_reach_them(bant: Playbook) -> None:
    stage = Stage(bant, person="An @ vi")
    stage.say("gặp người thật")
    stage.press("claim")
    assert "không có username" in stage.text(stage.of(Tell)[0].message)


@pytest.mark.parametrize("action", [*WHILE, "never_mind", "why", "", "card:1:1:claim"])
def test_a_stranger_may_press_nothing(ready: Stage, action: str) -> None:
    before = ready.lead
    assert ready.press(action, "spam", by=EVE) == "Bạn không có quyền bấm nút này."
    assert ready.lead.status is before.status and ready.lead.owner is None
    assert ready.of(Tell) == []


def test_a_marketer_may_only_ask_why(ready: Stage) -> None:
    assert ready.press("claim", by=MIA) == "Bạn không có quyền bấm nút này."
    assert ready.press("why", by=MIA) == "Đã gửi riêng cho bạn."


@pytest.mark.parametrize("action", ["contacted", "hand_back", "win", "lose", "reject"])
def test_a_claimed_lead_is_moved_by_its_owner_or_a_manager(ready: Stage, action: str) -> None:
    ready.press("claim", by=SAM)
    assert ready.press(action, "time" if action == "reject" else "", by=SUE) == "Sam đã nhận lúc 09:01 23/11."
    assert ready.lead.status is Status.CLAIMED
    ready.press(action, "time" if action == "reject" else "", by=MAX)
    assert ready.lead.status is not Status.CLAIMED


def test_the_reasons_are_shown_only_to_who_may_reject(ready: Stage) -> None:
    ready.press("claim", by=SAM)
    assert ready.press("reject", by=SUE) == "Sam đã nhận lúc 09:01 23/11."
    assert ready.press("reject", by=SAM) == "Chọn lý do từ chối trên thẻ"
    assert ready.card and len(ready.card.labels) == 9
    ready.press("never_mind", by=SAM)
    assert ready.card and "📞 Đã liên hệ" in ready.card.labels


@pytest.mark.parametrize(
    ("reason", "status", "level"),
    [
        ("not_a_fit", Status.DISQUALIFIED, "NEW"),
        ("spam", Status.DISQUALIFIED, "NEW"),
        ("competitor", Status.DISQUALIFIED, "NEW"),
        ("budget", Status.RECYCLED, "MQL"),
        ("time", Status.RECYCLED, "MQL"),
        ("authority", Status.RECYCLED, "MQL"),
        ("unreachable", Status.RECYCLED, "MQL"),
        ("duplicate", Status.MERGED, "SQL"),
    ],
)
def test_every_reason_says_what_becomes_of_the_lead(
    ready: Stage, reason: str, status: Status, level: str
) -> None:
    ready.press("claim")
    assert ready.press("reject", reason) == "Đã từ chối."
    assert (ready.lead.status, ready.lead.level, ready.lead.max_level) == (status, level, "SQL")
    falls = [(fall.rule, fall.reason) for fall in ready.of(Rose)]
    assert falls == ([] if level == "SQL" else [("staff_reject", reason)])


def test_a_made_up_reason_and_a_made_up_action_are_refused(ready: Stage) -> None:
    assert ready.press("reject", "because") == "Lý do này không có trong danh sách."
    assert ready.press("dance") == "Nút này không còn dùng được."
    assert ready.lead.status is Status.UNCLAIMED


def test_a_button_of_an_older_card_says_so(ready: Stage) -> None:
    ready.press("reject", "time")
    ready.say("gặp người thật")
    assert ready.press("claim", cycle=1) == "Thẻ này đã cũ, hãy xem thẻ mới nhất."
    assert ready.press("claim", cycle=2).startswith("Đã nhận")


def test_why_tells_what_made_it_so_what_is_missing_and_what_to_ask(stage: Stage) -> None:
    stage.begin()
    stage.say("0912345678", "crm", "gặp người thật")
    stage.press("why")
    [tell] = stage.of(Tell)
    text = tell.message.text
    assert text.startswith("#42 Nguyễn Văn An\n\nIQL\n✓ tên và số điện thoại hoặc e-mail\n✓ nhu cầu")
    assert "Còn thiếu để lên mức tiếp theo\n▫️ tương tác" in text
    assert "👉 Nên hỏi tiếp: Thời gian" in text
    assert "B ngân sách · A quyền quyết định" in text


def test_why_in_an_alert_is_what_an_alert_can_hold(ready: Stage) -> None:
    toast = ready.press("why", by=MEG)
    assert toast.startswith("SQL: BANT 95 ≥ 70") and len(toast) <= 200


def test_why_of_a_lead_that_reached_nothing(stage: Stage) -> None:
    stage.say("gặp người thật")
    assert stage.press("why", by=MEG)
    stage.press("why", by=SAM)
    assert "Còn thiếu" in stage.of(Tell)[0].message.text
