# What __del__, callbacks of weak references and abandoned generators set is seen by the loop in which that happens.
import gc
import weakref

ended = 0


class Node:
    def __init__(self) -> None:
        self.me = self   # a cycle: only the collector ends it

    def __del__(self) -> None:
        global ended
        ended += 1


class Watch:
    count = 0


class Plain:
    pass


def on_end(ref: object) -> None:
    Watch.count += 1


def wait_for_del() -> str:
    made = 0
    while ended < 1 and made < 3_000_000:
        Node()
        made += 1
        if made % 50_000 == 0:
            gc.collect()
    return "ended" if ended else "never"


def wait_for_callback() -> str:
    refs = []
    rounds = 0
    while Watch.count < 1 and rounds < 100:
        plain = Plain()
        plain.me = plain
        refs.append(weakref.ref(plain, on_end))
        del plain
        rounds += 1
        if rounds % 10 == 0:
            gc.collect()
    return "called" if Watch.count else "never"


closed = 0


def steps():
    global closed
    try:
        yield 1
        yield 2
    finally:
        closed += 1


def wait_for_generator() -> str:
    rounds = 0
    while closed < 1 and rounds < 100:
        next(steps())
        rounds += 1
        if rounds % 10 == 0:
            gc.collect()
    return "closed" if closed else "never"


print(wait_for_del())
print(wait_for_callback())
print(wait_for_generator())
