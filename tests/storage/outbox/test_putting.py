"""What enters the outbox, and what a newer message ends."""

import pytest

from storage import outbox


@pytest.fixture
def lead_id(desk, new_lead):
    return desk.run(new_lead).lead_id


def test_what_must_be_sent_once_is_put_once(desk):
    key = outbox.alert_key(1, 1, -100)
    assert desk.put("alert", -100, key=key)
    assert desk.put("alert", -100, key=key) is None
    assert desk.put("alert", -200, key=outbox.alert_key(1, 1, -200))
    assert len(desk.states()) == 2


def test_what_has_no_key_may_be_put_often(desk):
    assert desk.put() != desk.put()


def test_a_reply_makes_an_unsent_nudge_pointless(desk, lead_id):
    nudge = desk.put("nudge", 1, lead_id=lead_id)
    others = desk.put("nudge", 2)
    reply = desk.put("reply", 1, lead_id=lead_id)
    assert desk.states() == {nudge: "superseded", others: "pending", reply: "pending"}


def test_a_nudge_that_is_being_sent_runs_its_course(desk, lead_id):
    nudge = desk.put("nudge", 1, lead_id=lead_id)
    desk.claim()
    desk.put("reply", 1, lead_id=lead_id)
    assert desk.settle(nudge, outbox.Delivered(5)) == "sent"


def test_of_unsent_edits_of_a_card_only_the_last_is_sent(desk):
    post, other = desk.put("alert", -1), desk.put("alert", -1)
    desk.send(post)
    edits = [desk.put("card_edit", -1, target_id=post) for _ in range(3)]
    of_other = desk.put("card_edit", -1, target_id=other)
    expected = dict(zip(edits, ("superseded", "superseded", "pending"), strict=True)) | {of_other: "pending"}
    assert {id: state for id, state in desk.states().items() if id in expected} == expected


def test_of_unsent_edits_of_a_message_only_the_last_is_sent(desk):
    old, other, new = (desk.put("reply", 1, edits_message_id=message_id) for message_id in (7, 8, 7))
    assert desk.states() == {old: "superseded", other: "pending", new: "pending"}


def test_a_card_knows_its_posts(desk, lead_id):
    first = desk.put("alert", -1, lead_id=lead_id, cycle=1)
    owner = desk.put("alert", 9, lead_id=lead_id, cycle=1)
    desk.put("alert", -1, lead_id=lead_id, cycle=2)
    desk.send(first, message_id=55)
    posts = desk.run(outbox.posts, lead_id, 1)
    assert posts == [outbox.Post(first, -1, 55), outbox.Post(owner, 9, None)]


def test_nothing_more_goes_to_a_chat_that_cannot_be_written_to(desk):
    gone, other = desk.put(chat_id=1), desk.put(chat_id=2)
    desk.run(outbox.skip_chat, 1, "blocked")
    assert desk.states() == {gone: "skipped", other: "pending"}
    (row,) = desk.run(outbox.listing, ["skipped"])
    assert row["error"] == "blocked"


def test_cards_that_wait_for_a_former_sales_chat_go_to_the_one_of_today(desk, lead_id):
    sent, waiting = (desk.put("alert", -1, lead_id=lead_id, cycle=cycle) for cycle in (1, 2))
    desk.send(sent)
    edit = desk.put("card_edit", -1, target_id=waiting)
    owners = desk.put("alert", 9, lead_id=lead_id, cycle=2)
    assert desk.run(outbox.readdress_alerts, -2, desk.now) == 1
    chats = {row["id"]: row["chat_id"] for row in desk.run(outbox.listing)}
    assert chats == {sent: -1, waiting: -2, edit: -2, owners: 9}
