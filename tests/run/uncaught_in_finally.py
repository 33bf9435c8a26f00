# The output before the exception is there; finally blocks run before the traceback.
def work(n: int) -> int:
    try:
        print("working", n)
        return 10 // n
    finally:
        print("cleaning", n)


def main() -> None:
    for n in (2, 1, 0):
        try:
            print(work(n))
        finally:
            print("after", n)


main()
