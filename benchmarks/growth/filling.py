"""A database with many leads, quickly: one real conversation is held, its rows are multiplied inside SQL.

The columns are those of the tables as they are today, so this outlives migrations. Ids of people begin with
1; each lead has interactions, answers, points and messages, as long as the wanted number lasts.
"""

from datetime import UTC, datetime
from functools import partial

from sqlalchemy import Table, text

from benchmarks.bots import CELLS, Address, Dialect
from benchmarks.places import Places, scalar
from benchmarks.processes import bot_running, telegram
from benchmarks.prospects import SCRIPT, Plan
from benchmarks.rounds import Tell
from storage.database import Database
from storage.session import Session
from storage.tables import answers, interactions, leads, metadata, outbox, points, seen_updates

HISTORY = (interactions, answers, points, outbox)
NEVER = "2099-01-01 00:00:00"  # when the clocks of these leads ring
NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM numbers WHERE n < {last})"
LONGEST_HISTORY = "SELECT coalesce(max(seq), 0) FROM interactions"
MOST_TALKED = """
    SELECT leads.id, leads.user_id FROM leads JOIN interactions ON interactions.lead_id = leads.id
    ORDER BY interactions.seq DESC, leads.id LIMIT 1"""
FIRST_COPY = 1000  # lead id, out of the way of the conversation held
CHUNK = 100_000  # leads per transaction


def fill(dialect: Dialect, places: Places, count: int, history: int, tell: Tell) -> str:
    """The address of a database with so many leads and about so many interactions."""
    url = places.new(dialect)
    _hold_a_conversation(dialect, url, places)
    database = Database(url)
    try:
        template = database.run_now(_template)
        for first in range(1, count, CHUNK):
            last = min(first + CHUNK, count) - 1
            database.run_now(partial(_copy_leads, template=template, first=first, last=last))
            tell(f"{last:,} leads")
        talks, people = history // len(SCRIPT), count - 1
        for begun in range(0, talks, people):  # in each round everybody talks once, while talks last
            end = min(talks - begun, people) + 1
            for first in range(1, end, CHUNK):
                last = min(first + CHUNK, end) - 1
                copy = partial(_copy_history, begun=begun, round=begun // people, first=first, last=last)
                database.run_now(partial(copy, template=template))
                tell(f"{(begun + last) * len(SCRIPT):,} interactions")
        database.run_now(_settle)
    finally:
        database.close()
    return url


def _hold_a_conversation(dialect: Dialect, url: str, places: Places) -> None:
    bot = CELLS[f"leadbot-ptb-{dialect}"]
    with (
        telegram() as api,
        bot_running(bot, Address(api.url, url), places.folder) as process,
    ):
        api.wait_until_ready(process.require_alive)
        seconds = 0.5
        while scalar(url, LONGEST_HISTORY) < len(SCRIPT):
            api.perform(Plan(1, seconds))
            seconds *= 2  # a busy machine needs longer for a whole conversation


def _template(session: Session) -> tuple[int, int]:
    """Lead id and user id of who said the most; the others are forgotten for simplicity's sake."""
    lead_id, user_id = session.execute(text(MOST_TALKED)).one()
    return int(lead_id), int(user_id)


def _copy_leads(session: Session, template: tuple[int, int], first: int, last: int) -> None:
    lead_id, user_id = template
    changed = {
        "id": f"{FIRST_COPY} + n",
        "user_id": "n",
        "state": f"replace(state, '{user_id}', CAST(n AS text))",
        "due_at": f"CAST('{NEVER}' AS {'timestamptz' if _is_postgres(session) else 'text'})",
    }
    _multiply(session, leads, changed, f"leads.id = {lead_id}", first, last)


def _copy_history(
    session: Session, template: tuple[int, int], begun: int, round: int, first: int, last: int
) -> None:
    """A talk of each of these, after so many `begun` by anybody. Talks of later rounds are numbered as if
    they had been held before the first: where that ended the lead's row goes on."""
    lead_id, user_id = template
    for table in HISTORY:
        changed = {"lead_id": f"{FIRST_COPY} + n"}
        if "seq" in table.c:
            changed["seq"] = f"{table.name}.seq - {round * len(SCRIPT)}"
        if table is interactions:
            changed["event"] = f"replace(event, '{user_id}', CAST(n AS text))"
        if table is outbox:
            changed |= {"chat_id": "n", "state": "'sent'", "target_id": "NULL", "key": "NULL"}
        _multiply(session, table, changed, f"{table.name}.lead_id = {lead_id}", first, last)
    at = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S")
    seen = NUMBERS.format(first=(begun + first) * len(SCRIPT), last=(begun + last + 1) * len(SCRIPT) - 1)
    kind = "timestamptz" if _is_postgres(session) else "text"
    values = f"SELECT n, CAST('{at}' AS {kind}) FROM numbers"
    session.execute(text(f"INSERT INTO {seen_updates.name} (update_id, seen_at) {seen} {values}"))


def _multiply(
    session: Session, table: Table, changed: dict[str, str], which: str, first: int, last: int
) -> None:
    columns = [column.name for column in table.c if column.name in changed or column.name != "id"]
    values = [changed.get(name, f"{table.name}.{name}") for name in columns]
    numbers = NUMBERS.format(first=first, last=last)
    session.execute(
        text(
            f"INSERT INTO {table.name} ({', '.join(columns)}) {numbers} "
            f"SELECT {', '.join(values)} FROM numbers CROSS JOIN {table.name} WHERE {which}"
        )
    )


def _settle(session: Session) -> None:
    """What PostgreSQL would do by itself in a while: count on after the ids given here, know the sizes."""
    if _is_postgres(session):
        for table in metadata.sorted_tables:
            if "id" in table.c and table.c["id"].type.python_type is int:
                sequence = f"pg_get_serial_sequence('{table.name}', 'id')"
                session.execute(text(f"SELECT setval({sequence}, (SELECT max(id) FROM {table.name}))"))
        session.execute(text("ANALYZE"))


def _is_postgres(session: Session) -> bool:
    return session.dialect == "postgresql"
