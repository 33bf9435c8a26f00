"""Replaced from outside, seen inside."""
import json
import math
import random
import time
from os import path

LIMIT = 10


def helper(x):
    return x + LIMIT


def uses(x):
    return helper(x) * 2


def area(r):
    return math.pi * r * r


def dump(x):
    return json.dumps(x)


def when():
    return time.time()


def exists(p):
    return path.exists(p)


def roll(seed):
    random.seed(seed)
    return [random.randint(1, 6) for _ in range(5)]


def say(x):
    print("say", x)
    return input("? ")


class Service:
    def fetch(self):
        return "real"

    def run(self):
        return self.fetch() + "!"


def run_service():
    return Service().run()
