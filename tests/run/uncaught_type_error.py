# Operands of types that do not add; carets under both and the operator.
def join(prefix: str, number: int) -> str:
    return prefix + number  # type: ignore


def show(values: list[int]) -> None:
    for value in values:
        print(str(value), join("n", value))


print("start")
show([1])
