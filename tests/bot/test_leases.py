"""A lease is lost when nobody renews it while we look on, whatever any clock says."""

from datetime import UTC, datetime, timedelta

from bot.leases import UNRENEWED, LeaseWatch

LEASE = datetime(2026, 11, 22, tzinfo=UTC)
LATER = UNRENEWED + 0.1


def test_what_nobody_renews_while_we_look_on_is_lost() -> None:
    watch = LeaseWatch()
    assert watch.find_lost({1: LEASE}, 0.0) == {}
    assert watch.find_lost({1: LEASE}, UNRENEWED) == {}
    assert watch.find_lost({1: LEASE}, LATER) == {1: LEASE}


def test_what_is_renewed_by_a_clock_that_goes_backwards_is_not_lost() -> None:
    watch = LeaseWatch()
    for step in range(10):
        assert watch.find_lost({1: LEASE - timedelta(hours=step)}, step * LATER) == {}


def test_a_row_that_was_settled_and_claimed_anew_is_another_lease() -> None:
    watch = LeaseWatch()
    watch.find_lost({1: LEASE}, 0.0)
    watch.find_lost({}, 1.0)
    assert watch.find_lost({1: LEASE}, LATER) == {}


def test_who_begins_to_lead_anew_looks_on_for_a_while_first() -> None:
    watch = LeaseWatch()
    watch.find_lost({1: LEASE}, 0.0)
    watch.forget()
    assert watch.find_lost({1: LEASE}, LATER) == {}
