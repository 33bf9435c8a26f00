# Addition, subtraction and multiplication of ints are exact past 64 bits.
def show(label: str, value: int) -> None:
    print(f"{label:<12} {value}")


def main() -> None:
    top: int = 2**63 - 1
    bottom: int = -(2**63)
    show("top", top)
    show("top+1", top + 1)
    show("top+top", top + top)
    show("top*2+2", top * 2 + 2)
    show("bottom", bottom)
    show("bottom-1", bottom - 1)
    show("-bottom", -bottom)
    show("abs", abs(bottom))
    show("top*top", top * top)
    show("bot*bot", bottom * bottom)
    show("bot*top", bottom * top)
    show("back", (top + 1) - 1)
    show("back neg", (bottom - 1) + 1)
    show("62", 2**62 + 2**62 - 1)
    show("neg 62", -(2**62) - 2**62)

    total = 0
    for step in range(5):
        total += 2**62
        print(step, total, total > top)
    for step in range(5):
        total -= 2**62
    show("undone", total)
    product = 1
    for factor in range(1, 31):
        product *= -factor
        if factor % 5 == 0:
            print(factor, product)


main()
