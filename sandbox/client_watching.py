"""The watching half of `SandboxClient`: messages, calls, events, idleness. Nothing here sleeps."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

from sandbox.client_http import ControlHttp
from sandbox.seen import SeenMessage
from sandbox.world import Json

PATIENCE = 60.0  # seconds; a machine may be slow


class Watching:
    _http: ControlHttp

    async def chat(self, chat: int) -> Json:
        return await self._http.get(f"chats/{chat}")

    async def messages(self, chat: int, after: int = 0, within: float = 0) -> list[SeenMessage]:
        """All messages that changed after `after`, oldest change first; deleted ones are marked."""
        seen = await self._http.get(f"chats/{chat}/messages", after=after, timeout=within)
        return [SeenMessage.from_json(message) for message in seen["messages"]]

    async def wait_for(
        self,
        chat: int,
        wanted: Callable[[SeenMessage], bool],
        *,
        after: int = 0,
        within: float = PATIENCE,
    ) -> SeenMessage:
        """The first message changed after `after` that fits; TimeoutError shows what was there instead."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + within
        passed: list[str] = []
        while (left := deadline - loop.time()) > 0:
            for message in await self.messages(chat, after, left):
                if wanted(message):
                    return message
                after = message.seq
                passed.append(message.text)
        raise TimeoutError(f"no such message in chat {chat} within {within} s; passed over: {passed}")

    async def wait_for_reply(self, said: SeenMessage, within: float = PATIENCE) -> SeenMessage:
        """The first thing the bot shows in that chat after somebody said something."""

        def is_reply(message: SeenMessage) -> bool:
            return message.by_bot and not message.is_deleted

        return await self.wait_for(said.chat_id, is_reply, after=said.seq, within=within)

    async def keyboard(self, chat: int) -> Json | None:
        """The reply keyboard the chat shows now, in Bot API form."""
        shown: Json | None = (await self.chat(chat))["keyboard"]
        return shown

    async def commands(self, person: int, chat: int | None = None) -> list[Json]:
        """The command menu this person sees."""
        return await self._http.get_list(f"people/{person}/commands", chat_id=chat)

    async def calls(self, method: str | None = None, after: int = 0, **query: Any) -> list[Json]:
        """Bot API calls made so far. Query: chat_id, outcome, limit, timeout (wait until there is one)."""
        found: list[Json] = (await self._http.get("calls", method=method, after=after, **query))["calls"]
        return found

    async def call_counts(self) -> dict[str, dict[str, int]]:
        return await self._http.get("calls/counts")

    async def wait_until_idle(self, quiet: float = 0.1, within: float = PATIENCE) -> None:
        """Until all updates are confirmed and no call came for `quiet` seconds; TimeoutError if never."""
        state = await self._http.get("idle", quiet=quiet, timeout=within)
        if not state["idle"]:
            raise TimeoutError(f"the bot is not idle after {within} s: {state}")

    async def wait_until_polling(self, within: float = PATIENCE) -> None:
        """Until a bot waits in getUpdates; TimeoutError if none does."""
        if not (await self._http.get("polling", timeout=within))["polling"]:
            raise TimeoutError(f"no bot polls after {within} s")

    async def state(self) -> Json:
        return await self._http.get("state")

    def events(self, after: int | None = None) -> AsyncIterator[Json]:
        """Live events as {"id", "kind", "data"}, from now on or after an event id."""
        return self._http.stream("events", after=after)

    async def webhook(self) -> Json:
        """The webhook: url, last_error, pending, in_flight, accepted, failed, expired, conditions."""
        return await self._http.get("webhook")

    async def wait_until_webhook(self, within: float = PATIENCE) -> None:
        """Until the bot has set a webhook; TimeoutError if it does not."""
        if not (await self._http.get("webhook", timeout=within))["url"]:
            raise TimeoutError(f"no webhook after {within} s")

    async def deliveries(self, after: int = 0, **query: Any) -> list[Json]:
        """Finished deliveries to the webhook, each {"number", "update_id", "queue", "attempt", "status", …}.

        Query: limit, timeout (wait until there is one).
        """
        return await self._http.get_list("deliveries", after=after, **query)
