from .core.engine import power
from .helpers import double, NAME


def run(n: int) -> str:
    return f"{NAME}:{double(power(n))}"
