"""All readers over one message: which slots it fills, and what it asks of the conversation."""

from collections.abc import Callable
from datetime import date

from dialogs.understanding.authority import read_authority
from dialogs.understanding.budget import read_budget
from dialogs.understanding.company import read_company
from dialogs.understanding.email import read_email
from dialogs.understanding.manners import Manners
from dialogs.understanding.message import Message
from dialogs.understanding.name import read_name
from dialogs.understanding.need import read_need
from dialogs.understanding.phone import read_phone
from dialogs.understanding.reading import Reading, Understood
from dialogs.understanding.timescale import read_timescale

SURE, SCARCELY = 0.9, 0.6
READERS: dict[str, Callable[[Message], Reading | None]] = {
    "budget": read_budget,
    "authority": read_authority,
    "need": read_need,
    "phone": read_phone,
    "email": read_email,
    "name": read_name,
    "company": read_company,
}


def understand(text: str, *, asked: str | None, today: date, language: str = "vi") -> Understood:
    """What a typed message says: at most one reading per slot, that of the slot asked for most willingly.

    `asked` is the slot of the open question, "multi" or None to look for everything; `language` is that of
    the chat and settles only what the text leaves open ("1.500"). Never raises; linear in the length of the
    text.
    """
    message = Message(text, asked, language)
    manners = Manners(message)
    readings = [reading for read in READERS.values() if (reading := read(message))]
    timescale = read_timescale(message, today)
    if timescale:
        readings.append(timescale)
    if manners.asks_back:
        readings = [reading for reading in readings if _survives_question(reading)]
    opt_out = manners.opt_out and not _gives_contact(readings, asked)
    refusal = (manners.refusal and not _says_more(readings, asked)) or opt_out
    return Understood(
        tuple(readings),
        refusal=refusal,
        opt_out=opt_out or manners.uninterested,
        human=manners.human,
        offtopic=not refusal and not any(asked in (reading.slot, "multi", None) for reading in readings),
        question=manners.question,
    )


def _survives_question(reading: Reading) -> bool:
    """What a question still tells: how to reach them, or an amount of money ("30 triệu thì được gì?")."""
    if reading.slot in ("authority", "need"):
        return reading.confidence >= SURE
    return reading.slot in ("phone", "email") or (
        reading.slot == "budget" and bool(reading.value.get("currency"))
    )


def _says_more(readings: list[Reading], asked: str | None) -> bool:
    """A value beside the words of a refusal: "để em trao đổi lại với nội bộ" answers who decides."""
    return any(
        reading.slot == asked
        and (reading.confidence >= SURE or _states_money(reading))
        and reading.value != {"has_need": False}
        for reading in readings
    )


def _states_money(reading: Reading) -> bool:
    """ "We'd rather not go over 6 grand": a figure in a scale of money is no refusal to name one."""
    return "min" in reading.value and reading.confidence > SCARCELY


def _gives_contact(readings: list[Reading], asked: str | None) -> bool:
    """ "Gửi về hanhchinh@…, đừng gửi cho anh ở gmail": the way to reach them instead of another."""
    return asked in ("phone", "email") and any(reading.slot == asked for reading in readings)
