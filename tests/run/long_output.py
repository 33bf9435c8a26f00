# Much output in lines long and short, through print and write, in the right order.
import sys


def rule(width: int) -> str:
    return "=" * width


written = 0
for i in range(3000):
    print(i, i * i, rule(i % 50))
    if i % 500 == 0:
        written += sys.stdout.write(f"written {i}\n")
        sys.stdout.flush()
print("x" * 20000)
print(*range(2000))
print("é" * 5000, "日" * 3000, "😀" * 2000, sep="|")
for i in range(200):
    print(i, end="," if i % 20 else "\n")
print()
print("\n".join([str(i) for i in range(1000)]))
print(written)
sys.stdout.write("no newline at the end")
