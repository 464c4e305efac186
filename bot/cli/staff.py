"""leadbot staff add, list, remove: who may do what at the staff desks."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

import typer

from bot.cli.failures import Refused
from bot.cli.numbers import read_number
from bot.cli.opening import read, write
from bot.cli.printing import print_rows
from bot.settings import Settings, read_settings
from dialogs.events import Role
from storage import staff
from storage.session import Session

app = typer.Typer(no_args_is_help=True)

UserId = Annotated[
    int, typer.Argument(metavar="ID", parser=read_number, help="Telegram's number of the person.")
]


class Grade(StrEnum):
    """The roles that can be given."""

    OWNER = Role.OWNER.value
    MANAGER = Role.MANAGER.value
    SALES = Role.SALES.value
    MARKETER = Role.MARKETER.value


@app.command()
def add(
    user_id: UserId,
    role: Annotated[Grade, typer.Option(help="What they may do.")],
    name: Annotated[str, typer.Option(help="For your own list.")] = "",
) -> None:
    """Put somebody on the staff list, or change their role."""
    write(lambda session: staff.add(session, user_id, Role(role), datetime.now(UTC), name))
    typer.echo(f"{user_id} is {role} now")


@app.command("list")
def list_staff(
    as_json: Annotated[bool, typer.Option("--json", help="An array of objects.")] = False,
) -> None:
    """The staff list, the owners of the settings first."""
    owners = read_settings(Settings).owners
    rows = [_row(id, Role.OWNER, "in LEADBOT_OWNERS") for id in sorted(owners)]
    rows += [row for row in read(_listed) if row["user_id"] not in owners]
    print_rows(rows, ("user_id", "role", "name", "added_at"), as_json=as_json)


@app.command()
def remove(user_id: UserId) -> None:
    """Take somebody off the staff list."""
    if not write(lambda session: staff.remove(session, user_id)):
        raise Refused(f"{user_id} is not on the staff list; owners in LEADBOT_OWNERS are removed there")
    typer.echo(f"{user_id} is no longer on the staff list")


def _listed(session: Session) -> list[dict[str, Any]]:
    return [
        _row(m.user_id, m.role, m.name, f"{m.added_at:%Y-%m-%dT%H:%M:%SZ}") for m in staff.listing(session)
    ]


def _row(user_id: int, role: Role, name: str, added_at: str | None = None) -> dict[str, Any]:
    return {"user_id": user_id, "role": role.value, "name": name, "added_at": added_at}
