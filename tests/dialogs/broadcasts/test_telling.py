"""How a broadcast stands, in words."""

from datetime import UTC, datetime

from dialogs.broadcasts.telling import Figures, list_reasons, tell_people, tell_progress
from dialogs.playbook import Playbook

NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)  # in Vietnam
NIGHT = datetime(2026, 11, 22, 14, tzinfo=UTC)


def told(bant: Playbook, figures: Figures, now: datetime = NOON) -> list[str]:
    return tell_progress(bant, bant.words("vi"), figures, now).splitlines()


def test_who_is_left_out_is_told_with_the_reasons(bant: Playbook) -> None:
    left_out = {"opted_out": 120, "with_sales": 74, "over_cap": 60, "blocked": 41}
    assert tell_people(bant.words("vi"), 1175, 880, left_out).splitlines() == [
        "880 / 1.175 người sẽ nhận",
        "Không gửi: 120 đã dừng nhận tin, 74 đang với sales, 60 đã nhận đủ tin, 41 đã chặn bot",
    ]


def test_what_telegram_said_stands_as_it_came(bant: Playbook) -> None:
    assert list_reasons(bant.words("en"), {"Rejected: wrong file": 3}) == "3 Rejected: wrong file"


def test_on_its_way_it_tells_how_far_how_fast_and_how_long(bant: Playbook) -> None:
    figures = Figures(number=7, state="running", total=1000, sent=250, pending=750, speed=25.0)
    title, bar, pace, numbers = told(bant, figures)
    assert title.startswith("Tin #7 · 📤")
    assert bar == "▓▓░░░░░░░░ 250/1.000"
    assert pace == "25 tin/giây · còn khoảng 1 phút"
    assert numbers == "250 đã nhận · 750 đang chờ"


def test_at_night_it_tells_when_it_goes_on(bant: Playbook) -> None:
    figures = Figures(number=7, state="running", total=2, sent=1, pending=1, speed=0.0)
    assert "Ngoài giờ gửi, tiếp tục lúc 8:00 thứ Hai" in told(bant, figures, NIGHT)[2]


def test_what_is_meant_for_the_night_is_told_to_begin_in_the_morning(bant: Playbook) -> None:
    figures = Figures(number=7, state="scheduled", scheduled_at=NIGHT)
    assert told(bant, figures) == ["Tin #7 · 🕘 Sẽ gửi lúc 8:00 thứ Hai 23/11"]


def test_why_it_stopped_by_itself_is_told(bant: Playbook) -> None:
    for reason, words in (("errors", "10 lỗi trong 200"), ("opt_outs", "10 người dừng nhận trong 500")):
        assert words in told(bant, Figures(number=7, state="paused", reason=reason))[1]
    assert "nhiều hơn" in told(bant, Figures(number=7, state="unapproved", reason="grown"))[1]
    assert "2 tiếng" in told(bant, Figures(number=7, state="paused", reason="late"))[1]


def test_nobody_at_all_divides_by_nothing(bant: Playbook) -> None:
    assert told(bant, Figures(number=7, state="finished")) == ["Tin #7 · ✅ Đã gửi xong"]
