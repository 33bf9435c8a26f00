# sys.exit(n) ends the program with status n; finally blocks still run.
import sys


def stop(code: int) -> None:
    try:
        print("stopping with", code)
        sys.exit(code)
    finally:
        print("finally")


for code in [0, 1, None, "text", 300, True, (1, 2)]:
    try:
        sys.exit(code)  # type: ignore
    except SystemExit as error:
        print(repr(error), error.code, error.args)
try:
    stop(0)
except SystemExit as error:
    print("caught", error)
try:
    stop(4)
except Exception:
    print("SystemExit is no Exception")
print("not reached")
