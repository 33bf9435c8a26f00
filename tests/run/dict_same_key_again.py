# A key that was just looked up is found again without a search: what happens to the dict in between must be seen.
def count(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def churn():
    d = {}
    for k in (0, 1, 0, 2, 0):
        if k in d:
            d[k] += 1
            del d[k]
            print(k in d, d.get(k, "gone"), len(d))
        else:
            d[k] = 10
            print(d[k], k in d)
    return d


print(count("a b a c a b".split()))
print(count([0, 0, 1, 0, 2**70, 2**70]))
print(churn())

d = {"x": 1}
key = "x"
print(d[key], d.pop(key), d.get(key), key in d)
d[key] = 2
print(d[key], d.popitem(), key in d)
d["y"] = 3
print(d.get("x"), d["y"], "y" in d)
d[0] = "zero"
e = d.copy()
print(0 in e, e[0], e.get(0))
print(d[0], d.clear(), d.get(0), 0 in d)

d = {0: "a"}
print(d.get(0), d.get(False), d.get(0.0), d[-0])
d[True] = "b"
print(d[1], d[1.0], d[True], d)
f = {}
print(0 in f, f.get(0), f.setdefault(0, []), f[0])
f[0].append(1)
print(f, f.pop(0), f)
big = {}
for i in range(100):
    big[i] = big.get(i, 0) + big.get(i - 1, 0) + 1   # grows between looking up and storing
print(big[99], len(big), 100 in big)
for i in range(0, 100, 2):
    if i in big:
        del big[i]
    print(big.get(i), end=" ")
print(len(big))
text = ""
seen = {}
for i in range(5):
    text += "k"
    seen[text] = seen.get(text, 0) + i   # the str grows in place between the lookups
    print(text in seen, seen[text], len(seen))
