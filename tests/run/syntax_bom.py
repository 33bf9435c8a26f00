# A byte order mark at the start is no part of the program.
names = ["é", "日本"]
for name in names:
    print(name, len(name))
print("\ufeff" in "".join(names), len("\ufeff"))
for i in range(8):
    print(i, i * i)
print("end")
