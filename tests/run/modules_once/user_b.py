print("user_b runs")
from logger import log

log("b at import")


def work() -> None:
    log("b works")
