# Text written to sys.stderr, and a list as exit status.
import sys

for i in range(5):
    print("out", i)
    print("err", i, file=sys.stderr)
sys.stderr.write("written\n")
print("é to both", file=sys.stderr)
sys.exit([1, "two"])  # type: ignore
