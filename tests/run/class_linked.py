# Recursive structures of instances: a list, a tree, a graph with cycles.
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, *values):
        self.head = None
        self.size = 0
        for v in reversed(values):
            self.push(v)

    def push(self, v):
        self.head = Node(v, self.head)
        self.size += 1

    def reverse(self):
        previous, node = None, self.head
        while node is not None:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        values = []
        node = self.head
        while node:
            values.append(node.value)
            node = node.next
        return iter(values)

    def __len__(self):
        return self.size


class Tree:
    def __init__(self):
        self.root = None

    def add(self, key):
        if self.root is None:
            self.root = Leaf(key)
        else:
            self.root.add(key)


class Leaf:
    def __init__(self, key):
        self.key = key
        self.left: "Leaf | None" = None
        self.right: "Leaf | None" = None

    def add(self, key):
        if key < self.key:
            if self.left is None:
                self.left = Leaf(key)
            else:
                self.left.add(key)
        elif self.right is None:
            self.right = Leaf(key)
        else:
            self.right.add(key)

    def walk(self, out):
        if self.left:
            self.left.walk(out)
        out.append(self.key)
        if self.right:
            self.right.walk(out)

    def depth(self):
        left = self.left.depth() if self.left else 0
        right = self.right.depth() if self.right else 0
        return 1 + max(left, right)


items = LinkedList(1, 2, 3, "four", None)
print(list(items), len(items), bool(items), bool(LinkedList()))
items.reverse()
print(list(items), items.head.value)
tree = Tree()
for k in (50, 30, 70, 20, 40, 60, 80, 35, 45, 65):
    tree.add(k)
out = []
tree.root.walk(out)
print(out, tree.root.depth(), tree.root.left.right.key)
a = Node("a")
a.next = Node("b", a)
print(a.next.next is a, a.next.next.next.value)
big = LinkedList()
for i in range(20000):
    big.push(i)
print(sum(big), len(big))
