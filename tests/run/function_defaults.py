# Defaults are evaluated once, when the function is defined.
counter = 0


def tick() -> int:
    global counter
    counter += 1
    return counter


def stamp(value: int = tick(), *, extra: int = tick()) -> tuple[int, int]:
    return value, extra


def collect(item: int, bucket: list[int] = []) -> list[int]:
    bucket.append(item)
    return bucket


def safe(item: int, bucket: list[int] | None = None) -> list[int]:
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket


def greet(name: str, greeting: str = "Hello", mark: str = "!") -> str:
    return f"{greeting}, {name}{mark}"


print(counter, stamp(), stamp(10), stamp(extra=20), stamp(1, extra=2), counter)
print(collect(1), collect(2), collect(3, []), collect(4))
print(safe(1), safe(2), safe(3, [0]))
print(greet("Ann"), greet("Bob", "Hi"), greet("Cy", mark="?"), greet(greeting="Yo", name="Di"))
base = 10


def add(x: int, y: int = base) -> int:
    return x + y


base = 20
print(add(1), add(1, 2))
print(stamp(), counter)
for wrong in range(4):
    try:
        if wrong == 0:
            greet()  # type: ignore
        elif wrong == 1:
            greet("a", "b", "c", "d")  # type: ignore
        elif wrong == 2:
            greet("a", name="b")  # type: ignore
        else:
            greet("a", colour="red")  # type: ignore
    except TypeError as error:
        print(error)
