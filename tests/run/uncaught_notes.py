# Notes added to an exception follow its text.
def load(name: str) -> None:
    error = ValueError(f"cannot load {name}")
    error.add_note("a first note")
    error.add_note("a second\nof two lines")
    raise error


print("start")
load("settings")
