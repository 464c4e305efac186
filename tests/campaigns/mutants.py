"""Defects that somebody might make one day: each replaces a piece of code, and names the test that finds it.

`mutating` applies them. A mutant whose test passes has survived: then a promise of docs/reliability.md is not
tested any more.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """What is broken, where, and by whom it is caught: a test under `tests/`."""

    what: str
    file: str
    old: str
    new: str
    test: str


def claims(what: str, old: str, new: str, test: str) -> Mutant:
    return Mutant(what, "storage/outbox/sending.py", old, new, f"storage/outbox/{test}")


MUTANTS = [
    Mutant(
        "a transaction is never committed",
        "storage/database.py",
        "session.commit()",
        "session.rollback()",
        "storage/test_updates.py::test_an_update_is_new_once_and_ids_need_no_order",
    ),
    Mutant(
        "SQLite begins late, after the first read",
        "storage/engines.py",
        '"BEGIN IMMEDIATE" if writer else "BEGIN"',
        '"BEGIN"',
        "storage/test_database.py::test_a_command_that_reads_and_writes_while_the_bot_does_waits_for_it",
    ),
    Mutant(
        "SQLite does not wait for the disk",
        "storage/engines.py",
        '"synchronous=FULL"',
        '"synchronous=OFF"',
        "storage/test_database.py::test_the_settings_of_sqlite_lose_nothing",
    ),
    Mutant(
        "a second process may open the same file",
        "storage/filelock.py",
        "fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)",
        "pass",
        "storage/test_database.py::test_a_second_process_is_refused_and_told_who_is_first",
    ),
    Mutant(
        "one bad work spoils its whole group",
        "storage/grouping.py",
        "        except Exception:\n            return [self._alone(order) for order in orders]\n",
        "        except Exception as error:\n            return [(order, None, error) for order in orders]\n",
        "storage/test_grouping.py::test_one_bad_work_spoils_nobodys",
    ),
    Mutant(
        "the unique index on the key of an alert is gone",
        "storage/migrations/versions/0002_outbox.py",
        'sa.Column("key", sa.String(), nullable=True, unique=True)',
        'sa.Column("key", sa.String(), nullable=True)',
        "storage/outbox/test_putting.py::test_what_must_be_sent_once_is_put_once",
    ),
    Mutant(
        "the unique index on a lead's person is gone",
        "storage/migrations/versions/0001_leads.py",
        'sa.Column("user_id", sa.BigInteger(), nullable=False, unique=True)',
        'sa.Column("user_id", sa.BigInteger(), nullable=False)',
        "storage/test_leads.py::test_a_person_is_one_lead_even_if_two_processes_meet_them_at_once",
    ),
    Mutant(
        "the row of a lead is not locked",
        "storage/leads.py",
        "{False: chosen, True: chosen.with_for_update(key_share=True)}",
        "{False: chosen, True: chosen}",
        "storage/test_leads.py::test_turns_of_a_lead_at_once_wait_for_each_other_and_none_is_stale",
    ),
    Mutant(
        "a worker that stands still in the middle of a turn keeps the lead for ever",
        "storage/engines.py",
        " -c idle_in_transaction_session_timeout={STANDSTILL}",
        "",
        "storage/test_locks.py"
        "::test_a_worker_that_stands_still_within_a_turn_does_not_keep_the_lead_for_ever",
    ),
    Mutant(
        "a lead is replaced whatever its version",
        "storage/leads.py",
        'leads.c.version == bindparam("read_version")',
        'leads.c.version >= bindparam("read_version") - 1000',
        "storage/test_leads.py::test_a_write_that_read_an_older_version_is_refused",
    ),
    Mutant(
        "a high-water mark in place of the ids of updates",
        "storage/updates.py",
        "    return seen is not None\n",
        "    newest = session.execute(select(func.max(seen_updates.c.update_id))).scalar_one()\n"
        "    return seen is not None and update_id >= newest\n",
        "storage/test_updates.py::test_an_update_is_new_once_and_ids_need_no_order",
    ),
    Mutant(
        "an update that comes again counts as new",
        "storage/updates.py",
        "known.update(dict.fromkeys(updates, False))",
        "known.update(dict.fromkeys(updates, True))",
        "bot/test_receive.py::test_an_update_that_comes_twice_is_taken_once",
    ),
    Mutant(
        "a parked update does not count as seen",
        "storage/updates.py",
        "    remember(session, update_id, at)\n    vault",
        "    vault",
        "storage/test_updates.py::test_a_parked_update_counts_as_seen",
    ),
    Mutant(
        "polling acknowledges before the commit",
        "bot/receive.py",
        "            await asyncio.shield(self._take_in_hand(batch))\n",
        "            self._take_in_hand(batch)\n"
        "            self._offset = max(map(update_id_of, batch), default=-1) + 1 or None\n",
        "bot/test_receive.py::test_an_update_is_acknowledged_only_after_its_commit",
    ),
    Mutant(
        "the offset is sent for ever, though ids begin again",
        "bot/receive.py",
        "        if not batch:\n            self._offset = None\n",
        "",
        "bot/test_receive.py::test_an_offset_is_sent_until_it_has_confirmed_because_ids_begin_again_at_random",
    ),
    Mutant(
        "a push is acknowledged before the commit",
        "bot/webhook.py",
        "                await self._intake.take(parsed, raw)\n",
        "                asyncio.ensure_future(self._intake.take(parsed, raw))\n",
        "bot/test_webhook.py::test_while_the_database_is_away_pushes_are_put_off_and_none_is_lost",
    ),
    Mutant(
        "the webhook's secret is not looked at",
        "bot/webhook.py",
        "if not hmac.compare_digest(given.encode(), self._secret.encode()):",
        "if given is None:",
        "bot/test_webhook.py::test_what_is_not_from_telegram_is_refused_and_what_is_unreadable_is_parked",
    ),
    Mutant(
        "Telegram is called before the row is marked",
        "storage/outbox/sending.py",
        "UPDATE outbox SET state = 'sending'",
        "UPDATE outbox SET state = 'leased'",
        "bot/test_killed.py::test_an_alert_killed_while_it_was_being_sent_comes_at_least_once",
    ),
    Mutant(
        "a worker trusts a lease that ran out while it stood still",
        "bot/relay.py",
        "if self._database.alone or time.monotonic() - began < LEASE.total_seconds():",
        "if began:",
        "bot/test_workers.py::test_a_worker_that_stood_still_before_the_call_leaves_the_message_to_the_others",
    ),
    Mutant(
        "what a dead process had in hand is forgotten at the start",
        "bot/app.py",
        "            outbox.recover(session, now, alone=True)\n",
        "            pass\n",
        "bot/test_killed.py::test_an_alert_killed_while_it_was_being_sent_comes_at_least_once",
    ),
    Mutant(
        "no answer counts as not sent",
        "bot/transport.py",
        "    outcome = Outcome.UNKNOWN\n",
        "    outcome = Outcome.NOT_SENT\n",
        "bot/test_relay.py::test_a_notice_whose_fate_is_unknown_is_listed_and_never_sent_again",
    ),
    Mutant(
        "a repeated alert does not say so",
        "bot/delivery.py",
        'if row.kind == "alert" and row.repeat:',
        'if row.kind == "alert" and row.attempts > 99:',
        "bot/test_relay.py::test_an_alert_whose_fate_is_unknown_comes_again_and_says_so",
    ),
    Mutant(
        "an alert is given up when the sales chat is lost",
        "bot/delivery.py",
        "            return Postponed(reason, now + SALES_CHAT_PAUSE)\n",
        "            return Failed(reason)\n",
        "bot/test_delivery.py::test_a_lost_sales_chat_is_tried_again_every_few_minutes",
    ),
    Mutant(
        "Telegram's retry_after is not obeyed",
        "bot/delivery.py",
        "            return Postponed(reason, now + error.delay)\n",
        "            return Postponed(reason, now)\n",
        "bot/test_delivery.py::test_retry_after_is_obeyed_to_the_second",
    ),
    Mutant(
        "the back-off of a chat is forgotten",
        "storage/outbox/holding.py",
        "for scope in scopes if scope.startswith(CHAT)}, limit",
        "for scope in scopes if scope == CHAT}, limit",
        "storage/outbox/test_claiming.py::test_a_held_chat_waits_and_a_held_bot_waits_for_all",
    ),
    Mutant(
        "whoever leads takes over at once, though the other is alive",
        "bot/leases.py",
        "if now - since > UNRENEWED",
        "if now >= since",
        "bot/test_leases.py",
    ),
    Mutant(
        "everybody who asks may lead",
        "storage/locks.py",
        "await answer.fetchone() == (True,)",
        "await answer.fetchone() is not None",
        "storage/test_locks.py::test_a_second_worker_gets_it_only_after_the_first_let_go",
    ),
    claims(
        "what is at most once is sent again after an unknown outcome",
        '("reply", "alert", "card_edit", "reveal")',
        '("reply", "alert", "card_edit", "reveal", "card_reply", "notice", "nudge", "broadcast")',
        "test_settling.py::test_what_may_not_arrive_twice_is_never_repeated_by_itself",
    ),
    claims(
        "an alert is not sent again after an unknown outcome",
        '("reply", "alert", "card_edit", "reveal")',
        '("reply", "card_edit", "reveal")',
        "test_settling.py::test_what_must_arrive_is_repeated_after_an_unknown_outcome",
    ),
    claims(
        "a lease that was renewed meanwhile is taken back",
        "update(outbox).where(text(UNDER_WAY), whose)",
        "update(outbox).where(text(UNDER_WAY))",
        "test_settling.py::test_only_a_lease_that_nobody_renewed_is_taken_back",
    ),
    claims(
        "news that it arrived is ignored when the lease ran out",
        "DELIVERED = _settle(*OURS, State.UNKNOWN.value, State.PENDING.value)",
        "DELIVERED = _settle(*OURS)",
        "test_settling.py::test_news_that_it_arrived_counts_even_if_the_lease_ran_out",
    ),
    claims(
        "two workers claim at once",
        "pg_advisory_xact_lock({CLAIM_LOCK})",
        "abs({CLAIM_LOCK})",
        "test_claiming.py::test_of_two_workers_that_claim_at_once_only_one_has_a_row_of_a_chat",
    ),
    claims(
        "a chat's next message goes out before the last is settled",
        "WHERE away.chat_id = mine.chat_id AND away.{under_way})",
        "WHERE away.chat_id = 0 AND away.{under_way})",
        "test_claiming.py::test_of_a_chat_only_the_first_row_goes_until_it_is_settled",
    ),
    claims(
        "the pause before another try is forgotten",
        '{"state": State.PENDING.value, "due_at": again_at, "error": error}',
        '{"state": State.PENDING.value, "error": error}',
        "test_settling.py::test_what_was_certainly_not_sent_is_tried_again_later_and_is_no_repeat",
    ),
]
