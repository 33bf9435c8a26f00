# Containers that cannot exist raise MemoryError, which can be caught.
def attempt(step: int) -> object:
    if step == 0:
        return [0] * 2**60
    if step == 1:
        return (1, 2) * 2**60
    if step == 2:
        return [None] * (2**62)
    if step == 3:
        return "x" * 2**62
    if step == 4:
        return [1, 2, 3] * (2**61)
    if step == 5:
        return "é" * 2**62
    if step == 6:
        items = [0]
        items *= 2**60
        return items
    if step == 7:
        return [[0] * 3] * 2**61
    return [0] * 3


for step in range(9):
    try:
        print(step, attempt(step))
    except MemoryError as error:
        print(step, type(error).__name__, str(error) == "", error.args)
    except OverflowError as error:
        print(step, type(error).__name__, error)
still = [1] * 1000
print(len(still), sum(still))
