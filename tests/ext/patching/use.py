import contextlib
import io
import random
from unittest import mock

import lib

print(lib.uses(1), lib.area(2), lib.dump({"a": [1, (2, None)]}), lib.exists("/"))
with mock.patch("lib.helper", return_value=5) as h:
    print(lib.uses(1), h.call_args)
print(lib.uses(1))
with mock.patch.object(lib, "LIMIT", 1000):
    print(lib.uses(1))
lib.LIMIT = 0
print(lib.uses(1))
with mock.patch("lib.time.time", return_value=42.0):
    print(lib.when())
with mock.patch("lib.path.exists") as e:
    e.return_value = "fake"
    print(lib.exists("/nowhere"))
with mock.patch("builtins.input", return_value="typed"), mock.patch("builtins.print") as p:
    answer = lib.say(1)
print(answer, p.call_args)
out = io.StringIO()
with contextlib.redirect_stdout(out), mock.patch("builtins.input", return_value="x"):
    lib.say([1, 2])
print(repr(out.getvalue()))
with mock.patch.object(lib.Service, "fetch", return_value="mocked"):
    print(lib.run_service())
print(lib.run_service())
random.seed(7)
print([random.randint(1, 6) for _ in range(5)] == lib.roll(7))
vars(lib)["helper"] = lambda x: "vars"
print(lib.uses(1))
