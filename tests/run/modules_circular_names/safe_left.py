print("safe_left begins")


def answer() -> int:
    return 42


import safe_right


def ask_right() -> int:
    return safe_right.double()


print("safe_left ends")
