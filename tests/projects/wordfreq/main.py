import sys

import cli
import counting
import output


def main() -> int:
    try:
        options = cli.parse(sys.argv[1:])
    except cli.Help as text:
        print(text)
        return 0
    except cli.BadOption as error:
        sys.stderr.write(f"wordfreq: {error}\n")
        return 2
    counter = counting.WordCounter(options.minimum, options.ignore_case)
    for path in options.files or ["-"]:
        try:
            if path == "-":
                counter.feed(sys.stdin)
            else:
                with open(path, encoding="utf-8") as file:
                    counter.feed(file)
        except OSError as error:
            print(f"wordfreq: {path}: {error.strerror}", file=sys.stderr)
            return 1
    output.FORMATS[options.format](counter, options.top)
    return 0


sys.exit(main())
