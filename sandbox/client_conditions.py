"""The half of `SandboxClient` that changes conditions: clock, faults, limits, tokens, updates, deliveries."""

from datetime import datetime, timedelta
from typing import Any

from sandbox.client_http import ControlHttp
from sandbox.world import Json


class Conditions:
    _http: ControlHttp

    async def now(self) -> datetime:
        return datetime.fromisoformat((await self._http.get("clock"))["now"])

    async def advance(self, step: timedelta) -> datetime:
        return await self._set_clock(advance_seconds=step.total_seconds())

    async def set_time(self, moment: datetime) -> datetime:
        return await self._set_clock(now=moment.isoformat())

    async def freeze(self, frozen: bool = True) -> datetime:
        return await self._set_clock(freeze=frozen)

    async def add_fault(self, kind: str, method: str = "*", **fields: Any) -> Json:
        """Fields: chat_id, times, retry_after, text, seconds; the kinds are in `sandbox.faults.KINDS`.

        With method "webhook" it strikes deliveries of updates: `sandbox.faults.DELIVERY_KINDS`.
        """
        return await self._http.post("faults", kind=kind, method=method, **fields)

    async def clear_faults(self) -> None:
        await self._http.delete("faults")

    async def set_limits(self, **limits: Any) -> Json:
        """bot_per_second, chat_per_second, chat_burst, group_per_minute; what is left out is off.

        `paid_per_second` (1000) is for calls with allow_paid_broadcast, when the bot has a limit at all.
        """
        return await self._http.post("limits", **limits)

    async def limits(self) -> Json:
        """The limits, messages `passed`, and calls `rejected` by scope (bot, paid, chat, group) since set."""
        return await self._http.get("limits")

    async def inject_update(self, update: Any) -> None:
        await self._http.post("updates", update=update)

    async def repeat_updates(self, count: int = 1) -> None:
        """Deliver the last updates once more."""
        await self._http.post("updates", repeat=count)

    async def revoke_tokens(self) -> None:
        await self._http.post("tokens", revoke=True)

    async def accept_token(self, token: str) -> None:
        await self._http.post("tokens", accept=token)

    async def change_bot(self, **fields: Any) -> Json:
        """reads_all_groups: privacy mode off."""
        return await self._http.post("bot", **fields)

    async def annotate(self, user: int, **facts: Any) -> None:
        """Facts for the strip under a person's phone: level, score, detail."""
        await self._http.post("annotations", user_id=user, **facts)

    async def set_delivery(self, **conditions: Any) -> Json:
        """How updates reach the webhook from now on, and `retry=True`: end all waits for the next try.

        Conditions: copies, shuffle_window, seed, hold (True, False, kinds of update), retry_base, patience.
        """
        return await self._http.post("webhook", **conditions)

    async def hold(self, *kinds: str) -> None:
        """Deliver nothing, or nothing of these kinds of update, until `release`."""
        await self.set_delivery(hold=list(kinds) or True)

    async def release(self) -> None:
        await self.set_delivery(hold=False)

    async def restore_delivery(self) -> None:
        """Normal conditions again: once each, in order, at once."""
        await self._http.delete("webhook")

    async def _set_clock(self, **change: Any) -> datetime:
        return datetime.fromisoformat((await self._http.post("clock", **change))["now"])
