# A failed assertion, with and without text.
def check(values: list[int]) -> None:
    for value in values:
        try:
            assert value > 0
        except AssertionError:
            print("first kind")
        assert value < 10, f"too big: {value}"
        print("ok", value)


check([5, -1])
check([3, 12])
