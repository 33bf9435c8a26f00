# Program: an interpreter of a language of eight commands, and one of a stack language.
class ProgramError(Exception):
    pass


def jumps(source: str) -> dict[int, int]:
    table: dict[int, int] = {}
    stack: list[int] = []
    for place, command in enumerate(source):
        if command == "[":
            stack.append(place)
        elif command == "]":
            if not stack:
                raise ProgramError(f"] at {place} without [")
            start = stack.pop()
            table[start], table[place] = place, start
    if stack:
        raise ProgramError(f"[ at {stack[-1]} without ]")
    return table


def run(source: str, given: str = "", limit: int = 60000) -> str:
    table = jumps(source)
    tape = [0] * 300
    pointer = place = steps = 0
    output: list[str] = []
    waiting = list(given)
    while place < len(source):
        command = source[place]
        if command == ">":
            pointer += 1
        elif command == "<":
            pointer -= 1
        elif command == "+":
            tape[pointer] = (tape[pointer] + 1) & 255
        elif command == "-":
            tape[pointer] = (tape[pointer] - 1) & 255
        elif command == ".":
            output.append(chr(tape[pointer]))
        elif command == ",":
            tape[pointer] = ord(waiting.pop(0)) if waiting else 0
        elif command == "[" and not tape[pointer] or command == "]" and tape[pointer]:
            place = table[place]
        place += 1
        steps += 1
        if steps > limit:
            raise ProgramError(f"no end after {limit} steps: {''.join(output)!r}")
    return "".join(output)


def forth(line: str, stack: list[int], words: dict[str, list[str]]) -> str:
    said: list[str] = []
    queue = line.split()
    if queue and queue[0] == ":":
        words[queue[1]] = queue[2:-1]
        return "defined " + queue[1]
    while queue:
        word = queue.pop(0)
        if word in words:
            queue = words[word] + queue
        elif word.lstrip("-").isdigit():
            stack.append(int(word))
        elif word == ".":
            said.append(str(stack.pop()))
        elif word == "dup":
            stack.append(stack[-1])
        elif word == "swap":
            stack[-1], stack[-2] = stack[-2], stack[-1]
        elif word == "drop":
            stack.pop()
        elif word == "over":
            stack.append(stack[-2])
        elif word in ("+", "-", "*", "/", "=", "<"):
            b, a = stack.pop(), stack.pop()
            stack.append({"+": a + b, "-": a - b, "*": a * b, "=": -(a == b), "<": -(a < b)}[word] if word != "/" else a // b)
        else:
            raise ProgramError(f"unknown word {word}")
    return " ".join(said) or "ok"


HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."
print(run(HELLO))
print(run(",[.,]", "echo é"), repr(run("++++[>+++++<-]>.", "")), run(",>,<[>+<-]>.", "0!"), repr(run("")))
print(run(">,[>,]<[.<]", "stressed"), [ord(c) for c in run("-.[-].")])
for bad in ["[", "]", "+[]", "[[]", "<" * 301 + "."]:
    try:
        print(repr(run(bad)))
    except (ProgramError, IndexError) as error:
        print(bad[:5], type(error).__name__, error)
stack: list[int] = []
words: dict[str, list[str]] = {}
for line in ["1 2 + .", ": square dup * ;", "7 square .", ": fourth square square ;", "2 fourth . 10 fourth fourth fourth .", "1 2 3 swap . . .", "5 0 /", "drop drop", "nonsense", "3 dup over . . .", "1 2 < . 2 2 = . -7 2 / .", "4 5"]:
    try:
        print(f"{line:<40} {forth(line, stack, words)}")
    except (ProgramError, IndexError, ZeroDivisionError) as error:
        print(f"{line:<40} {type(error).__name__}: {error}")
print(stack, words)
