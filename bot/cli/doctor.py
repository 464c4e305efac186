"""leadbot doctor: everything the bot needs, looked at one by one, with the remedy beside a failure.

It may be asked beside a running bot: it sends no message, takes no update and changes nothing. Here is what
Telegram tells; the rest is `machine`'s.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
import typer
from msgspec.structs import asdict

from bot.cli.failures import Status
from bot.cli.machine import Finding, Verdict, look_around
from bot.cli.opening import open_database
from bot.cli.printing import print_json
from bot.clock import ClockUnreachable
from bot.frontends import FrontendMissing, open_gateway
from bot.opening import open_clock
from bot.settings import RunSettings, read_settings
from bot.transport import Gateway, Rejected, TransportError
from storage import chats
from storage.errors import DatabaseOutage

TOLERATED = timedelta(seconds=30)  # between our clock and Telegram's
RECENT = timedelta(hours=1)  # since Telegram last failed to push
MANY = 100  # updates that wait
COLOURS = {Verdict.OK: "green", Verdict.LOOK: "yellow", Verdict.FAIL: "red"}


def examine(*, as_json: bool) -> None:
    """A line per finding; status 1 if something is wrong. Raises BadSettings."""
    settings = read_settings(RunSettings)
    findings = asyncio.run(_examine(settings, quietly=as_json))
    if as_json:
        print_json([asdict(finding) for finding in findings])
    if any(finding.verdict is Verdict.FAIL for finding in findings):
        raise typer.Exit(Status.REFUSED)


async def _examine(settings: RunSettings, *, quietly: bool) -> list[Finding]:
    findings = []
    async for finding in _all(settings):
        findings.append(finding)
        if not quietly:
            verdict = typer.style(f"{finding.verdict:<4}", fg=COLOURS[finding.verdict])
            typer.echo(f"{verdict}  {finding.name:<10}  {finding.text}")
    return findings


async def _all(settings: RunSettings) -> AsyncIterator[Finding]:
    for finding in await asyncio.to_thread(list, look_around(settings)):
        yield finding
    yield await _clock(settings)
    try:
        gateway = open_gateway(
            settings.frontend, token=settings.token.get_secret_value(), base_url=settings.telegram_url
        )
    except FrontendMissing as error:
        yield Finding("front end", str(error), Verdict.FAIL)
        return
    try:
        async for finding in _telegram(settings, gateway):
            yield finding
    finally:
        await gateway.close()


async def _clock(settings: RunSettings) -> Finding:
    """Our clock beside that of the Bot API server; a sandbox's clock drives the bot and cannot be wrong."""
    try:
        clock = await open_clock(settings)
        if settings.sandbox_clock:
            return Finding("clock", f"the sandbox's: {clock.now():%Y-%m-%d %H:%M:%S} UTC")
        theirs = await _telegram_time(settings.telegram_url)
    except (ClockUnreachable, aiohttp.ClientError, OSError, KeyError, ValueError) as error:
        text = f"cannot be compared with Telegram's ({type(error).__name__}); check the network"
        return Finding("clock", text, Verdict.FAIL)
    apart = datetime.now(UTC) - theirs
    if abs(apart) > TOLERATED:
        text = f"is {apart.total_seconds():+.0f} s from Telegram's; set it by NTP"
        return Finding("clock", text, Verdict.FAIL)
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
        yield Finding("token", str(error), Verdict.FAIL)
        return
    yield Finding("token", f"@{me['username']}")
    yield await _receiving(settings, gateway)
    yield await _sales_chat(settings, gateway, me["id"])
    for owner in sorted(settings.owners):
        yield await _owner(gateway, owner)


async def _receiving(settings: RunSettings, gateway: Gateway) -> Finding:
    try:
        info = await gateway.call("getWebhookInfo")
    except TransportError as error:
        return Finding("webhook", str(error), Verdict.FAIL)
    text, verdict = _judge_webhook(settings.webhook_url, info)
    waiting = info.get("pending_update_count", 0)
    if verdict is Verdict.OK and waiting >= MANY:
        return Finding("webhook", f"{text}; {waiting} updates wait: does the bot run?", Verdict.LOOK)
    return Finding("webhook", f"{text}; {waiting} updates wait", verdict)


def _judge_webhook(ours: str, info: dict[str, Any]) -> tuple[str, Verdict]:
    theirs = info.get("url", "")
    if theirs != ours:
        if not ours:
            return "one is set by another program; `leadbot run` deletes it and polls", Verdict.LOOK
        return f"Telegram pushes to {theirs or 'nobody'}; `leadbot run` tells it ours", Verdict.LOOK
    if not ours:
        return "none, as it should be", Verdict.OK
    failed_at = datetime.fromtimestamp(info.get("last_error_date", 0), UTC)
    if datetime.now(UTC) - failed_at < RECENT:
        text = f"Telegram failed to push at {failed_at:%H:%M} UTC ({info.get('last_error_message')})"
        return f"{text}: check the proxy, its certificate and the way to LEADBOT_WEBHOOK_LISTEN", Verdict.FAIL
    return f"Telegram pushes to {theirs}", Verdict.OK


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
        text = f"LEADBOT_SALES_CHAT={settings.sales_chat}: {error}"
        return Finding("sales chat", text, Verdict.FAIL)
    troubles = list(_troubles(chat, member))
    text = f"{chat['type']} “{chat.get('title', '')}”"
    return Finding("sales chat", "; ".join([text, *troubles]), Verdict.FAIL if troubles else Verdict.OK)


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
        return Finding("owner", text, Verdict.FAIL)
    return Finding("owner", f"{user_id} can be written to")
