"""difflib: what a failing assertEqual shows; the harness looks at its first line only."""


def ndiff(a, b, linejunk=None, charjunk=None):
    return ["- " + line for line in a] + ["+ " + line for line in b]
