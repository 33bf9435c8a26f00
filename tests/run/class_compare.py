# Comparisons: reflected methods, != from ==, identity as the last resort, chains, containers.
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", end=" ")
        if not isinstance(other, V):
            return NotImplemented
        return self.n == other.n

    def __lt__(self, other):
        print("lt", end=" ")
        return self.n < other.n if isinstance(other, V) else NotImplemented

    def __le__(self, other):
        print("le", end=" ")
        return self.n <= other.n if isinstance(other, V) else NotImplemented


class W(V):
    def __gt__(self, other):
        print("W.gt", end=" ")
        return "greater"


class Silent:
    pass


class NE:
    def __ne__(self, other):
        return "ne"


class Odd:
    def __eq__(self, other):
        return [1, 2]


print(V(1) == V(1), V(1) != V(1), V(1) != V(2))
print(V(1) == 1, 1 == V(1), V(1) != 1)
print(V(1) < V(2), V(1) > V(2), V(2) >= V(2))
print(V(1) < W(2))
print(W(1) > V(0), V(0) < W(1))
print(V(1) < V(2) < V(3))
s, t = Silent(), Silent()
print(s == s, s == t, s != t, s != s)
print(NE() == NE(), NE() != NE())
print(Odd() == 1, Odd() != 1)
print(V(1) in [V(3), V(1)], [V(1)] == [V(1)], (V(1), 2) < (V(1), 3))
print(max(V(1), V(3), V(2)).n, min([V(4), V(3)]).n, [v.n for v in sorted([V(3), V(1), V(2)])])
for make in (lambda: V(1) < 1, lambda: 1 < V(1), lambda: s < t, lambda: hash(V(1)), lambda: {V(1): 2},
             lambda: {V(1)}):
    try:
        print(make())
    except TypeError as e:
        print("TypeError:", e)
print(hash(s) == hash(s), V.__hash__, Silent.__eq__(s, t), Silent.__ne__(s, t), Silent.__lt__(s, t))
