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


@pytest.mark.parametrize(("hours", "deleted"), [(47.9, True), (48.1, False)])
def test_after_two_days_it_stays(bureau: Bureau, hours: float, deleted: bool) -> None:
    bureau.add_people(1)
    number = bureau.start()
    [row] = bureau.send_all()
    bureau.tick()
    bureau.pass_time(hours=hours)
    assert bureau.decide(number, "recall")
    assert delete_some(bureau) == ([row.id] if deleted else [])
    assert results(bureau, number).recalled == int(deleted)


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
