# print: sep, end, file, flush, and every type of argument.
import sys

print()
print(1, "two", 3.0, None, True, [4], (5,), {"six": 6})
print("a", "b", "c", sep="-")
print("a", "b", sep="")
print("a", "b", sep=None, end=None)
print("no newline", end="")
print(" continued", end="!\n")
print("x", "y", sep="\n", end="\n\n")
print(*[1, 2, 3], sep=", ")
print(*[], sep="ignored")
print(sep="only sep")
print(end="")
print("to stdout", file=sys.stdout)
print("default file", file=None)
print("flushed", flush=True)
print("é日😀", sep="")
print("a\0b".replace("\0", "0"), "tab\there")
sys.stdout.write("written\n")
print(sys.stdout.write("count\n"))
sys.stdout.flush()
for step in range(6):
    try:
        if step == 0:
            print("a", sep=1)  # type: ignore
        elif step == 1:
            print("a", end=5)  # type: ignore
        elif step == 2:
            print("a", wrong=1)  # type: ignore
        elif step == 3:
            print("a", file=5)  # type: ignore
        elif step == 4:
            sys.stdout.write(5)  # type: ignore
        else:
            print("a", flush=0, sep="", end="\n")
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
