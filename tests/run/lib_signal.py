"""signal: handlers in Python, timers, masks, names of signals."""

import os
import signal
import time

seen = []


def note(number, frame):
    seen.append(signal.Signals(number).name)


print(signal.signal(signal.SIGUSR1, note), signal.getsignal(signal.SIGUSR1) is note)
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(seen)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is note, signal.getsignal(signal.SIGUSR1))
os.kill(os.getpid(), signal.SIGUSR1)
print(len(seen))
print(repr(signal.signal(signal.SIGUSR1, signal.SIG_DFL)), signal.SIGTERM, repr(signal.SIGKILL), int(signal.SIGINT))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.strsignal(signal.SIGSEGV), signal.strsignal(63))


class Late(Exception):
    pass


def interrupt(number, frame):
    raise Late(f"signal {number}")


signal.signal(signal.SIGALRM, interrupt)
print(signal.setitimer(signal.ITIMER_REAL, 0.02))
turns = 0
try:
    while True:
        turns += 1
except Late as error:
    print("late:", error, turns > 0)
signal.setitimer(signal.ITIMER_REAL, 0.02)
try:
    time.sleep(10)
except Late as error:
    print("asleep:", error)
signal.alarm(100)
print(signal.alarm(0), signal.getitimer(signal.ITIMER_REAL))
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1]))
signal.signal(signal.SIGUSR1, note)
os.kill(os.getpid(), signal.SIGUSR1)
print(seen, signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1}))
print(seen, signal.SIGINT in signal.valid_signals(), len(signal.Signals) > 30)
for wrong in (lambda: signal.signal(0, note), lambda: signal.signal(200, note), lambda: signal.signal(signal.SIGTERM, "x"),
              lambda: signal.signal(signal.SIGKILL, note), lambda: signal.Signals(500)):
    try:
        print(wrong())
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)
try:
    os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
