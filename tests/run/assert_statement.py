# assert raises AssertionError, with its message if there is one, which is computed only then.
def message() -> str:
    print("computing", end=" ")
    return "the message"


def check(n: int) -> int:
    assert n > 0, f"{n} is not positive"
    assert n < 100
    assert n != 13, (n, "unlucky")
    assert n != 14, message()
    return n


for n in [5, 0, 100, 13, 14, -3]:
    try:
        print(check(n))
    except AssertionError as error:
        print(repr(error), str(error), error.args)
assert True, message()
assert [0], "never"
try:
    assert []
except AssertionError as error:
    print(error.args, len(str(error)))
try:
    assert None, None
except AssertionError as error:
    print(repr(error))
for items in [[1, 2], [], [3]]:
    try:
        assert items, "empty"
        assert len(items) == 1, len(items)
        print("one item", items)
    except AssertionError as error:
        print("failed", error, error.args)
print("end")
