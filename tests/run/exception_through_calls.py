# An exception passes through frames until a handler; locals and loops stop there.
class Abort(Exception):
    pass


def level3(n: int) -> int:
    if n < 0:
        raise Abort("negative", n)
    return 100 // n


def level2(n: int) -> int:
    result = 0
    for i in range(3):
        try:
            result += level3(n - i)
        except ZeroDivisionError:
            result += 1
    return result


def level1(n: int) -> str:
    try:
        return str(level2(n))
    except Abort as error:
        text, value = error.args
        return f"{text}:{value}"


def retry(times: int) -> tuple[int, list[str]]:
    failures: list[str] = []
    attempt = 0
    while True:
        attempt += 1
        try:
            if attempt < times:
                raise ValueError(f"attempt {attempt}")
        except ValueError as error:
            failures.append(str(error))
            continue
        return attempt, failures


for n in (10, 3, 2, 1, 0, -1):
    print(n, level1(n))
print(retry(1), retry(3))


def parse(text: str) -> int | float | str:
    for convert in (int, float):
        try:
            return convert(text)
        except ValueError:
            pass
    return text


print([parse(word) for word in "12 1.5 1e3 abc -7 0x10 nan".split()])


def depth(n: int) -> int:
    if n == 0:
        raise IndexError("deep")
    return depth(n - 1)


for n in (0, 5, 200):
    try:
        depth(n)
    except IndexError as error:
        print(n, error)
