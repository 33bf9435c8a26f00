"""An uncaught KeyboardInterrupt ends the process by the signal, after a traceback and what stands in finally."""
import sys


def work(n):
    try:
        if n == 0:
            raise KeyboardInterrupt("stopped", n)
        return work(n - 1)
    finally:
        print("leaving", n)


for kind in (KeyboardInterrupt, SystemExit):
    try:
        raise kind(5)
    except BaseException as error:
        print(type(error).__name__, error.args, isinstance(error, Exception))
try:
    work(1)
except KeyboardInterrupt as error:
    print("caught", error)
try:
    try:
        work(0)
    except Exception:
        print("never")
    else:
        print("never")
except BaseException as error:
    print("base", repr(error))
print("end of output")
sys.stdout.flush()
work(2)
