# := assigns and gives its value, wherever an expression stands.
def next_token(tokens: list[str]) -> str | None:
    return tokens.pop(0) if tokens else None


tokens = ["a", "b", "stop", "c"]
while (token := next_token(tokens)) is not None and token != "stop":
    print("token", token)
print(token, tokens)
if (n := len("hello")) > 3:
    print(n)
values = [y := 5, y**2, (z := y + 1)]
print(values, y, z)
print((a := 1) + (a := a + 1) + a, a)
print(f"{(w := 3)} {w + 1} {w:=4}")
pairs = [(x, half) for x in range(6) if (half := x // 2) % 2]
print(pairs, half)
print({(k := "key"): (v := k * 2)}, v)
data = [1, 2, 3, 4]
print([total := 0] + [total := total + item for item in data])
print(any((found := item) > 2 for item in data), found)


def check(value: int) -> str:
    return "big" if (square := value * value) > 50 else f"small {square}"


print(check(5), check(8), max(first := 3, 2), first)
count = 0
while (count := count + 1) < 4:
    print(count, end=" ")
print(not (empty := []), empty)
