"""The key: seals, opens, hashes; refuses what is too short and what another key sealed."""

import pytest
from cryptography.fernet import Fernet

from storage.vault import KeyTooShort, Vault, WrongKey

PASSPHRASE = "correct horse battery staple"


@pytest.mark.parametrize(
    "key",
    [PASSPHRASE, Fernet.generate_key().decode(), "mật khẩu dài và có dấu"],
    ids=["passphrase", "made", "accented"],
)
def test_what_is_sealed_opens_with_the_same_key_only(key):
    sealed = Vault(key).seal("+84912345678")
    assert "912345678" not in sealed
    assert Vault(key).open(sealed) == "+84912345678"
    for other in (Vault("another key of some length"), Vault()):
        with pytest.raises(WrongKey, match="LEADBOT_ENCRYPTION_KEY"):
            other.open(sealed)


def test_the_same_value_is_sealed_differently_each_time():
    assert Vault(PASSPHRASE).seal("x") != Vault(PASSPHRASE).seal("x")


def test_without_a_key_values_are_stored_as_they_are():
    assert Vault().seal("+84912345678") == "+84912345678"
    assert not Vault().locks


def test_what_was_stored_before_there_was_a_key_still_opens():
    assert Vault(PASSPHRASE).open("+84912345678") == "+84912345678"


def test_a_hash_tells_nothing_without_the_key():
    assert Vault(PASSPHRASE).hash("x") == Vault(PASSPHRASE).hash("x")
    assert Vault(PASSPHRASE).hash("x") != Vault("another key of some length").hash("x")


def test_a_key_that_can_be_guessed_is_refused():
    with pytest.raises(KeyTooShort, match="16 characters"):
        Vault("secret")
