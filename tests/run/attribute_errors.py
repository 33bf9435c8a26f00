# Reading, setting or deleting attributes that are not there.
from typing import Any

values: list[Any] = [1, 1.5, True, None, "text", [], (), {}, set(), range(3), len, ValueError("v"), int, slice(1)]
for value in values:
    try:
        print(value.missing)
    except AttributeError as error:
        print(error)
    try:
        value.method_that_is_not_there(1)
    except AttributeError as error:
        print(error)
for value in [1, "text", [], None, 2.5]:
    try:
        value.extra = 1
    except AttributeError as error:
        print(error)
try:
    "abc".len()  # type: ignore
except AttributeError as error:
    print(error)
try:
    [].push(1)  # type: ignore
except AttributeError as error:
    print(error)
try:
    {}.has_key("a")  # type: ignore
except AttributeError as error:
    print(error)
try:
    del (5).real  # type: ignore
except AttributeError as error:
    print(error)
try:
    (5).real = 6  # type: ignore
except AttributeError as error:
    print(error)
