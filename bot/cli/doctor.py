"""leadbot doctor: everything the bot needs, looked at one by one, with the remedy beside a failure.

It may be asked beside a running bot: it sends no message, takes no update and changes nothing.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiohttp
import typer
from msgspec import Struct

from bot.app import open_clock
from bot.cli.failures import Status
from bot.cli.opening import open_database
from bot.clock import ClockUnreachable
from bot.frontends import FrontendMissing, open_gateway
from bot.reading import UnreadableFile, read_playbook
from bot.settings import RunSettings, read_settings
from bot.transport import Gateway, Rejected, TransportError
from dialogs.checks.problems import BadPlaybook
from storage import chats
from storage.errors import DatabaseOutage
from storage.vault import WrongKey

TOLERATED = timedelta(seconds=30)  # between our clock and Telegram's


class Finding(Struct, frozen=True):
    """One thing looked at: what is found, or what is wrong and how to mend it."""

    name: str
    text: str
    is_well: bool = True


def examine() -> None:
    """A line per finding; status 1 if something is wrong. Raises BadSettings."""
    settings = read_settings(RunSettings)
    findings = asyncio.run(_examine(settings))
    if not all(finding.is_well for finding in findings):
        raise typer.Exit(Status.REFUSED)


async def _examine(settings: RunSettings) -> list[Finding]:
    findings = []
    async for finding in _all(settings):
        findings.append(finding)
        typer.echo(f"{'ok  ' if finding.is_well else 'FAIL'}  {finding.name:<10}  {finding.text}")
    return findings


async def _all(settings: RunSettings) -> AsyncIterator[Finding]:
    yield _playbook(settings)
    yield _database(settings)
    yield await _clock(settings)
    try:
        gateway = open_gateway(
            settings.frontend, token=settings.token.get_secret_value(), base_url=settings.telegram_url
        )
    except FrontendMissing as error:
        yield Finding("front end", str(error), False)
        return
    try:
        async for finding in _telegram(settings, gateway):
            yield finding
    finally:
        await gateway.close()


def _playbook(settings: RunSettings) -> Finding:
    try:
        playbook = read_playbook(settings.playbook, settings.language, settings.timezone).playbook
    except (UnreadableFile, BadPlaybook) as error:
        return Finding("playbook", str(error), False)
    return Finding("playbook", f"{playbook.id} {playbook.version}, in {', '.join(playbook.languages)}")


def _database(settings: RunSettings) -> Finding:
    address = settings.database_url.get_secret_value()
    file = Path(address.removeprefix("sqlite:///"))
    if address.startswith("sqlite:") and not file.exists() and file.absolute().parent.is_dir():
        return Finding("database", f"{address} is not there yet; `leadbot run` will make it")
    try:
        with open_database(settings, writer=True) as database:
            return Finding("database", f"{database.place} can be written and is at this version")
    except (DatabaseOutage, WrongKey) as error:
        return Finding("database", str(error), False)


async def _clock(settings: RunSettings) -> Finding:
    """Our clock beside that of the Bot API server; a sandbox's clock drives the bot and cannot be wrong."""
    try:
        clock = await open_clock(settings)
        if settings.sandbox_clock:
            return Finding("clock", f"the sandbox's: {clock.now():%Y-%m-%d %H:%M:%S} UTC")
        theirs = await _telegram_time(settings.telegram_url)
    except (ClockUnreachable, aiohttp.ClientError, OSError, KeyError, ValueError) as error:
        return Finding(
            "clock", f"cannot be compared with Telegram's ({type(error).__name__}); check the network", False
        )
    apart = datetime.now(UTC) - theirs
    if abs(apart) > TOLERATED:
        return Finding("clock", f"is {apart.total_seconds():+.0f} s from Telegram's; set it by NTP", False)
    return Finding("clock", "agrees with Telegram's")


async def _telegram_time(url: str) -> datetime:
    timeout = aiohttp.ClientTimeout(total=10)
    async with (
        aiohttp.ClientSession(timeout=timeout) as session,
        session.get(url, allow_redirects=False) as response,
    ):
        return parsedate_to_datetime(response.headers["Date"])


async def _telegram(settings: RunSettings, gateway: Gateway) -> AsyncIterator[Finding]:
    try:
        me = await gateway.call("getMe")
    except TransportError as error:
        yield Finding("token", str(error), False)
        return
    yield Finding("token", f"@{me['username']}")
    yield await _webhook(gateway)
    yield await _sales_chat(settings, gateway, me["id"])
    for owner in sorted(settings.owners):
        yield await _owner(gateway, owner)


async def _webhook(gateway: Gateway) -> Finding:
    try:
        info = await gateway.call("getWebhookInfo")
    except TransportError as error:
        return Finding("webhook", str(error), False)
    if info.get("url"):
        return Finding("webhook", "one is set by another program; `leadbot run` deletes it and polls")
    return Finding("webhook", f"none, as it should be; {info.get('pending_update_count', 0)} updates wait")


async def _sales_chat(settings: RunSettings, gateway: Gateway, bot_id: int) -> Finding:
    chat_id = settings.sales_chat
    try:
        with open_database(settings, writer=False) as database:
            chat_id = database.run_now(lambda session: chats.moved(session, settings.sales_chat))
    except DatabaseOutage:
        pass  # told already; the id of the settings is what is left to ask for
    try:
        chat = await gateway.call("getChat", chat_id=chat_id)
        member = await _membership(gateway, chat_id, bot_id)
    except TransportError as error:
        return Finding("sales chat", f"LEADBOT_SALES_CHAT={settings.sales_chat}: {error}", False)
    troubles = list(_troubles(chat, member))
    text = f"{chat['type']} “{chat.get('title', '')}”"
    return Finding("sales chat", "; ".join([text, *troubles]), not troubles)


async def _membership(gateway: Gateway, chat_id: int, bot_id: int) -> dict[str, object]:
    """The bot's ChatMember; empty where it may not even ask, as in a channel that it does not administer."""
    try:
        member: dict[str, object] = await gateway.call("getChatMember", chat_id=chat_id, user_id=bot_id)
        return member
    except Rejected:
        return {}


def _troubles(chat: dict[str, object], member: dict[str, object]) -> Iterator[str]:
    """What keeps cards from being posted, or strangers from being kept out."""
    status = member.get("status")
    if status in ("left", "kicked"):
        yield "the bot is not in it: add it"
    elif chat["type"] == "channel" and not (status == "administrator" and member.get("can_post_messages")):
        yield "the bot may not post: make it an administrator who can post messages"
    elif status == "restricted" and not member.get("can_send_messages"):
        yield "the bot may not write: lift its restrictions"
    elif status == "member" and not _may_write(chat):
        yield "members may not write: make the bot an administrator"
    if chat.get("username"):
        yield "anybody can see it: make it private, else only people on the staff list may press buttons"


def _may_write(chat: dict[str, object]) -> bool:
    permissions = chat.get("permissions")
    return not isinstance(permissions, dict) or bool(permissions.get("can_send_messages", True))


async def _owner(gateway: Gateway, user_id: int) -> Finding:
    try:
        await gateway.call("getChat", chat_id=user_id)
    except TransportError:
        text = f"{user_id} cannot be written to: they must open the bot and press Start once"
        return Finding("owner", text, False)
    return Finding("owner", f"{user_id} can be written to")
