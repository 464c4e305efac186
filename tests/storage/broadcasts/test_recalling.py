"""A broadcast is taken back: nothing more is sent, and what Telegram still lets us delete goes, once."""

from typing import Any

import pytest

from storage import broadcasts, outbox
from storage.outbox import Delivered, Unanswered
from tests.storage.broadcasts.conftest import LEASE, Bureau


def delete_some(bureau: Bureau, room: int = 100) -> list[int]:
    """The messages of so many copies that are deleted now, one after the other in each chat."""
    bureau.tick()
    bureau.run(broadcasts.recall_some, bureau.now, room)
    deleted = []
    while rows := bureau.run(outbox.start_sending, bureau.now, 100, LEASE):
        assert {row.kind for row in rows} == {"recall"}
        bureau.settle(rows)
        deleted += [row.edits_message_id for row in rows]
    return deleted


def results(bureau: Bureau, number: int) -> Any:
    return bureau.run(broadcasts.results, bureau.find(number))


def is_past_recall(bureau: Bureau, number: int) -> bool:
    return bool(bureau.run(broadcasts.is_past_recall, bureau.find(number), bureau.now))


def test_a_recall_ends_the_broadcast_and_deletes_each_copy_once(bureau: Bureau) -> None:
    bureau.add_people(5)
    number = bureau.start()
    sent = bureau.take(3)
    bureau.settle(sent)
    assert bureau.decide(number, "recall")
    assert delete_some(bureau) == [row.id for row in sent]
    assert delete_some(bureau) == []
    assert bureau.take() == []
    assert bureau.numbers(number) == {"sent": 3, "skipped": 2}
    assert results(bureau, number).recalled == 3
    assert not bureau.decide(number, "recall")


def test_what_was_under_way_when_it_was_recalled_is_deleted_when_it_has_arrived(bureau: Bureau) -> None:
    bureau.add_people(2)
    number = bureau.start()
    first, second = bureau.take(2)
    bureau.decide(number, "recall")
    assert delete_some(bureau) == []
    bureau.settle([first])
    bureau.settle([second], Unanswered("timeout", bureau.now))
    assert delete_some(bureau) == [first.id]


def test_what_turned_two_days_old_before_it_was_deleted_stays(bureau: Bureau) -> None:
    bureau.add_people(1)
    number = bureau.start()
    bureau.send_all()
    bureau.tick()
    bureau.pass_time(hours=48.1)
    assert bureau.decide(number, "recall")
    assert delete_some(bureau) == []
    assert results(bureau, number).recalled == 0


@pytest.mark.parametrize(("hours", "is_past"), [(47.9, False), (48.1, True)])
def test_after_two_days_nothing_can_be_recalled_any_more(bureau: Bureau, hours: float, is_past: bool) -> None:
    bureau.add_people(1)
    number = bureau.start()
    bureau.send_all()
    bureau.tick()
    bureau.pass_time(hours=hours)
    assert is_past_recall(bureau, number) is is_past


def test_a_running_or_paused_one_can_be_recalled_however_old(bureau: Bureau) -> None:
    bureau.add_people(2)
    number = bureau.start()
    bureau.settle(bureau.take(1))
    bureau.pass_time(days=3)
    assert not is_past_recall(bureau, number)
    assert bureau.decide(number, "pause")
    assert not is_past_recall(bureau, number)


def test_a_cancelled_one_can_be_recalled_while_a_copy_is_there_or_on_its_way(bureau: Bureau) -> None:
    bureau.add_people(1)
    number = bureau.create()
    assert bureau.decide(number, "cancel")
    assert is_past_recall(bureau, number)
    number = bureau.start()
    [row] = bureau.take()
    assert bureau.decide(number, "cancel")
    assert not is_past_recall(bureau, number)
    bureau.settle([row])
    assert not is_past_recall(bureau, number)


def test_a_copy_of_which_no_message_is_known_stays_and_holds_up_no_other(bureau: Bureau) -> None:
    bureau.add_people(3)
    number = bureau.start()
    known, album, unknown = bureau.take(3)
    bureau.settle([known])
    bureau.run(broadcasts.note_parts, album.id, (501,))
    for row in (album, unknown):
        bureau.settle([row], Unanswered("timeout", bureau.now))
        assert bureau.run(outbox.resolve, row.id, sent=True, now=bureau.now)
    assert bureau.decide(number, "recall")
    deleted = [id for _ in range(3) for id in delete_some(bureau, room=1)]
    assert sorted(deleted) == sorted([known.id, 501])
    assert bureau.run(broadcasts.recall_some, bureau.now, 1) == 0  # nor is it looked for again
    assert results(bureau, number).recalled == 2
    table = bureau.run(lambda session: list(broadcasts.everybody(session, number)))
    assert {row["lead_id"] for row in table if row["recalled_at"]} == {known.lead_id, album.lead_id}


def test_what_has_no_known_message_at_all_cannot_be_recalled(bureau: Bureau) -> None:
    bureau.add_people(1)
    number = bureau.start()
    [row] = bureau.take()
    bureau.settle([row], Unanswered("timeout", bureau.now))
    assert bureau.run(outbox.resolve, row.id, sent=True, now=bureau.now)
    bureau.tick()
    assert is_past_recall(bureau, number)


def test_all_pieces_of_a_copy_are_deleted(bureau: Bureau) -> None:
    bureau.add_people(1)
    number = bureau.start()
    [row] = bureau.take()
    bureau.run(broadcasts.note_parts, row.id, (501, 502))
    bureau.settle([row], Delivered(503))
    bureau.decide(number, "recall")
    assert delete_some(bureau) == [501, 502, 503]


def test_a_recall_of_many_goes_on_where_it_was(bureau: Bureau) -> None:
    bureau.add_people(5)
    number = bureau.start()
    sent = bureau.send_all()
    bureau.decide(number, "recall")
    for deleted in (sent[:2], sent[2:4], sent[4:], []):
        assert delete_some(bureau, room=2) == [row.id for row in deleted]
