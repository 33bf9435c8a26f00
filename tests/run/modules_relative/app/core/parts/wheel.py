from ...helpers import NAME
from .. import engine
from . import COUNT


def turn(n: int) -> list[int]:
    return [n * i for i in range(COUNT)]


def label() -> str:
    return NAME + "-wheel"


def engine_name() -> str:
    return engine.NAME
