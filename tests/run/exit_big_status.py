# A status beyond a byte is cut by the system; a list is printed.
import sys

print("standard output")
print("standard error", file=sys.stderr)
for i in range(8):
    print(i)
sys.exit(259)
