print("user_a runs")
import logger


def work() -> None:
    logger.log("a works")
