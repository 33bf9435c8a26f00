# Long sequences of list operations drawn by a seed, against a plain model by slices.
state = 11


def draw(limit: int) -> int:
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state // 256 % limit


def clip(i: int, length: int) -> int:
    """Where a limit of a slice stands in a sequence of that length."""
    return max(length + i, 0) if i < 0 else min(i, length)


def check(items: list, model: list, what: str) -> None:
    if items != model or len(items) != len(model):
        print("differs after", what, items, model)


def run(rounds: int, values: list) -> tuple[list, int]:
    items: list = []
    model: list = []
    log = 0
    for step in range(rounds):
        op = draw(12)
        value = values[draw(len(values))]
        i = draw(len(items) + 3) - 1
        if op < 3:
            items.append(value)
            model = model + [value]
        elif op == 3:
            items.insert(i, value)
            at = clip(i, len(model))
            model = model[:at] + [value] + model[at:]
        elif op == 4 and items:
            try:
                log = log * 7 + hash(str(items.pop(i)) == str(model[i]))
                model = model[:i] + model[i + 1 :] if i >= 0 else model[:-1]
            except IndexError:
                log += 1
        elif op == 5 and value in items:
            items.remove(value)
            at = model.index(value)
            model = model[:at] + model[at + 1 :]
        elif op == 6:
            items.extend(items[i : i + 3])
            model = model + model[i : i + 3]
        elif op == 7:
            items.reverse()
            model = model[::-1]
        elif op == 8:
            j = i + draw(4)
            new = [value] * draw(4)
            items[i:j] = new
            low = clip(i, len(model))
            high = max(low, clip(j, len(model)))
            model = model[:low] + new + model[high:]
        elif op == 9:
            del items[i : i + 2]
            low = clip(i, len(model))
            high = max(low, clip(i + 2, len(model)))
            model = model[:low] + model[high:]
        elif op == 10 and len(items) > 30:
            del items[::2]
            model = model[1::2]
        elif op == 11 and items:
            items[i % len(items)] = value
            at = i % len(model)
            model = model[:at] + [value] + model[at + 1 :]
        check(items, model, f"step {step} op {op}")
        log = (log * 31 + len(items) + items.count(value)) % 1000000007
    return items, log


for values in [[1, 2, 3, 4, 5], [0, -1, 2**62, 2**63, -(2**63)], [0.5, 1.5, -0.0], ["a", "é", "日", ""], [True, False], [1, "a", None, 2.5, (1, 2)], [[1], [2, 3]]]:
    items, log = run(150, values)
    print(len(items), log, items[:8])
    print("  ", items[len(items) // 2 :][:8], items == items[::-1][::-1])
print(state)
