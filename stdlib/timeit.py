"""timeit: how long calls take. Statements and set-ups are functions, or constant text, which is compiled in."""

import gc
import itertools
import time

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class _Text:
    """A statement or set-up, or both, that were text: compiled as the loop that runs them (transpiler/sema/timeit.c)."""

    def __init__(self, inner, statement):
        self.inner = inner
        self.statement = statement


def _loop(iterator, timer, setup, statement):
    setup()
    start = timer()
    for _ in iterator:
        statement()
    return timer() - start


def _function(what, name):
    if what == "pass":
        return lambda: None
    if isinstance(what, str):
        raise NotImplementedError(f"timeit: {name} is text, which a compiled program cannot run; pass a function")
    if not callable(what):
        raise ValueError(f"{name} is neither a string nor callable")
    return what


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        if isinstance(stmt, _Text):
            self.inner = stmt.inner
            self.statement = stmt.statement
            if self.statement != 0 and not callable(self.statement):
                raise ValueError("stmt is neither a string nor callable")
            if not isinstance(setup, str) and not callable(setup):
                raise ValueError("setup is neither a string nor callable")
            self.setup = setup
        else:
            self.inner = _loop
            self.statement = _function(stmt, "stmt")
            self.setup = _function(setup, "setup")

    def timeit(self, number=default_number):
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer, self.setup, self.statement)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for factor in (1, 2, 5):
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return (number, taken)
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
