# A statement over several lines: the traceback names the line of the failing part.
def combine(
    first: int,
    second: int,
) -> int:
    return (
        first
        + second
        // (first - first)
    )


total = [
    1,
    2,
]
print("total", total)
for item in total:
    print(
        "item",
        item,
    )
result = max(
    combine(1, 2),
    5,
)
