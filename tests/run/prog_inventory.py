# Program: an inventory as dicts of dicts, driven by text commands.
from typing import Any

Record = dict[str, Any]


class InventoryError(Exception):
    pass


class NotEnough(InventoryError):
    pass


stock: dict[str, Record] = {}
log: list[str] = []


def add(name: str, count: str, price: str = "0", *tags: str) -> str:
    amount = int(count)
    if amount < 0:
        raise ValueError("count must not be negative")
    record = stock.setdefault(name, {"count": 0, "price": 0.0, "tags": set()})
    record["count"] += amount
    if float(price):
        record["price"] = float(price)
    record["tags"] |= set(tags)
    return f"{name}: {record['count']}"


def remove(name: str, count: str = "1") -> str:
    if name not in stock:
        raise InventoryError(f"no {name}")
    record = stock[name]
    missing = int(count) - record["count"]
    if missing > 0:
        raise NotEnough(f"{missing} {name} short")
    record["count"] -= int(count)
    if not record["count"]:
        del stock[name]
        return f"{name} is gone"
    return f"{name}: {record['count']}"


def value() -> str:
    return f"{sum(record['count'] * record['price'] for record in stock.values()):,.2f}"


def tagged(tag: str) -> str:
    return ", ".join(sorted(name for name in stock if tag in stock[name]["tags"])) or "none"


def report(order: str = "name") -> str:
    rows: list[tuple[Any, str]] = []
    for name, record in stock.items():
        rows.append((name if order == "name" else -record[order], name))
    lines = [f"{'item':<10}|{'count':>6}|{'price':>9}|tags"]
    for _, name in sorted(rows):
        record = stock[name]
        lines.append(f"{name:<10}|{record['count']:>6}|{record['price']:>9.2f}|{'/'.join(sorted(record['tags']))}")
    return "\n".join(lines)


COMMANDS = {"add": add, "remove": remove, "value": value, "tagged": tagged, "report": report}


def execute(line: str) -> str:
    word, *arguments = line.split()
    try:
        return COMMANDS[word](*arguments)
    except KeyError as error:
        return f"unknown command or order {error}"
    except NotEnough as error:
        return f"not enough: {error}"
    except InventoryError as error:
        return f"error: {error}"
    except ValueError as error:
        return f"bad value: {error}"
    except TypeError as error:
        return f"usage: {error}"
    finally:
        log.append(word)


SCRIPT = """add apple 10 0.5 fruit red
add pear 4 0.75 fruit
add hammer 2 19.99 tool steel
add apple 5
remove apple 3
remove pear 4
remove pear
remove hammer 5
add nail 1000 0.02 steel
add saw x
add saw
add saw -1
value
tagged steel
tagged fruit
tagged wood
report
report count
report weight
sell apple
value now"""

for line in SCRIPT.splitlines():
    print(f"> {line}")
    print(execute(line))
print({word: log.count(word) for word in sorted(set(log))})
