"""Playing a transcript through a running bot: a prospect, the sales chat and staff in the sandbox, over HTTP.

The pure counterpart is `dialogs.rehearsal`; both compare with the same `mismatch`. What is printed and
compared is read back from the sandbox: what people would see, not what we meant to send.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from dialogs.transcripts import Line, Transcript, mismatch
from sandbox.client import SandboxClient, SandboxError
from sandbox.seen import SeenMessage, SeenTap

PHONE = "+84912345678"
TICK = timedelta(minutes=30)  # time passes in steps, so that what is due in between happens in between
REMINDERS = timedelta(hours=26)  # as long as something may be due


class Performance:
    """One transcript on the sandbox's stage. `levels` tells the levels a person (by id) reached so far,
    `within` is how many seconds anything may take to appear."""

    def __init__(
        self,
        client: SandboxClient,
        sales_chat: int,
        levels: Callable[[int], Awaitable[list[str]]],
        show: Callable[[str, str], None] = lambda who, text: None,
        within: float = 10.0,
    ) -> None:
        self._within = within
        self._client = client
        self._sales_chat = sales_chat
        self._levels = levels
        self._show = show
        self._person = 0
        self._staff: dict[str, int] = {}
        self._presser = 0  # who pressed last: `private` is their chat
        self._read: dict[int, set[int]] = {}  # chat -> messages already compared
        self._typed: SeenMessage | None = None
        self._tap: SeenTap | None = None
        self._counted = 0  # levels already compared

    async def play(self, transcript: Transcript, timezone: str) -> list[str]:
        """Everything that differs from the transcript; empty when all is as written."""
        try:
            await self._set_stage(transcript, timezone)
            problems = [problem for line in transcript.lines if (problem := await self._perform(line))]
            return problems + await self._left_unread("at the end") + await self._uncalled(transcript)
        except TimeoutError as error:  # what should have come did not: the rest would only wait in vain
            self._show("!", str(error))
            return [str(error)]

    async def _set_stage(self, transcript: Transcript, timezone: str) -> None:
        begin = transcript.begin.replace(tzinfo=ZoneInfo(timezone)).astimezone(UTC)
        await self._client.set_time(begin)
        for name in sorted({line.name for line in transcript.lines if line.who == "staff"}):
            await self._hire(name)
        first, _, last = transcript.first_name.partition(" ")
        self._person = await self._client.add_person(
            first,
            last_name=last,
            username=transcript.username or None,
            language_code=transcript.language_code,
            phone=PHONE,
        )

    async def _hire(self, name: str) -> None:
        """A salesperson in the sales chat who has said hello to the bot."""
        id = await self._client.add_person(name)
        await self._client.set_member(self._sales_chat, id, "member")
        await self._client.wait_for_reply(await self._client.start(id), self._within)
        self._staff[name] = id
        self._read[id] = {message.message_id for message in await self._client.messages(id)}

    async def _perform(self, line: Line) -> str:
        if line.who in ("lead", "clock", "staff"):
            await self._client.wait_until_idle()
            if unread := await self._left_unread(f"line {line.number}: before this"):
                return unread[0]
        try:
            problem = await self._do(line)
        except SandboxError as error:
            problem = f"line {line.number}: {error}"
        except TimeoutError as error:
            raise TimeoutError(f"line {line.number}: {error}") from error
        if problem:
            self._show("!", problem)
        return problem

    async def _do(self, line: Line) -> str:
        match line.who:
            case "lead":
                await self._act(line)
            case "clock":
                await self._pass_time(line.duration)
            case "staff":
                self._show(f"staff {line.name}", f"[{line.buttons[0]}]")
                self._presser = self._staff[line.name]
                tap = await self._client.press(self._presser, line.buttons[0], self._sales_chat)
                self._tap = await self._client.answer_to(tap, self._within)
            case "toast":
                return mismatch(line, self._tap.text if self._tap else "", ())
            case "level":
                return await self._compare_levels(line)
            case "sales":
                return await self._compare_card(line)
            case _:
                return await self._compare_next(line)
        return ""

    async def _act(self, line: Line) -> None:
        person, client = self._person, self._client
        self._show("lead", line.text or f"[{line.buttons[0]}]")
        if line.buttons and not line.text:
            keyboard = await client.keyboard(person) or {"keyboard": []}
            shown = [key["text"] for row in keyboard["keyboard"] for key in row]
            label = line.buttons[0]
            await (client.say(person, label) if label in shown else client.press(person, label))
            return
        match line.token:
            case ("contact", phone):
                card = {"phone_number": phone, "first_name": "Somebody"} if phone else None
                await client.share_contact(person, contact=card)
            case ("edit", text) if self._typed:
                await client.edit(person, self._typed.message_id, text)
            case ("block", _):
                await client.block(person)
            case ("unblock", _):
                await client.unblock(person)
            case (media, caption):
                await client.send_media(person, media, caption=caption or None)
            case None if line.text.split(" ")[0] == "/start":
                await client.start(person, line.text.removeprefix("/start").strip())
            case None:
                self._typed = await client.say(person, line.text)

    async def _pass_time(self, duration: timedelta) -> None:
        self._show("clock", f"+{duration}")
        passed = timedelta()
        while passed < duration:
            step = min(TICK if passed < REMINDERS else duration, duration - passed)
            await self._client.advance(step)
            await self._client.wait_until_idle(quiet=0.15)
            passed += step

    async def _compare_next(self, line: Line) -> str:
        """The next message of the bot in this line's chat, in the order of the chat."""
        chat = {"bot": self._person, "reply": self._sales_chat}.get(line.who) or self._presser
        read = self._read.setdefault(chat, set())

        def is_next(message: SeenMessage) -> bool:
            fits = message.reply_to is not None if line.who == "reply" else True
            return message.by_bot and fits and message.message_id not in read

        message = await self._client.wait_for(chat, is_next, within=self._within)
        read.add(message.message_id)
        self._show(line.who, written(message))
        return mismatch(line, message.text, tuple(message.labels + _keyboard(message)))

    async def _compare_card(self, line: Line) -> str:
        """The card as it reads now; an edit may be on its way, so it is waited for."""

        def fits(message: SeenMessage) -> bool:
            return message.by_bot and not mismatch(line, message.text, tuple(message.labels))

        try:
            card = await self._client.wait_for(self._sales_chat, fits, within=self._within)
        except TimeoutError:
            posted = [m for m in await self._client.messages(self._sales_chat) if m.by_bot]
            if not posted:
                raise TimeoutError("no card came to the sales chat") from None
            return mismatch(line, posted[-1].text, tuple(posted[-1].labels))
        self._show("sales", written(card))
        return ""

    async def _compare_levels(self, line: Line) -> str:
        await self._client.wait_until_idle()
        reached = (await self._levels(self._person))[self._counted :]
        self._counted += len(reached)
        self._show("level", ", ".join(reached))
        return (
            "" if ", ".join(reached) == line.text else f"line {line.number}: reached {reached or 'no level'}"
        )

    async def _uncalled(self, transcript: Transcript) -> list[str]:
        """A card that no line of the transcript expects."""
        if any(line.who in ("sales", "reply") for line in transcript.lines):
            return []
        messages = await self._client.messages(self._sales_chat)
        posted = [message for message in messages if message.by_bot and message.labels]
        return [f"nobody called for this card: “{message.text}”" for message in posted]

    async def _left_unread(self, when: str) -> list[str]:
        read = self._read.setdefault(self._person, set())
        messages = await self._client.messages(self._person) if self._person else []
        return [
            f"{when} the bot also said “{message.text}”"
            for message in messages
            if message.by_bot and not message.is_deleted and message.message_id not in read
        ]


def written(message: SeenMessage) -> str:
    """A message with its buttons, for reading."""
    labels = message.labels + _keyboard(message)
    return "\n".join(filter(None, (message.text, " ".join(f"[{label}]" for label in labels))))


def _keyboard(message: SeenMessage) -> list[str]:
    rows = (message.keyboard or {}).get("keyboard", [])
    return [key["text"] for row in rows for key in row]
