# Long sequences of dict operations drawn by a seed, against a list of pairs.
state = 3


def draw(limit: int) -> int:
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state // 256 % limit


def place(pairs: list, key) -> int:
    for i, pair in enumerate(pairs):
        if pair[0] == key:
            return i
    return -1


def run(rounds: int, keys: list) -> tuple[dict, int]:
    table: dict = {}
    pairs: list = []
    log = 0
    for step in range(rounds):
        op = draw(10)
        key = keys[draw(len(keys))]
        at = place(pairs, key)
        if op < 4:
            table[key] = step
            if at < 0:
                pairs.append([key, step])
            else:
                pairs[at][1] = step
        elif op < 6:
            found = table.pop(key, None)
            if (found is None) != (at < 0) or at >= 0 and found != pairs[at][1]:
                print("pop differs", key, found)
            if at >= 0:
                pairs.pop(at)
        elif op == 6:
            value = table.setdefault(key, -step)
            if at < 0:
                pairs.append([key, -step])
            elif value != pairs[at][1]:
                print("setdefault differs", key, value)
        elif op == 7 and table and draw(3) == 0:
            last = pairs.pop()
            if table.popitem() != (last[0], last[1]):
                print("popitem differs", last)
        elif op == 8:
            if (key in table) != (at >= 0) or table.get(key, "no") != (pairs[at][1] if at >= 0 else "no"):
                print("get differs", key)
        elif draw(40) == 0:
            table = dict(table.items()) if draw(2) else table.copy()
        if len(table) != len(pairs):
            print("length differs", step)
        log = (log * 31 + len(table)) % 1000000007
    if list(table.items()) != [(key, value) for key, value in pairs]:
        print("items differ", list(table.items())[:5], pairs[:5])
    return table, log


small = list(range(12))
wide = [n * n * 7919 - 50 for n in range(60)]
huge = [2**k for k in range(58, 70)] + [-(2**k) for k in range(58, 70)]
words = [f"key{n}" for n in range(40)] + ["", "é", "日本", "😀"]
others = [0, 1.5, "a", None, (1, 2), True, 2**70, (), ("x", (1,)), -1, -2, 0.1]
for keys in (small, wide, huge, words, others):
    table, log = run(600, keys)
    print(len(table), log, list(table)[:6], sum(table.values()))
    print("  ", list(table.items())[-2:])
same = {n % 2**61: n for n in range(0, 2**63, 2**58)}
print(len(same), list(same)[:3], sum(same.values()) % 1000007)
collide = {n * (2**61 - 1): n for n in range(20)}
print([collide.get(n * (2**61 - 1)) for n in range(0, 22, 3)], len(collide), list(collide)[5])
