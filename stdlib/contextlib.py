"""contextlib: with statements without classes of one's own, plain and asynchronous."""

import abc
import os
import sys


def _defines(cls, names):
    """Has the class methods of these names, none of them None? As __subclasshook__ answers."""
    for name in names:
        owners = [base for base in cls.__mro__ if name in base.__dict__]
        if not owners or owners[0].__dict__[name] is None:
            return NotImplemented
    return True


class AbstractContextManager(abc.ABC):
    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    __class_getitem__ = classmethod(type(list[int]))

    @classmethod
    def __subclasshook__(cls, C):
        return _defines(C, ("__enter__", "__exit__")) if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    __class_getitem__ = classmethod(type(list[int]))

    @classmethod
    def __subclasshook__(cls, C):
        return _defines(C, ("__aenter__", "__aexit__")) if cls is AbstractAsyncContextManager else NotImplemented


# The bases of the managers below: classes without a metaclass, of which the compiler knows more.


class _Manager:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class _AsyncManager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        return None


def _as(func, inner):
    """inner, with what names and documents func."""
    inner.__module__ = func.__module__
    inner.__name__ = func.__name__
    inner.__qualname__ = func.__qualname__
    inner.__doc__ = func.__doc__
    inner.__wrapped__ = func
    return inner


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return _as(func, inner)


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return _as(func, inner)


class _GeneratorContextManager(ContextDecorator, _Manager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds

    def _recreate_cm(self):
        return _GeneratorContextManager(self.func, self.args, self.kwds)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    """A decorator: the code before the yield is __enter__, that after it __exit__."""

    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return _as(func, helper)


class _AsyncGeneratorContextManager(AsyncContextDecorator, _AsyncManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds

    def _recreate_cm(self):
        return _AsyncGeneratorContextManager(self.func, self.args, self.kwds)

    async def __aenter__(self):
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(func):
    """A decorator: the code before the yield is __aenter__, that after it __aexit__."""

    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return _as(func, helper)


class closing(_Manager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(_AsyncManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class suppress(_Manager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(_Manager, _AsyncManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(_Manager):
    """Another current folder, and the old one again behind."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        os.chdir(self._old_cwd.pop())


class redirect_stdout(_Manager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(sys.stdout)
        sys.stdout = self._new_target
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        sys.stdout = self._old_targets.pop()


class redirect_stderr(_Manager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(sys.stderr)
        sys.stderr = self._new_target
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        sys.stderr = self._old_targets.pop()


def _unsupported(cls, protocol):
    return TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {protocol} protocol")


def _hang_below(new, old, handled):
    """Makes `old` the end of the chain of contexts of `new`, which was raised while `handled` was the handled exception."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is handled:
            new.__context__ = old
            return
        new = context


class _Exits:
    """What an exit stack has to leave, the last one first: a list of (is synchronous, function of exception's type, value
    and traceback)."""

    def __init__(self):
        self._exits = []

    def enter_context(self, cm):
        cls = type(cm)
        if not hasattr(cls, "__enter__") or not hasattr(cls, "__exit__"):
            raise _unsupported(cls, "context manager")
        result = cm.__enter__()
        self._exits.append((True, cm.__exit__))
        return result

    def push(self, exit):
        self._exits.append((True, exit.__exit__ if hasattr(type(exit), "__exit__") else exit))
        return exit

    def callback(self, callback, /, *args, **kwds):
        def leave(exc_type, exc, tb):
            callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._exits.append((True, leave))
        return callback

    def pop_all(self):
        moved = type(self)()
        moved._exits = self._exits
        self._exits = []
        return moved


class ExitStack(_Exits, _Manager):
    def __enter__(self):
        return self

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, exc_type, exc, tb):
        received = exc is not None
        handled = sys.exc_info()[1]
        pending = exc
        raises = False
        while self._exits:
            _, leave = self._exits.pop()
            try:
                if pending is None:
                    suppressed = leave(None, None, None)
                else:
                    suppressed = leave(type(pending), pending, pending.__traceback__)
                if suppressed and pending is not None:
                    pending = None
                    raises = False
            except BaseException as error:
                _hang_below(error, pending, handled)
                pending = error
                raises = True
        if raises:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context
                raise
        return received and pending is None


class AsyncExitStack(_Exits, _AsyncManager):
    async def enter_async_context(self, cm):
        cls = type(cm)
        if not hasattr(cls, "__aenter__") or not hasattr(cls, "__aexit__"):
            raise _unsupported(cls, "asynchronous context manager")
        result = await cm.__aenter__()
        self._exits.append((False, cm.__aexit__))
        return result

    def push_async_exit(self, exit):
        self._exits.append((False, exit.__aexit__ if hasattr(type(exit), "__aexit__") else exit))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def leave(exc_type, exc, tb):
            await callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._exits.append((False, leave))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        received = exc is not None
        handled = sys.exc_info()[1]
        pending = exc
        raises = False
        while self._exits:
            is_sync, leave = self._exits.pop()
            try:
                if pending is None:
                    suppressed = leave(None, None, None)
                else:
                    suppressed = leave(type(pending), pending, pending.__traceback__)
                if not is_sync:
                    suppressed = await suppressed
                if suppressed and pending is not None:
                    pending = None
                    raises = False
            except BaseException as error:
                _hang_below(error, pending, handled)
                pending = error
                raises = True
        if raises:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context
                raise
        return received and pending is None
