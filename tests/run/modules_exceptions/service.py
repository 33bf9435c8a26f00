import errors

DATA = {"good": "10", "broken": "x10"}


def fetch(key: str) -> int:
    if not key:
        raise ValueError("empty key")
    try:
        return int(DATA[key])
    except KeyError:
        raise errors.NotFound(key) from None
    except ValueError as error:
        raise errors.Broken(f"value of {key}") from error


def guarded(key: str) -> str:
    try:
        return str(fetch(key))
    except errors.AppError as error:
        return errors.describe(error)
