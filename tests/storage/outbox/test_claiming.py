"""Who goes next: by priority, then in order; one row per chat at a time; nobody twice."""

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta

from sqlalchemy import text

from dialogs.events import Person
from storage import outbox
from storage.database import Database
from storage.outbox.sending import START
from tests.statements import recorded

WAITING_FOR_ME = text(
    "SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))"
)


def test_the_more_urgent_goes_first_and_equals_in_order(desk):
    kinds = ["nudge", "notice", "reply", "alert", "reveal"]
    ids = {kind: desk.put(kind, chat_id) for chat_id, kind in enumerate(kinds)}
    in_order = [ids[kind] for kind in ("reveal", "reply", "alert", "notice", "nudge")]
    assert desk.claimed(limit=4) + desk.claimed() == in_order


def test_a_priority_that_is_given_goes_before_the_kinds(desk):
    later, sooner = desk.put("reply", 1), desk.put("notice", 2, priority=0)
    assert desk.claimed() == [sooner, later]


def test_of_a_chat_only_the_first_row_goes_until_it_is_settled(desk):
    nudge, first, second = desk.put("nudge"), desk.put("reply"), desk.put("reply")
    assert desk.claimed() == [first]
    assert desk.claimed() == []
    desk.settle(first, outbox.Delivered(7))
    assert desk.claimed() == [second]
    desk.settle(second, outbox.Delivered(8))
    assert desk.claimed() == [nudge]


def test_nothing_is_claimed_for_a_full_chat(desk):
    desk.put(chat_id=1)
    free = desk.put(chat_id=-1001)
    assert desk.claimed(full=[1, 2, 3]) == [free]


def test_a_chat_whose_last_place_is_kept_gets_an_answer_and_no_edit(desk):
    edit = desk.put(edits_message_id=77)
    answer = desk.put()
    assert desk.claimed(kept=[1]) == [answer]
    desk.settle(answer, outbox.Delivered(8))
    assert desk.claimed(kept=[1]) == []
    assert desk.claimed() == [edit]


def test_more_chats_may_be_full_than_a_statement_has_room_for_parameters(desk):
    row = desk.put(chat_id=-5)
    assert desk.claimed(full=range(1, 70_000)) == [row]


def test_a_row_that_failed_holds_back_what_comes_after_it_in_the_chat(desk):
    first, other = desk.put(chat_id=1), desk.put(chat_id=2)
    desk.put(chat_id=1)
    assert desk.claimed(limit=1) == [first]
    desk.settle(first, outbox.Postponed("no network", desk.now + timedelta(minutes=5)))
    assert desk.claimed() == [other]
    desk.pass_time(minutes=5)
    assert desk.claimed() == [first]


def test_in_a_group_the_card_of_one_lead_holds_up_no_other(desk, new_lead):
    an, binh = (desk.run(new_lead, Person(id=id)).lead_id for id in (5, 6))
    first, same = (desk.put("alert", -1001, lead_id=an, cycle=cycle) for cycle in (1, 2))
    other = desk.put("alert", -1001, lead_id=binh)
    assert desk.claimed(limit=1) == [first]
    desk.settle(first, outbox.Unanswered("no answer", desk.now + timedelta(minutes=5)))
    assert desk.claimed() == [other]
    desk.settle(other, outbox.Delivered(7))
    assert desk.claimed() == []
    desk.pass_time(minutes=5)
    assert desk.claimed() == [first]
    assert desk.state(same) == "pending"


def test_a_claimed_row_brings_all_that_sending_needs(desk, now):
    desk.put("reply", 5, text="Xin chào", cycle=2, key="k", edits_message_id=77)
    (row,) = desk.claim()
    assert (row.kind, row.chat_id, row.message.text, row.cycle) == ("reply", 5, "Xin chào", 2)
    assert (row.key, row.edits_message_id, row.target_message_id) == ("k", 77, None)
    assert (row.attempts, row.repeat, row.created_at) == (0, False, now)


def test_a_card_is_edited_and_answered_only_once_its_post_is_sent(desk):
    post = desk.put("alert", -1)
    edit = desk.put("card_edit", -1, target_id=post)
    answer = desk.put("card_reply", -1, target_id=post)
    desk.send(post, message_id=4711)
    (row,) = desk.claim()
    assert (row.id, row.target_message_id) == (edit, 4711)
    desk.settle(edit, outbox.Delivered())
    (row,) = desk.claim()
    assert (row.id, row.target_message_id) == (answer, 4711)


def test_edits_of_a_post_that_is_not_sent_keep_nobody_waiting(desk):
    post = desk.put("alert", -1)
    assert desk.claimed() == [post]
    desk.settle(post, outbox.Failed("refused"))
    desk.put("card_edit", -1, target_id=post)
    other = desk.put("notice", -1)
    assert desk.claimed() == [other]


def test_a_held_chat_waits_and_a_held_bot_waits_for_all(desk):
    one, two = desk.put(chat_id=1), desk.put(chat_id=2)
    desk.run(outbox.hold, "chat:1", desk.now + timedelta(seconds=30))
    assert desk.claimed() == [two]
    desk.run(outbox.hold, "bot", desk.now + timedelta(seconds=60))
    desk.pass_time(seconds=40)
    assert desk.claimed() == []
    desk.pass_time(seconds=30)
    assert desk.claimed() == [one]


def test_of_two_holds_the_longer_one_counts(desk):
    for seconds in (30, 10):
        desk.run(outbox.hold, "bot", desk.now + timedelta(seconds=seconds))
    assert desk.run(outbox.holds, desk.now) == {"bot": desk.now + timedelta(seconds=30)}
    desk.pass_time(seconds=31)
    assert desk.run(outbox.holds, desk.now) == {}


def test_what_was_looked_for_ahead_is_not_asked_again(desk):
    def work(session):
        outbox.look_ahead(session, desk.now)
        return outbox.holds(session, desk.now)

    with recorded() as statements:
        assert desk.run(work) == {}
    assert [len(asked) for statement, asked in statements.items() if "FROM holds" in statement] == [1]


def test_a_hold_that_begins_after_a_look_ahead_counts_all_the_same(desk):
    def work(session):
        outbox.look_ahead(session, desk.now)
        assert outbox.holds(session, desk.now) == {}
        outbox.hold(session, "bot", desk.now + timedelta(seconds=30))
        return outbox.holds(session, desk.now)

    assert desk.run(work) == {"bot": desk.now + timedelta(seconds=30)}


def test_a_claim_looks_only_at_what_waits_and_what_is_under_way(upgraded_sqlite):
    query = START["sqlite"].element.text
    with closing(sqlite3.connect(upgraded_sqlite)) as connection:
        given = {"now": "", "until": "", "limit": 1, "full": "[1, 2]", "kept": "[3]"}
        plan = connection.execute(f"EXPLAIN QUERY PLAN {query}", given)
        steps = [step[3] for step in plan]
    looks = {step for step in steps if step.startswith(("SCAN", "SEARCH")) and "PRIMARY KEY" not in step}
    assert looks == {
        "SCAN mine USING INDEX ix_outbox_waiting",
        "SEARCH away USING INDEX ix_outbox_under_way (chat_id=?)",
        "SEARCH first USING INDEX ix_outbox_waiting_chat (chat_id=? AND priority<?)",
        "SEARCH late USING INDEX ix_outbox_waiting_chat (chat_id=? AND priority<?)",
        "SCAN chosen",
        "SCAN json_each VIRTUAL TABLE INDEX 1:",
    }


def test_threads_that_claim_at_once_get_different_rows(desk):
    ids = [desk.put(chat_id=chat_id) for chat_id in range(40)]
    with ThreadPoolExecutor(4) as threads:
        shares = list(threads.map(lambda _: desk.claimed(limit=10), range(4)))
    assert sorted(id for share in shares for id in share) == ids


def test_of_two_workers_that_claim_at_once_only_one_has_a_row_of_a_chat(upgraded_postgres, draft, now):
    """The first has not committed when a more urgent row of the chat comes in and the second one looks."""
    url, lease = upgraded_postgres(), timedelta(minutes=1)
    first, second, third = (Database(url) for _ in range(3))

    def claim(session):
        return [row.kind for row in outbox.start_sending(session, now, 10, lease)]

    def claim_slowly(session):
        kinds = claim(session)
        third.run_now(lambda other: outbox.put(other, draft("reveal", 1)))
        quick = threads.submit(second.run_now, claim)
        while not quick.done() and not session.execute(WAITING_FOR_ME).scalar():
            time.sleep(0.01)
        return kinds, quick

    first.run_now(lambda session: outbox.put(session, draft("reply", 1)))
    with ThreadPoolExecutor(1) as threads:
        kinds, quick = first.run_now(claim_slowly)
        assert (kinds, quick.result()) == (["reply"], [])
    for database in (first, second, third):
        database.close()
