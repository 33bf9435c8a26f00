"""input() when the program has replaced sys.stdin and sys.stdout, or has taken them away."""
import io
import sys

out, err, real_in = sys.stdout, sys.stderr, sys.stdin


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        if not self.lines:
            raise LookupError("no more lines")
        return self.lines.pop(0)


class Out:
    def __init__(self):
        self.log = []

    def write(self, text):
        self.log.append(text)
        return len(text)

    def flush(self):
        self.log.append("flush")


def attempt(stdin, stdout, *prompt):
    sys.stdin, sys.stdout = stdin, stdout
    try:
        result = repr(input(*prompt))
    except Exception as error:
        result = f"{type(error).__name__} {error}"
    finally:
        sys.stdin, sys.stdout = real_in, out
    print(result, stdout.log if isinstance(stdout, Out) else "")


attempt(io.StringIO("first\nsecond"), Out())
attempt(io.StringIO("first\nsecond"), Out(), "prompt> ")
attempt(io.StringIO("no newline"), Out(), 5)
attempt(io.StringIO(""), Out(), "p")
attempt(Lines("one\n", "two"), Out(), "a")
attempt(Lines("one\r\n"), Out(), None)
attempt(Lines(""), Out())
attempt(Lines(), Out())
attempt(Lines(7), Out())
attempt(None, Out())
attempt(Lines("x\n"), None, "p")
attempt(None, None)
attempt(5, Out())
sys.stdin = Lines("a\n", "b\n", "c")
print([input(), input(), input()])
sys.stdin = real_in
