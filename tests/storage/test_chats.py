"""A group that became a supergroup."""

from storage import chats, outbox, reports


def test_a_chat_is_found_where_it_went_and_went_again(database):
    def work(session):
        chats.move(session, -1, -1001)
        chats.move(session, -1001, -1002)
        return [chats.moved(session, id) for id in (-1, -1001, -1002, -5)]

    assert database.run_now(work) == [-1002, -1002, -1002, -5]


def test_chats_said_to_have_moved_in_a_circle_end_the_search(database):
    def work(session):
        chats.move(session, -1, -2)
        chats.move(session, -2, -1)
        return chats.moved(session, -1)

    assert database.run_now(work) == -1


def test_what_waits_for_the_old_chat_goes_to_the_new_one(database, draft, now):
    def work(session):
        for _ in range(2):
            outbox.put(session, draft("alert", -1))
        first = min(row["id"] for row in outbox.listing(session))
        outbox.settle(session, first, outbox.Delivered(5), now)
        chats.move(session, -1, -1001)
        return [row["chat_id"] for row in reports.rows(session, "v_messages")]

    assert database.run_now(work) == [-1, -1001]
