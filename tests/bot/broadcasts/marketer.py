"""Somebody at the broadcast desk, in a chat of the sandbox."""

from collections.abc import Callable

from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage

GO = "🚀 Gửi {} người"


class Marketer:
    """Somebody at the broadcast desk."""

    def __init__(self, client: SandboxClient, id: int) -> None:
        self.client = client
        self.id = id
        self.seen = 0

    async def say(self, text: str) -> SeenMessage:
        self.seen = (await self.client.say(self.id, text)).seq
        return await self.next()

    async def write(self, text: str, wanted: str) -> SeenMessage:
        """Say it, and wait for these words or this button: notices may come in between."""
        self.seen = (await self.client.say(self.id, text)).seq
        return await self.next(lambda message: wanted in message.text or wanted in message.labels)

    async def tap(self, label: str) -> SeenMessage:
        """The next change of the chat after the button was pressed."""
        before = max((message.seq for message in await self.client.messages(self.id)), default=0)
        await self.client.press(self.id, label)
        self.seen = before
        return await self.next()

    async def next(self, wanted: Callable[[SeenMessage], bool] = lambda message: True) -> SeenMessage:
        def is_next(message: SeenMessage) -> bool:
            return message.by_bot and not message.is_deleted and wanted(message)

        found = await self.client.wait_for(self.id, is_next, after=self.seen)
        self.seen = found.seq
        return found

    async def compose(self, text: str, people: int, audience: str = "everyone") -> SeenMessage:
        await self.say(f"/broadcast {audience}")
        await self.tap("✅ Dùng nhóm này")
        await self.say(text)
        return await self.tap(GO.format(f"{people:,}".replace(",", ".")))
