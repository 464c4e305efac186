"""Addresses of ours that lead on to a marketer's: each stands for one button in one person's copy.

What it stands for is sealed in the address itself, so a million copies need no row more, and nobody can make
one. The key is made once and stays with the database: addresses in people's chats outlive the bot's token.
"""

import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from sqlalchemy import select

from storage.inserts import insert_new
from storage.session import Session
from storage.tables import properties

PATH = "/l/"  # below LEADBOT_PUBLIC_URL
KEY = "redirect_key"  # its name under `properties`
BITS = 256  # of the key: AES-128 twice, RFC 5297
PLACE = struct.Struct(">IQH")
TOKEN = 40  # characters of a token: 30 bytes sealed, which need no padding


class Place(NamedTuple):
    """A button of a broadcast, counted from 0, in the copy of one lead."""

    broadcast_id: int
    lead_id: int
    button: int


class Redirects:
    """Makes and reads the addresses below `public_url`."""

    def __init__(self, key: bytes, public_url: str) -> None:
        self._cipher = AESSIV(key)
        self._base = public_url.rstrip("/") + PATH
        self.route = urlsplit(self._base).path + "{token}"  # of the server; a proxy leaves the path as it is

    def url_of(self, place: Place) -> str:
        """The same for the same place, and not to be guessed by anybody."""
        sealed = self._cipher.encrypt(PLACE.pack(*place), None)
        return self._base + urlsafe_b64encode(sealed).decode()

    def urls_for(self, broadcast_id: int, lead_id: int) -> Callable[[int], str]:
        """The address of each button of somebody's copy."""
        return lambda button: self.url_of(Place(broadcast_id, lead_id, button))

    def read(self, token: str) -> Place | None:
        """What an address of ours stands for; None for any other."""
        if len(token) != TOKEN:
            return None
        try:
            sealed = urlsafe_b64decode(token)
            return Place(*PLACE.unpack(self._cipher.decrypt(sealed, None)))
        except (ValueError, InvalidTag):
            return None


def redirect_key(session: Session) -> bytes:
    """The key of this database, made when it is first asked for."""
    made = AESSIV.generate_key(BITS).hex()
    insert_new(session, properties, properties.c.name, name=KEY, value=made)
    kept = session.execute(select(properties.c.value).where(properties.c.name == KEY)).scalar_one()
    return bytes.fromhex(kept)
