"""todo - a task list on the command line."""
import sys

from commands import COMMANDS, UsageError
from config import Config, ConfigError
from store import Store


def usage() -> str:
    lines = ["usage: todo COMMAND [ARGUMENTS]", ""]
    for name, function in sorted(COMMANDS.items()):
        lines.append(f"  {name:<8}{function.__doc__}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help"):
        print(usage())
        return 0 if arguments else 2
    try:
        config = Config.read("todo.ini")
    except ConfigError as error:
        print(f"todo: {error}", file=sys.stderr)
        return 3
    command = COMMANDS.get(arguments[0])
    if command is None:
        print(f"todo: unknown command {arguments[0]!r}", file=sys.stderr)
        print(usage(), file=sys.stderr)
        return 2
    with Store(config.get("file", "todo.json")) as store:
        try:
            command(store, config, *arguments[1:])
        except UsageError as error:
            print(f"todo {arguments[0]}: {error}", file=sys.stderr)
            return 2
        except TypeError:
            print(f"todo {arguments[0]}: wrong number of arguments", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
