"""/metrics: what `tally`, `health` and the database know, as Prometheus reads it.

A registry of our own and numbers made at the moment of reading: nothing global, and the library is imported
only where somebody asks. Labels have few values; no id of a person is among them.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import accumulate
from typing import TypeVar

from prometheus_client import CollectorRegistry, PlatformCollector, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.health import Health, Part
from bot.tally import Tally, Timings
from storage import standing
from storage.database import Database
from storage.errors import DatabaseOutage
from storage.standing import Standing

PATIENCE = 3.0  # seconds for the database; without it the rest is shown

Label = TypeVar("Label", bound=tuple[str, ...])


class Metrics(Collector):
    """`leads` tells whether this worker is the one that polls and ticks."""

    def __init__(self, tally: Tally, health: Health, database: Database, leads: Callable[[], bool]) -> None:
        self._tally = tally
        self._health = health
        self._database = database
        self._leads = leads
        self._standing: Standing | None = None
        self._registry = CollectorRegistry()
        self._registry.register(self)
        ProcessCollector(registry=self._registry)
        PlatformCollector(registry=self._registry)

    async def show(self) -> bytes:
        """The page; what stands in the database is left out while that is away."""
        try:
            async with asyncio.timeout(PATIENCE):
                self._standing = await self._database.run(standing.read)
        except (DatabaseOutage, TimeoutError):
            self._standing = None
        return generate_latest(self._registry)

    def collect(self) -> Iterator[Metric]:
        """Everything of ours."""
        yield from self._work()
        yield from self._state()
        if self._standing:
            yield from _stored(self._standing)

    def _work(self) -> Iterator[Metric]:
        tally = self._tally
        yield _counter(
            "updates", "Updates of Telegram, by what became of them", tally.updates, "kind", "outcome"
        )
        yield _histogram("turn_seconds", "From an update in hand to its commit", {(): tally.turns})
        yield _counter("sends", "Tries to send a message, by how they ended", tally.sends, "kind", "outcome")
        calls = {(method,): timings for method, timings in tally.calls.items()}
        yield _histogram("call_seconds", "How long Telegram took to answer", calls, "method")
        yield _histogram(
            "alert_delay_seconds", "From the turn that wants a card to its post", {(): tally.alerts}
        )
        refused = {(str(status),): count for status, count in tally.refused_pushes.items()}
        yield _counter("webhook_refused", "Pushes answered with 4xx", refused, "status")
        backups = {(outcome,): tally.backups[outcome] for outcome in ("done", "failed")}
        yield _counter("backups", "Hourly copies of the database", backups, "outcome")

    def _state(self) -> Iterator[Metric]:
        health = self._health
        ails = {(str(part),): float(part in health.troubles) for part in Part}
        yield _gauge("trouble", "1 while the part does not work", ails, "part")
        began = {(str(part),): health.begun[part] for part in Part}
        yield _counter("troubles", "How often the part ceased to work", began, "part")
        yield _gauge("leader", "1 on the worker that polls and ticks", {(): float(self._leads())})
        if at := self._tally.backed_up_at:
            yield _gauge("backup_time_seconds", "When the last copy was made", {(): at.timestamp()})


def _stored(stands: Standing) -> Iterator[Metric]:
    states = {(state,): float(count) for state, count in stands.outbox.items()}
    yield _gauge("outbox_messages", "Messages that are not settled", states, "state")
    oldest = stands.oldest_pending_at
    age = (datetime.now(UTC) - oldest).total_seconds() if oldest else 0.0
    yield _gauge("outbox_oldest_seconds", "Age of the oldest pending message", {(): max(age, 0.0)})
    yield _gauge("parked_updates", "Updates that wait for a person", {(): float(stands.parked)})


def _counter(name: str, says: str, counts: Mapping[Label, int], *labels: str) -> Metric:
    family = CounterMetricFamily(f"leadbot_{name}", says, labels=labels)
    for values, count in counts.items():
        family.add_metric(values, count)
    return family


def _gauge(name: str, says: str, numbers: Mapping[Label, float], *labels: str) -> Metric:
    family = GaugeMetricFamily(f"leadbot_{name}", says, labels=labels)
    for values, number in numbers.items():
        family.add_metric(values, number)
    return family


def _histogram(name: str, says: str, timings: Mapping[Label, Timings], *labels: str) -> Metric:
    family = HistogramMetricFamily(f"leadbot_{name}", says, labels=labels)
    for values, timing in timings.items():
        bounds = [*map(str, timing.bounds), "+Inf"]
        family.add_metric(values, list(zip(bounds, accumulate(timing.counts), strict=True)), timing.seconds)
    return family
