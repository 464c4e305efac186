"""The writer: one thread, and the works that queued while it was busy share its next transaction.

Nobody waits for company: the group of works forms by itself while the last one is committed. A group that
fails is taken apart and each of its works is done alone, so a work may be called twice: it changes nothing
but what its session keeps. A work that takes long goes apart and lets others go before it.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, Generic, TypeVar

from storage.errors import DatabaseOutage, Deadlocked
from storage.session import Session

T = TypeVar("T")

MOST = 32  # works in one transaction: a long one would keep its first too long from its commit
OVERTAKING = 4  # transactions that may go before a work that goes apart
TRIES = 5  # of a work that another process locked out


class Order(Generic[T]):
    """A work to be done, what it would like to be read ahead for it, and who waits for its result."""

    def __init__(
        self,
        work: Callable[[Session], T],
        wants: Any,
        answer: "asyncio.Future[T] | Future[T]",
        *,
        apart: bool = False,
    ) -> None:
        self.work = work
        self.wants = wants
        self.answer = answer
        self.apart = apart


Done = tuple[Order[Any], Any, BaseException | None]  # its result, or what it raised


class Writer:
    """`transact` does works in one transaction, all or none, and gives their results."""

    def __init__(self, transact: Callable[[Sequence[Order[Any]]], list[Any]]) -> None:
        self._transact = transact
        self._queue: deque[Order[Any]] = deque()
        self._apart: deque[Order[Any]] = deque()
        self._overtook = 0  # transactions that went before the first of those
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._called_by: asyncio.AbstractEventLoop | None = None
        self._is_closed = False

    async def run(self, work: Callable[[Session], T], wants: Any = None, *, apart: bool = False) -> T:
        """The work's result once its transaction is committed; raises what it raised."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        self._accept(Order(work, wants, answer, apart=apart), self._apart if apart else self._queue)
        if self._called_by is not loop:  # what this round of the loop brings goes together
            self._called_by = loop
            loop.call_soon(self._call)
        return await answer

    def run_now(self, work: Callable[[Session], T]) -> T:
        """The same for code without an event loop."""
        answer: Future[T] = Future()
        self._accept(Order(work, None, answer), self._queue)
        self._thread.submit(self._work_off)
        return answer.result()

    def close(self) -> None:
        """Finish what was ordered, and take no more. May be called again."""
        if not self._is_closed:
            self._is_closed = True
            self._thread.submit(self._work_off)
            self._thread.shutdown()

    def _accept(self, order: Order[Any], queue: deque[Order[Any]]) -> None:
        if self._is_closed:
            raise RuntimeError("the database is closed")
        queue.append(order)

    def _call(self) -> None:
        self._called_by = None
        if not self._is_closed:
            self._thread.submit(self._work_off)

    def _work_off(self) -> None:
        while orders := self._next():
            wanted = [order for order in orders if not order.answer.cancelled()]
            if wanted:
                _tell(self._perform(wanted))

    def _next(self) -> list[Order[Any]]:
        """Those of one transaction, at most MOST; none if there is nothing to do."""
        if self._apart and (not self._queue or self._overtook >= OVERTAKING):
            self._overtook = 0
            return [self._apart.popleft()]
        self._overtook += bool(self._apart)
        orders = [self._queue.popleft() for _ in range(min(MOST, len(self._queue)))]
        return sorted(orders, key=lambda order: order.wants is None)  # so the relay finds what turns put

    def _perform(self, orders: list[Order[Any]]) -> list[Done]:
        if len(orders) == 1:
            return [self._alone(orders[0])]
        try:
            return [(*done, None) for done in zip(orders, self._transact(orders), strict=True)]
        except DatabaseOutage as outage:  # each alone would only find the same
            return [(order, None, outage) for order in orders]
        except Exception:
            return [self._alone(order) for order in orders]

    def _alone(self, order: Order[Any]) -> Done:
        failure: BaseException | None = None
        for _ in range(TRIES):
            try:
                return order, self._transact([order])[0], None
            except Deadlocked as error:
                failure = error
            except BaseException as error:
                return order, None, error
        return order, None, failure


def _tell(done: Sequence[Done]) -> None:
    """Each loop is woken once for all that it waits for."""
    by_loop: dict[asyncio.AbstractEventLoop | None, list[Done]] = defaultdict(list)
    for each in done:
        answer = each[0].answer
        by_loop[answer.get_loop() if isinstance(answer, asyncio.Future) else None].append(each)
    for loop, its in by_loop.items():
        if loop is None:
            _answer(its)
        else:
            with suppress(RuntimeError):  # it is closed: nobody waits any more
                loop.call_soon_threadsafe(_answer, its)


def _answer(done: Sequence[Done]) -> None:
    for order, result, error in done:
        if order.answer.done():
            continue
        if error is None:
            order.answer.set_result(result)
        else:
            order.answer.set_exception(error)
