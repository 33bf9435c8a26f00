# A handler of a signal changes what a loop waits for: a variable of the module, an attribute.
import os
import signal
import time

stop = False
ticks = 0


class Job:
    def __init__(self):
        self.done = False

    def wait(self):
        n = 0
        while not self.done and n < 2000:
            n += 1
            time.sleep(0.001)
            if n == 3:
                os.kill(os.getpid(), signal.SIGUSR1)
        return n < 2000


def on_signal(number, frame):
    global stop, ticks
    stop = True
    ticks += 1
    job.done = True


def spin(limit):
    n = 0
    while not stop:
        n += 1
        if n == limit:
            os.kill(os.getpid(), signal.SIGUSR1)
        if n > limit * 1000:
            return "never"
    return "stopped"


job = Job()
signal.signal(signal.SIGUSR1, on_signal)
print(spin(1000), ticks)
print(job.done)
job.done = False
print(job.wait(), ticks)


def wait_for_alarm():
    n = 0
    while not stop:
        n += 1
    return n > 0


stop = False
signal.signal(signal.SIGALRM, on_signal)
signal.setitimer(signal.ITIMER_REAL, 0.05)
print(wait_for_alarm(), ticks)
