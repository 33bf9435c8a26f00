from ..helpers import double as twice
from . import parts

NAME = "engine"


def power(n: int) -> int:
    return twice(n) + parts.COUNT


def start() -> str:
    return f"started {power(1)}"
