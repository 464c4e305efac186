"""What people type, as values: budget, timescale, authority, need, contact. (Interim: contacts and plain wishes.)"""

import re
from datetime import date

import phonenumbers

from dialogs.understanding.reading import Reading, Understood

__all__ = ["Reading", "Understood", "understand"]

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


def understand(text: str, *, asked: str | None, today: date, language: str = "vi") -> Understood:
    """Everything found in a text; `asked` is the slot that was asked for, if any."""
    readings = []
    for found in phonenumbers.PhoneNumberMatcher(text[:4096], "VN"):
        value = phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.E164)
        readings.append(Reading("phone", {"e164": value}, 0.95, (found.start, found.end)))
        break
    if email := EMAIL.search(text[:4096]):
        readings.append(Reading("email", {"email": email[0].lower()}, 0.95, email.span()))
    return Understood(tuple(readings), opt_out=text.strip().lower() in ("stop", "không quan tâm"))
