# raise ... from prints the cause first, then the exception.
class ConfigError(Exception):
    pass


def read(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise ConfigError(f"bad setting {text!r}") from error


print(read("5"))
print(read("five"))
