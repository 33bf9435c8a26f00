# join glues the strings of any iterable and refuses everything else.
words: list[str] = ["alpha", "beta", "gamma"]
print(",".join(words), "".join(words), " and ".join(words[:1]), repr("-".join([])))
print("-".join("abc"), "-".join(("x", "y")), "".join(reversed("stressed")), "-".join({"k": 1, "v": 2}))
print(", ".join(str(n) for n in range(5)), ",".join([str(n * n) for n in range(4)]))
print("é".join(["a", "b", "c"]), "😀".join("xyz"), "".join(["a", "é", "日", "😀"]))
print("".join(sorted("kukri")), "/".join(["", "usr", "", "bin"]))
print("ab".join(["", ""]), repr("".join(["", ""])))
lines = [f"{i}: {'*' * i}" for i in range(4)]
print("\n".join(lines))
for wrong in [[1, 2], ["a", 1], ["a", None], 5]:
    try:
        print("-".join(wrong))  # type: ignore
    except TypeError as error:
        print(error)
