# A class with methods comes later, in a function too.
def make() -> object:
    class Counter:  # error: not supported yet
        def tick(self) -> int:
            return 1

    return Counter()


print(make())
