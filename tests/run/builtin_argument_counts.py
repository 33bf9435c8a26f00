# Builtins and methods called with too few or too many arguments.
from typing import Any


def call(function: Any, *args: Any) -> None:
    try:
        print(function(*args))
    except (TypeError, ValueError) as error:
        print(function.__name__, len(args), error)


for count in (0, 2):
    for function in [len, abs, chr, ord, repr, hash, hex, bin, oct, bool]:
        call(function, *["a"] * count)
call(divmod, 1)
call(isinstance, 1)
call(isinstance, 1, int, 3)
call(round)
call(round, 1, 2, 3)
call(pow, 1)
call(sorted)
call(sum)
call(sum, [1], 2, 3)
call(min)
call(any)
call(all, [], [])
call(range)
call(range, 1, 2, 3, 4)
call(enumerate)
call(reversed)
call(reversed, [1], [2])
call(int, 1, 2, 3)
call(float, 1, 2)
call(list, [1], [2])
call(tuple, 1, 2)
call(set, [1], [2])
call(dict, [], [])
call(slice)
call(type)
call([].append)
call([].append, 1, 2)
call([].insert, 1)
call([].pop, 1, 2)
call([].index)
call([].reverse, 1)
call({}.get)
call({}.pop)
call({}.keys, 1)
call({}.update, 1, 2)
call(set().add)
call("".join)
call("".upper, 1)
call("".replace, "a")
call("".find)
call("".strip, 1, 2)
call("".startswith)
call("".center)
call("".partition)
