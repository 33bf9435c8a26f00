"""Of several names that are near enough an uncaught error suggests the nearest."""
import sys


class Settings:
    def __init__(self):
        self.colours = 1
        self.colour_depth = 2
        self.colrs = 3
        self.color = 4
        self.collar = 5
        self.colon = 6


def read(settings):
    return settings.colr


if len(sys.argv) == 1:
    for name in ("a", "b"):
        try:
            read(Settings())
        except AttributeError as e:
            print(e, e.name)
read(Settings())
