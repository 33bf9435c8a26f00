print("init", __name__)
VERSION = "1.2"


def describe(name: str) -> str:
    return f"shape {name} v{VERSION}"
