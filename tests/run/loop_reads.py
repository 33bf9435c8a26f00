# What a loop reads of objects and modules, while something in it changes that, or nothing does.
LIMIT = 5
factor = 2
table = [1, 2, 3]


class Box:
    def __init__(self, items):
        self.items = items
        self.scale = 1
        self.next = None

    def total(self):
        s = 0
        for i in range(len(self.items)):
            s += self.items[i] * self.scale
        return s

    def rescale(self):
        s = 0
        for i in range(len(self.items)):
            s += self.items[i] * self.scale
            self.scale += 1
        return s

    def swap_items(self, other):
        out = []
        for i in range(4):
            out.append(self.items[i % len(self.items)])
            if i == 1:
                self.change(other)
        return out

    def change(self, other):
        self.items = other

    def alias(self, other):
        n = 0
        for _ in range(3):
            n += self.scale
            other.scale += 10
        return n

    def find(self, wanted):
        i = 0
        while i < len(self.items) and self.items[i] != wanted:
            i += 1
        return i

    def shrink(self):
        n = 0
        while self.items:
            self.items.pop()
            n += len(self.items)
        return n

    def guarded(self):
        seen = []
        for k in range(4):
            try:
                seen.append(self.items[k])
                self.scale = k
            except IndexError as e:
                seen.append(f"{e} {self.scale}")
                self.items = [7, 8, 9, 10]
        return seen


class Noisy:
    def __init__(self, box):
        self.box = box

    def __eq__(self, other):
        self.box.scale += 1
        return False


def chain(n):
    head = Box([n])
    node = head
    for i in range(n):
        node.next = Box([i])
        node = node.next
    total, node = 0, head
    while node is not None:
        total += node.items[0]
        node = node.next
    return total


def set_factor():
    global factor
    factor += 1


def use_globals():
    total = 0
    for i in range(LIMIT):
        total += factor * table[i % len(table)]
        if i % 2:
            set_factor()
    return total


def replace_table():
    global table
    out = []
    for i in range(4):
        out.append(table[0])
        if i == 1:
            table = [100]
    return out


def callers(f, box):
    n = 0
    for _ in range(3):
        n = n * 100 + box.scale
        f(box)
    return n


def steps(box):
    for i in range(3):
        yield box.scale
        box.scale *= 2


def consume(box):
    out = []
    for x in steps(box):
        out.append((x, box.scale))
        box.scale += 1
    return out


def compare(box, items):
    n = 0
    for _ in range(2):
        n += box.scale
        n += (Noisy(box) in items)
    return n


box = Box([1, 2, 3])
print(box.total(), box.rescale(), box.scale, box.total())
print(box.swap_items([9, 8]), box.alias(box), box.alias(Box([])))
print(Box([4, 5, 6]).find(6), Box([]).find(1), Box([1, 2, 3]).shrink())
print(Box([1]).guarded())
print(chain(6), use_globals(), factor, replace_table(), table)
print(callers(lambda b: setattr(b, "scale", b.scale + 1), Box([])), consume(Box([])), compare(Box([]), [1, 2]))

for i in range(3):
    print(LIMIT * i, [t * factor for t in table], box.scale)
    factor += i
    box.scale = i


def unbound(n):
    for i in range(n):
        print(later)


unbound(0)
try:
    unbound(1)
except NameError as e:
    print(e)
later = 3
unbound(1)
