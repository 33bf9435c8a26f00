from typing import Any

PUSH, LOAD, STORE, POP = 0, 1, 2, 3
ADD, SUB, MUL, DIV, MOD, POW = range(10, 16)
BINARY: dict[str, int] = {"+": ADD, "-": SUB, "*": MUL, "/": DIV, "%": MOD, "^": POW}
NAMES: dict[int, str] = {PUSH: "push", LOAD: "load", STORE: "store", POP: "pop"}
NAMES.update({code: symbol for symbol, code in BINARY.items()})

Code = list[tuple[int, Any]]


def names(code: Code) -> str:
    return " ".join([NAMES[op] if argument is None else f"{NAMES[op]}:{argument}" for op, argument in code])
