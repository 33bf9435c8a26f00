# find, index, count, startswith and endswith, with their start and end.
text = "the cat and the hat and the bat"
print(text.find("the"), text.find("the", 1), text.find("the", 13, 20), text.find("dog"), text.find(""))
print(text.rfind("the"), text.rfind("the", 0, 20), text.rfind("dog"), text.rfind(""))
print(text.index("cat"), text.rindex("and"), text.count("the"), text.count("the", 5), text.count(""), "aaaa".count("aa"))
print(text.find("at", -5), text.find("t", -100, 100), "abc".find("", 3), "abc".find("", 4), "abc".find("c", 2, 2))
print(text.startswith("the"), text.startswith("cat", 4), text.startswith(("a", "t")), text.startswith(""))
print(text.endswith("bat"), text.endswith("cat", 0, 7), text.endswith(("x", "at")), "".endswith(""), text.startswith("the", 100))
print("naïve".find("ï"), "日本語日本".rfind("日"), "a😀b😀".index("😀", 2), "été".count("é"))
print("cat" in text, "" in "", "x" in "", "at a" in text, "dog" not in text)
for call in range(4):
    try:
        if call == 0:
            text.index("dog")
        elif call == 1:
            text.rindex("dog")
        elif call == 2:
            text.find(1)  # type: ignore
        else:
            text.startswith(1)  # type: ignore
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    print(1 in "123")  # type: ignore
except TypeError as error:
    print(error)
