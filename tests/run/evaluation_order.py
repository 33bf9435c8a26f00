# Operands, arguments, displays, targets: everything runs from left to right.
log: list[str] = []


def t(name: str, value: int) -> int:
    log.append(name)
    return value


def show(label: str) -> None:
    print(label, " ".join(log))
    log.clear()


def f(*args: int, **kwargs: int) -> int:
    return sum(args) + sum(kwargs.values())


def get(name: str, items: list[int]) -> list[int]:
    log.append(name)
    return items


t("a", 1) + t("b", 2) * t("c", 3)
show("arithmetic")
f(t("a", 1), *[t("b", 2)], t("c", 3), x=t("d", 4), **{"y": t("e", 5)})
show("call")
[t("a", 1), (t("b", 2), t("c", 3)), {t("k", 1): t("v", 2), t("k2", 3): t("v2", 4)}, {t("s", 1)}]
show("display")
store = [0, 0, 0]
get("target", store)[t("index", 1)] = t("value", 9)
show("assignment")
get("target", store)[t("index", 1)] += t("value", 9)
show("augmented")
get("t1", store)[t("i1", 0)], get("t2", store)[t("i2", 1)] = t("v1", 1), t("v2", 2)
show("unpack")
t("then", 1) if t("test", 0) else t("else", 2)
show("conditional")
t("a", 0) or t("b", 0) or t("c", 1) or t("d", 1)
show("or")
t("a", 1) and t("b", 0) and t("c", 1)
show("and")
t("a", 1) < t("b", 0) < t("c", 5)
show("chain")
get("seq", store)[t("lo", 0) : t("hi", 2) : t("step", 1)]
show("slice")
f"{t('a', 1)}{t('b', 2):{t('w', 3)}}"
show("fstring")
x = y = get("z", store)[t("i", 0)]
show("multiple")
del get("d", store)[t("i", 0)]
show("del")
print(t("a", 2) ** t("b", 3), -t("c", 1), t("d", 1) in [t("e", 1)], not t("f", 0))
show("others")
for _ in get("iter", [1, 2]):
    log.append("body")
show("for")
{t(f"k{i}", i): t(f"v{i}", i) for i in range(2)}
show("dictcomp")
