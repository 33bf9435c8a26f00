# Fields whose values change their type, grow past 64 bits, are None first, or are set late.
class Box:
    def __init__(self, value):
        self.value = value
        self.count = 0
        self.ratio = 0.5
        self.flag = False
        self.text = "t"
        self.next = None
        self.items = []

    def grow(self):
        self.count = (self.count + 3) * 10 ** 12
        self.ratio /= 3
        self.flag = not self.flag
        self.text += "+"
        return self


b = Box(1)
for i in range(4):
    b.grow()
print(b.count, b.ratio, b.flag, b.text)
b.value = "now a str"
print(b.value)
b.value = 2.5
print(b.value * 2, b.next)
b.next = Box(None)
b.next.next = b
print(b.next.next.next.value, b.next.next is b)
b.items.append(b)
b.items.append(1)
print(b.items[0] is b, len(b.items), b.items[1])
for v in (1, "s", 2.5, None, [1], (2,), {3: 4}, True, b"x", 10 ** 20):
    b.value = v
    print(b.value, type(b.value).__name__, end="; ")
print()
c = Box(True)
c.value += 1
print(c.value, c.flag is False, c.flag + 1)
c.ratio = 1
print(c.ratio, c.ratio / 2)
c.count = True
print(c.count, c.count + 1)
c.flag = 0
print(c.flag, not c.flag)
