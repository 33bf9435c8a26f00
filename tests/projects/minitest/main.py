"""A hand-made test runner over modules with test_ functions."""
import sys

import tests.test_fraction
import tests.test_vector
from tests import discover


def run(modules, pattern=""):
    passed, failures = 0, []
    for module in modules:
        for name, function in discover(module):
            if pattern not in name:
                continue
            try:
                function()
            except AssertionError as error:
                failures.append((module.__name__, name, f"assertion: {error}"))
                sys.stdout.write("F")
            except Exception as error:
                failures.append((module.__name__, name, f"{type(error).__name__}: {error}"))
                sys.stdout.write("E")
            else:
                passed += 1
                sys.stdout.write(".")
    print()
    for where, name, why in failures:
        print(f"{where}.{name}: {why}")
    print(f"{passed} passed, {len(failures)} failed")
    return not failures


ok = run([tests.test_fraction, tests.test_vector], *sys.argv[1:2])
sys.exit(0 if ok else 1)
