"""Addresses that lead on: what they say to us, and that they say nothing to anybody else."""

import pytest

from storage.broadcasts import Place, Redirects, redirect_key
from storage.database import Database

BASE = "https://bot.example.com/l/"
PLACE = Place(broadcast_id=42, lead_id=1_000_000, button=1)


@pytest.fixture
def redirects() -> Redirects:
    return Redirects(b"k" * 32, "https://bot.example.com")


def token_of(redirects: Redirects, place: Place) -> str:
    return redirects.url_of(place).removeprefix(BASE)


def test_an_address_stands_for_one_place(redirects: Redirects) -> None:
    url = redirects.urls_for(PLACE.broadcast_id, PLACE.lead_id)(PLACE.button)
    assert url == redirects.url_of(PLACE)
    assert redirects.read(url.removeprefix(BASE)) == PLACE


def test_neighbours_have_nothing_in_common(redirects: Redirects) -> None:
    tokens = [token_of(redirects, PLACE._replace(lead_id=lead)) for lead in range(50)]
    assert len({token[start : start + 4] for token in tokens for start in range(0, 40, 4)}) == 500


@pytest.mark.parametrize("token", ["", "x", "A" * 40, "é" * 40, "/" * 40, "=" * 40, "A" * 4000])
def test_what_is_no_address_of_ours_stands_for_nothing(redirects: Redirects, token: str) -> None:
    assert redirects.read(token) is None


def test_no_letter_of_a_token_can_be_changed(redirects: Redirects) -> None:
    token = token_of(redirects, PLACE)
    for at, letter in enumerate(token):
        changed = token[:at] + ("A" if letter != "A" else "B") + token[at + 1 :]
        assert redirects.read(changed) is None


def test_another_key_reads_nothing(redirects: Redirects) -> None:
    assert Redirects(b"K" * 32, "https://bot.example.com").read(token_of(redirects, PLACE)) is None


def test_a_database_keeps_its_key(database: Database) -> None:
    key = database.run_now(redirect_key)
    assert len(key) == 32
    assert database.run_now(redirect_key) == key
