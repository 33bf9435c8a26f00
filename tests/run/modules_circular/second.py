print("second begins")
import first

seen_at_import = [first.ready, first.early]
try:
    print(first.late)
except AttributeError as error:
    print(error)
ready = "yes"
print("second ends")


def call(n: int) -> str:
    return "second:" + (first.call(n - 1) if n else "end")


def is_odd(n: int) -> bool:
    return n != 0 and first.is_even(n - 1)
