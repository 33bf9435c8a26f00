# any and all test the truth of items and stop at the first that decides.
from typing import Any

samples: list[list[Any]] = [[], [0], [1], [0, "", None], [0, 0.0, [1]], [1, "a", [0]], [1, "", 2]]
for sample in samples:
    print(sample, any(sample), all(sample))
print(any("abc"), all(""), any({0: 1}), all({0: 1}), any({0, 1}), all((True, 1)), any(range(1)), all(range(1, 3)))
print(any([[]]), all([[]]), any(c == "x" for c in "axb"), all(n > 0 for n in [3, 2, 1]))
for wrong in [5, None]:
    try:
        print(any(wrong))  # type: ignore
    except TypeError as error:
        print(error)
    try:
        print(all(wrong))  # type: ignore
    except TypeError as error:
        print(error)
