from typing import List, Optional


class BadOption(Exception):
    pass


class Help(Exception):
    def __str__(self) -> str:
        return "usage: wordfreq [-i] [-m N] [-n N] [-f text|csv|bars] [FILE...]"


class Options:
    files: List[str]
    top: Optional[int] = None
    minimum: int = 1
    ignore_case: bool = False
    format: str = "text"

    def __init__(self) -> None:
        self.files = []


def number(flag: str, text: Optional[str]) -> int:
    if text is None:
        raise BadOption(f"{flag} needs a number")
    try:
        return int(text)
    except ValueError as error:
        raise BadOption(f"{flag}: {error}")


def parse(arguments: List[str]) -> Options:
    options = Options()
    rest = iter(arguments)
    for argument in rest:
        if argument in ("-h", "--help"):
            raise Help
        elif argument == "-i":
            options.ignore_case = True
        elif argument == "-n":
            options.top = number(argument, next(rest, None))
        elif argument == "-m":
            options.minimum = number(argument, next(rest, None))
        elif argument == "-f":
            options.format = next(rest, "")
            if options.format not in ("text", "csv", "bars"):
                raise BadOption(f"unknown format {options.format!r}")
        elif argument.startswith("-") and argument != "-":
            raise BadOption(f"unknown option {argument}")
        else:
            options.files.append(argument)
    return options
