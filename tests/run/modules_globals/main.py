# Globals of a module, changed from another module and through functions.
import counter
from counter import value, bump, items
import watcher

print(value, counter.value, watcher.seen())
bump()
bump(5)
print(value, counter.value, watcher.seen())
counter.value = 100
print(value, counter.value, bump(), watcher.seen())
items.append("from main")
print(items is counter.items, counter.items, watcher.last_item())
counter.items = ["replaced"]
print(items, counter.items, watcher.last_item())
watcher.reset()
print(counter.value, value)
counter.value += 2.5  # type: ignore
print(counter.value, bump())
counter.value = "text"  # type: ignore
try:
    bump()
except TypeError as error:
    print(error)
del counter.value
try:
    bump()
except NameError as error:
    print(error)
try:
    print(watcher.seen())
except AttributeError as error:
    print(error)


def replacement(by: int = 1) -> str:
    return f"replaced {by}"


counter.bump = replacement  # type: ignore
print(counter.bump(3), watcher.bump_it())
counter.value = 7
print(bump(), counter.twice())
