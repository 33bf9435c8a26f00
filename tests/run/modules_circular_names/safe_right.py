print("safe_right begins")
from safe_left import answer


def double() -> int:
    return answer() * 2
