"""The key to contact values: seal and open them, and hash them to search by.

Without a key values are stored as they are. What was stored before there was a key still opens.
"""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import TYPE_CHECKING

from storage.session import Session

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

SEALED = "sealed:"  # begins every sealed value, never a phone or an address
SHORTEST_PASSPHRASE = 16


class KeyTooShort(ValueError):
    """LEADBOT_ENCRYPTION_KEY is too short: use 16 characters or more, best a random key such as the output
    of `openssl rand -base64 32`."""

    def __str__(self) -> str:
        return " ".join((self.__doc__ or "").split())


class WrongKey(Exception):
    """A contact value was sealed with another LEADBOT_ENCRYPTION_KEY. Set the key that was used before."""

    def __str__(self) -> str:
        return " ".join((self.__doc__ or "").split())


class Vault:
    """Seals with `key`, a Fernet key or any passphrase; raises KeyTooShort. No key: seals nothing."""

    def __init__(self, key: str = "") -> None:
        secret = _secret_bytes(key) if key else b""
        self._fernet = _fernet_of(secret) if key else None
        self._hash_key = hmac.digest(secret, b"leadbot contact hash", "sha256")

    @property
    def locks(self) -> bool:
        """Whether there is a key."""
        return self._fernet is not None

    def seal(self, value: str) -> str:
        return SEALED + self._fernet.encrypt(value.encode()).decode() if self._fernet else value

    def open(self, stored: str) -> str:
        """The value; raises WrongKey if it was sealed with another key, or there is none."""
        if not stored.startswith(SEALED):
            return stored
        if self._fernet is None:
            raise WrongKey
        from cryptography.fernet import InvalidToken

        try:
            return self._fernet.decrypt(stored.removeprefix(SEALED)).decode()
        except InvalidToken:
            raise WrongKey from None

    def hash(self, value: str) -> str:
        """The same for the same value and key, and useless to somebody without the key."""
        return hmac.new(self._hash_key, value.encode(), hashlib.sha256).hexdigest()


def vault_of(session: Session) -> Vault:
    """The vault of the database that opened the session."""
    vault: Vault = session.info["vault"]
    return vault


def _fernet_of(secret: bytes) -> "Fernet":
    from cryptography.fernet import Fernet  # a listing without a key does without

    return Fernet(urlsafe_b64encode(secret))


def _secret_bytes(key: str) -> bytes:
    """32 bytes: those of a Fernet key, else what scrypt makes of the passphrase."""
    try:
        if len(decoded := urlsafe_b64decode(key)) == 32:
            return decoded
    except ValueError:
        pass
    if len(key) < SHORTEST_PASSPHRASE:
        raise KeyTooShort
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=b"leadbot encryption key", length=32, n=2**14, r=8, p=1).derive(key.encode())
