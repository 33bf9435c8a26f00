import doctest as d
import json
from doctest import testmod as run
from json import dumps, loads


class Encoder:
    pass


print(json.dumps([], cls=None), dumps([], indent=1), run(globs=None, raise_on_error=False))
print(json.dumps([], cls=Encoder))  # error: the argument cls of json.dumps is not supported yet
loads("1", cls=Encoder)  # error: the argument cls of json.loads is not supported yet
d.testmod(globs={"x": 1})  # error: the argument globs of doctest.testmod is not supported yet
run(raise_on_error=True)  # error: the argument raise_on_error of doctest.testmod is not supported yet


def inner():
    return run(verbose=True, extraglobs={})  # error: the argument extraglobs of doctest.testmod is not supported yet
