class AppError(Exception):
    pass


class NotFound(AppError, LookupError):
    pass


class Broken(AppError):
    pass


def describe(error: BaseException) -> str:
    kind = "ours" if isinstance(error, AppError) else "other"
    return f"{kind} {type(error).__name__}: {error}"
