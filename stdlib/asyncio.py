"""asyncio: an event loop for coroutines, without sockets and processes.

A task runs a coroutine by send(None) until it yields a future, and goes on when that future is done. The loop has a queue of
what is ready, called in order, and a heap of timers. One turn runs what was ready when it began, as in CPython, so that tasks
interleave in the same order.
"""

import heapq
import sys
import time
from collections import deque

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class CancelledError(BaseException):
    """The Future or Task was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


class QueueEmpty(Exception):
    """Raised when Queue.get_nowait() is called on an empty Queue."""


class QueueFull(Exception):
    """Raised when the Queue.put_nowait() method is called on a full Queue."""


class BrokenBarrierError(RuntimeError):
    """Barrier is broken by barrier.abort() call."""


class _State:
    """What runs: one loop at a time, one task in it."""

    def __init__(self):
        self.loop = None
        self.current = None
        self.names = 0


_state = _State()


class Handle:
    def __init__(self, callback, args):
        self._callback = callback
        self._args = args
        self._cancelled = False

    def cancel(self):
        self._cancelled = True

    def cancelled(self):
        return self._cancelled

    def _run(self):
        if not self._cancelled:
            self._callback(*self._args)


class TimerHandle(Handle):
    def __init__(self, when, order, callback, args):
        super().__init__(callback, args)
        self._when = when
        self._order = order

    def when(self):
        return self._when

    def __lt__(self, other):
        return (self._when, self._order) < (other._when, other._order)


class AbstractEventLoop:
    def __init__(self):
        self._ready = deque()
        self._timers = []
        self._order = 0
        self._stopping = False
        self._closed = False
        self._tasks = {}   # in the order of their making; the values mean nothing
        self._generators = []
        self._kept_generators = 64

    def time(self):
        return time.monotonic()

    def call_soon(self, callback, *args):
        handle = Handle(callback, args)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args):
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args):
        self._order += 1
        handle = TimerHandle(when, self._order, callback, args)
        heapq.heappush(self._timers, handle)
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        return Task(coro, loop=self, name=name)

    def _wait_for_timer(self):
        while self._timers and self._timers[0]._cancelled:
            heapq.heappop(self._timers)
        if not self._ready and self._timers and not self._stopping:
            delay = self._timers[0]._when - self.time()
            if delay > 0:
                time.sleep(delay)
        elif not self._ready and not self._timers and not self._stopping:
            time.sleep(0.05)   # nothing can come any more but Ctrl-C
        now = self.time() + 1e-9
        while self._timers and self._timers[0]._when <= now:
            self._ready.append(heapq.heappop(self._timers))

    def _run_once(self):
        self._wait_for_timer()
        for _ in range(len(self._ready)):
            self._ready.popleft()._run()

    def run_forever(self):
        if _state.loop is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        _state.loop = self
        outer = sys._asyncgen_hooks()
        sys.set_asyncgen_hooks(self._generator_begins, self._generator_is_left)
        try:
            while not self._stopping:
                self._run_once()
        finally:
            self._stopping = False
            _state.loop = None
            sys.set_asyncgen_hooks(*outer)

    def _generator_begins(self, generator):
        if len(self._generators) >= self._kept_generators:
            self._generators = [g for g in self._generators if not g._is_over]
            self._kept_generators = 2 * len(self._generators) + 64
        self._generators.append(generator)

    def _generator_is_left(self, generator):
        if not self._closed:
            self.call_soon(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that have begun and not ended."""
        generators = [g for g in self._generators if not g._is_over]
        self._generators = []
        results = await gather(*[g.aclose() for g in generators], return_exceptions=True)
        for generator, result in zip(generators, results):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                    "exception": result, "asyncgen": generator})

    def run_until_complete(self, future):
        if self._closed:
            raise RuntimeError("Event loop is closed")
        task = ensure_future(future, loop=self)
        task.add_done_callback(self._stop_after)
        self.run_forever()
        return task.result()

    def _stop_after(self, future):
        self._stopping = True

    def stop(self):
        self._stopping = True

    def is_running(self):
        return _state.loop is self

    def is_closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def call_exception_handler(self, context):
        print(context.get("message"), file=sys.stderr)


def new_event_loop():
    return AbstractEventLoop()


def get_running_loop():
    if _state.loop is None:
        raise RuntimeError("no running event loop")
    return _state.loop


def get_event_loop():
    return _state.loop if _state.loop is not None else new_event_loop()


def set_event_loop(loop):
    pass


def set_event_loop_policy(policy):
    if policy is not None:
        raise NotImplementedError("an event loop policy is not supported by Kukri yet")


_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


class Future:
    def __init__(self, *, loop=None):
        self._loop = loop if loop is not None else get_event_loop()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancel_message = None

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != _PENDING

    def cancelled(self):
        return self._state == _CANCELLED

    def _make_cancelled(self):
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def result(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._finish(_FINISHED)

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError(f"{self._state}: {self!r}")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._finish(_FINISHED)

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._cancel_message = msg
        self._finish(_CANCELLED)
        return True

    def _finish(self, state):
        self._state = state
        callbacks = self._callbacks
        self._callbacks = []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def add_done_callback(self, callback, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(callback, self)
        else:
            self._callbacks.append(callback)

    def remove_done_callback(self, callback):
        kept = [c for c in self._callbacks if c != callback]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def __await__(self):
        if self._state == _PENDING:
            yield self
            if self._state == _PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def __repr__(self):
        text = self._state.lower()
        if self._state == _FINISHED:
            text += f" exception={self._exception!r}" if self._exception is not None else f" result={self._result!r}"
        return f"<Future {text}>"


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._coro = coro
        self._waiter = None
        self._must_cancel = False
        self._cancel_requests = 0
        if name is None:
            _state.names += 1
            name = f"Task-{_state.names}"
        self._name = str(name)
        self._loop._tasks[self] = None
        self._loop.call_soon(self._step, None)

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
        return self._cancel_requests

    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waiter is not None and self._waiter.cancel(msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def _step(self, error):
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled()
            self._must_cancel = False
        self._waiter = None
        outer = _state.current
        _state.current = self
        try:
            if error is None:
                waited = self._coro.send(None)
            else:
                waited = self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as cancelled:
            super().cancel(cancelled.args[0] if cancelled.args else None)
        except (KeyboardInterrupt, SystemExit) as e:
            super().set_exception(e)
            raise
        except BaseException as e:
            super().set_exception(e)
        else:
            self._wait_for(waited)
        finally:
            _state.current = outer
            if self._state != _PENDING and self in self._loop._tasks:
                del self._loop._tasks[self]

    def _wait_for(self, waited):
        if waited is None:
            self._loop.call_soon(self._step, None)
        elif isinstance(waited, Future):
            if waited is self:
                self._loop.call_soon(self._step, RuntimeError(f"Task cannot await on itself: {self!r}"))
                return
            waited.add_done_callback(self._wake)
            self._waiter = waited
            if self._must_cancel and waited.cancel(self._cancel_message):
                self._must_cancel = False
        else:
            self._loop.call_soon(self._step, RuntimeError(f"Task got bad yield: {waited!r}"))

    def _wake(self, future):
        try:
            future.result()
        except BaseException as e:
            self._step(e)
        else:
            self._step(None)

    def __repr__(self):
        text = self._state.lower()
        if self._state == _FINISHED:
            text += f" exception={self._exception!r}" if self._exception is not None else f" result={self._result!r}"
        return f"<Task {text} name={self._name!r} coro={self._coro!r}>"


def iscoroutine(value):
    kind = type(value)
    if kind.__name__ == "coroutine" or kind.__name__ == "generator":
        return True
    return hasattr(kind, "__await__") and hasattr(kind, "send") and hasattr(kind, "throw") and hasattr(kind, "close")


def isfuture(value):
    return isinstance(value, Future)


def current_task(loop=None):
    return _state.current


def all_tasks(loop=None):
    return set(get_running_loop()._tasks if loop is None else loop._tasks)


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name)


async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(awaitable, *, loop=None):
    if isinstance(awaitable, Future):
        return awaitable
    if loop is None:
        loop = get_event_loop()
    if iscoroutine(awaitable):
        return loop.create_task(awaitable)
    if hasattr(awaitable, "__await__"):
        return loop.create_task(_wrap_awaitable(awaitable))
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")


class _Yield:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _Yield()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _wake_sleeper, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _wake_sleeper(future, result):
    if not future.done():
        future.set_result(result)


class _Gathering(Future):
    """The future of gather(): it is done when its children are."""

    def __init__(self, children, return_exceptions, loop):
        super().__init__(loop=loop)
        self._children = children
        self._return_exceptions = return_exceptions
        self._left = len(set(children))
        self._cancel_requested = False
        for child in children:
            child.add_done_callback(self._child_done)

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
            self._cancel_message = msg
        return cancelled

    def _child_done(self, child):
        self._left -= 1
        if self.done():
            return
        if not self._return_exceptions:
            if child.cancelled():
                self.set_exception(child._make_cancelled())
                return
            if child.exception() is not None:
                self.set_exception(child.exception())
                return
        if self._left == 0:
            self._all_done()

    def _all_done(self):
        if self._cancel_requested:
            self.set_exception(self._make_cancelled())
            return
        results = []
        for child in self._children:
            if child.cancelled():
                results.append(child._make_cancelled())
            elif child.exception() is not None:
                results.append(child.exception())
            else:
                results.append(child.result())
        self.set_result(results)


def gather(*awaitables, return_exceptions=False):
    loop = get_event_loop()
    if not awaitables:
        future = loop.create_future()
        future.set_result([])
        return future
    children = []
    seen = []
    for awaitable in awaitables:
        child = None
        for known, made in seen:
            if known is awaitable:
                child = made
        if child is None:
            child = ensure_future(awaitable, loop=loop)
            seen.append((awaitable, child))
        children.append(child)
    return _Gathering(children, return_exceptions, children[0].get_loop())


def shield(awaitable):
    inner = ensure_future(awaitable)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def finished(inner):
        if outer.done():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    inner.add_done_callback(finished)
    return outer


async def wait_for(awaitable, timeout):
    loop = get_running_loop()
    if timeout is None:
        return await awaitable
    future = ensure_future(awaitable, loop=loop)
    if timeout <= 0 and not future.done():
        await _cancel_and_wait(future)
        if future.cancelled():
            raise TimeoutError()
        return future.result()
    waiter = loop.create_future()
    handle = loop.call_later(timeout, _wake_sleeper, waiter, None)

    def finished(future):
        _wake_sleeper(waiter, None)

    future.add_done_callback(finished)
    try:
        await waiter
    except CancelledError:
        if future.done():
            return future.result()
        future.remove_done_callback(finished)
        await _cancel_and_wait(future)
        raise
    finally:
        handle.cancel()
    if future.done():
        return future.result()
    future.remove_done_callback(finished)
    await _cancel_and_wait(future)
    try:
        return future.result()
    except CancelledError as e:
        raise TimeoutError() from e


async def _cancel_and_wait(future):
    waiter = get_running_loop().create_future()

    def finished(future):
        _wake_sleeper(waiter, None)

    future.add_done_callback(finished)
    future.cancel()
    await waiter
    future.remove_done_callback(finished)


async def wait(futures, *, timeout=None, return_when=ALL_COMPLETED):
    loop = get_running_loop()
    futures = set(futures)
    if not futures:
        raise ValueError("Set of Tasks/Futures is empty.")
    waiter = loop.create_future()
    handle = loop.call_later(timeout, _wake_sleeper, waiter, None) if timeout is not None else None

    def enough():
        finished = [f for f in futures if f.done()]
        if len(finished) == len(futures):
            return True
        if return_when == FIRST_COMPLETED:
            return len(finished) > 0
        if return_when == FIRST_EXCEPTION:
            return any([not f.cancelled() and f.exception() is not None for f in finished])
        return False

    def finished(future):
        if enough():
            _wake_sleeper(waiter, None)

    for future in futures:
        future.add_done_callback(finished)
    try:
        if not enough():
            await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for future in futures:
            future.remove_done_callback(finished)
    return {f for f in futures if f.done()}, {f for f in futures if not f.done()}


def as_completed(awaitables, *, timeout=None):
    loop = get_event_loop()
    queue = Queue()
    todo = [ensure_future(a, loop=loop) for a in set(awaitables)]
    for future in todo:
        future.add_done_callback(queue.put_nowait)

    async def next_done():
        future = await queue.get()
        return future.result()

    for _ in range(len(todo)):
        yield next_done()


class timeout:
    """async with timeout(seconds): cancels its body and raises TimeoutError when the time is over."""

    def __init__(self, delay):
        self._delay = delay
        self._handle = None
        self._task = None
        self._expired = False

    def when(self):
        return self._handle.when() if self._handle is not None else None

    def expired(self):
        return self._expired

    def reschedule(self, when):
        if self._handle is not None:
            self._handle.cancel()
        self._handle = get_running_loop().call_at(when, self._expire) if when is not None else None

    def _expire(self):
        self._expired = True
        self._task.cancel()

    async def __aenter__(self):
        self._task = current_task()
        if self._delay is not None:
            self._handle = get_running_loop().call_later(self._delay, self._expire)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._handle is not None:
            self._handle.cancel()
        if self._expired and self._task.uncancel() <= 0 and kind is CancelledError:
            raise TimeoutError() from error
        return None


class _Waiters:
    """Futures of those who wait, first come, first served."""

    def __init__(self):
        self._waiters = deque()

    async def _wait(self):
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            await future
        finally:
            if future in self._waiters:
                self._waiters.remove(future)

    def _wake_first(self):
        for future in self._waiters:
            if not future.done():
                future.set_result(True)
                return


class _Manager(_Waiters):
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, error, traceback):
        self.release()


class Lock(_Manager):
    def __init__(self):
        super().__init__()
        self._locked = False

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all([w.cancelled() for w in self._waiters]):
            self._locked = True
            return True
        try:
            await self._wait()
        except CancelledError:
            if not self._locked:
                self._wake_first()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_first()


class Event(_Waiters):
    def __init__(self):
        super().__init__()
        self._value = False

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for future in self._waiters:
                if not future.done():
                    future.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            await self._wait()
        return True


class Condition(_Waiters):
    def __init__(self, lock=None):
        super().__init__()
        self._lock = lock if lock is not None else Lock()

    def locked(self):
        return self._lock.locked()

    async def acquire(self):
        return await self._lock.acquire()

    def release(self):
        self._lock.release()

    async def __aenter__(self):
        await self._lock.acquire()
        return None

    async def __aexit__(self, kind, error, traceback):
        self._lock.release()

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            await self._wait()
            return True
        finally:
            await self.acquire()

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        for future in self._waiters:
            if n > 0 and not future.done():
                future.set_result(False)
                n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_Manager):
    def __init__(self, value=1):
        super().__init__()
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value

    def locked(self):
        return self._value == 0 or any([not w.cancelled() for w in self._waiters])

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            try:
                await future
            finally:
                self._waiters.remove(future)
        except CancelledError:
            if not future.cancelled():
                self._value += 1
                self._wake_next()
            raise
        if self._value > 0:
            self._wake_next()
        return True

    def release(self):
        self._value += 1
        self._wake_next()

    def _wake_next(self):
        for future in self._waiters:
            if not future.done():
                self._value -= 1
                future.set_result(True)
                return


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._bound = value

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Queue:
    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = deque()
        self._putters = deque()
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    def _wake_next(self, waiters):
        while waiters:
            future = waiters.popleft()
            if not future.done():
                future.set_result(None)
                return

    async def put(self, item):
        while self.full():
            future = get_running_loop().create_future()
            self._putters.append(future)
            try:
                await future
            except BaseException:
                future.cancel()
                if future in self._putters:
                    self._putters.remove(future)
                if not self.full() and not future.cancelled():
                    self._wake_next(self._putters)
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._wake_next(self._getters)

    async def get(self):
        while self.empty():
            future = get_running_loop().create_future()
            self._getters.append(future)
            try:
                await future
            except BaseException:
                future.cancel()
                if future in self._getters:
                    self._getters.remove(future)
                if not self.empty() and not future.cancelled():
                    self._wake_next(self._getters)
                raise
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wake_next(self._putters)
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()


class TaskGroup:
    """async with TaskGroup() as group: waits for all tasks it has made; the first that fails cancels the others."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._on_completed = None

    def __repr__(self):
        text = ""
        if self._tasks:
            text += f" tasks={len(self._tasks)}"
        if self._errors:
            text += f" errors={len(self._errors)}"
        if self._aborting:
            text += " cancelling"
        elif self._entered:
            text += " entered"
        return f"<TaskGroup{text}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has been already entered")
        self._entered = True
        self._loop = get_running_loop()
        self._parent_task = current_task()
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self

    async def __aexit__(self, kind, error, traceback):
        self._exiting = True
        if error is not None and _is_base_error(error) and self._base_error is None:
            self._base_error = error
        cancelled = error if kind is CancelledError else None
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed is None:
                self._on_completed = self._loop.create_future()
            try:
                await self._on_completed
            except CancelledError as e:
                if not self._aborting:
                    cancelled = e
                    self._abort()
            self._on_completed = None
        if self._base_error is not None:
            raise self._base_error
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and kind is not CancelledError:
            self._errors.append(error)
        if self._errors:
            errors = self._errors
            self._errors = None
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = self._loop.create_task(coro, name=name)
        task.add_done_callback(self._on_task_done)
        self._tasks.add(task)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if self._on_completed is not None and not self._tasks and not self._on_completed.done():
            self._on_completed.set_result(True)
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        self._errors.append(error)
        if _is_base_error(error) and self._base_error is None:
            self._base_error = error
        if self._parent_task.done():
            self._loop.call_exception_handler({"message": f"Task {task!r} has errored out but its parent task "
                                                          f"{self._parent_task} is already completed",
                                               "exception": error, "task": task})
        elif not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()


def _is_base_error(error):
    return isinstance(error, (SystemExit, KeyboardInterrupt))


class Runner:
    """with Runner() as runner: runner.run(coroutine), several in one loop."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._factory = loop_factory
        self._loop = None
        self._is_closed = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def close(self):
        loop = self._loop
        if loop is None or self._is_closed:
            return
        self._is_closed = True
        _end_loop(loop)

    def get_loop(self):
        if self._is_closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = new_event_loop() if self._factory is None else self._factory()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _state.loop is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro))


def _cancel_all(loop):
    tasks = list(loop._tasks)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    loop.run_until_complete(gather(*tasks, return_exceptions=True))


def _end_loop(loop):
    _cancel_all(loop)
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()


def run(main, *, debug=None):
    if _state.loop is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    loop = new_event_loop()
    try:
        return loop.run_until_complete(loop.create_task(main))
    finally:
        _end_loop(loop)
