"""Threads that call in."""
import threading


def work(n):
    total = 0
    parts = []
    for i in range(n):
        total += i % 7
        parts.append([i, str(i)])
        if i % 1000 == 0:
            parts.clear()
    return total


def locked(lock, log, name):
    for i in range(50):
        with lock:
            log.append(name)
    return len(log)


def callback_many(f, n):
    out = 0
    for i in range(n):
        try:
            out += f(i)
        except ValueError:
            out += 1
    return out


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.result = None

    def run(self):
        self.result = work(self.n)
