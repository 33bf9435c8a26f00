# Subscripts on things that have none, with wrong keys, or for writing.
from typing import Any

values: list[Any] = [5, 1.5, None, True, len, {1}, ValueError("v"), int]
for value in values:
    try:
        print(value[0])
    except TypeError as error:
        print(error)
    try:
        value[0] = 1
    except TypeError as error:
        print(error)
    try:
        del value[0]
    except TypeError as error:
        print(error)
for value in ["abc", (1, 2), [1, 2], range(3)]:
    for key in ["a", 1.0, None, (0, 1), [0]]:
        try:
            print(value[key])
        except TypeError as error:
            print(error)
    for key in [5, -6]:
        try:
            print(value[key])
        except IndexError as error:
            print(error)
    try:
        value["a"] = 1
    except TypeError as error:
        print(error)
for length in [5, None, 1.5]:
    try:
        print(len(length))  # type: ignore
    except TypeError as error:
        print(error)
