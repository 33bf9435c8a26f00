# What cannot be hashed says so: as a key, in a set, to hash(); what can be is equal to itself there.
from collections import Counter, OrderedDict, defaultdict, deque


class Plain:
    pass


class Equal:
    def __eq__(self, other):
        return True


class Both:
    def __eq__(self, other):
        return isinstance(other, Both)

    def __hash__(self):
        return 7


kinds = [[], {}, set(), bytearray(b"x"), OrderedDict(a=1), defaultdict(int), Counter("ab"), deque([1]), Equal(), slice(1),
         (1, [2]), ({},), {}.keys(), {}.items()]
for value in kinds:
    texts = []
    for use in (hash, lambda v: {v: 1}, lambda v: {v}, lambda v: v in {1: 2}, lambda v: {1}.discard(v), lambda v: frozenset([v]),
                lambda v: {}.get(v), lambda v: dict.fromkeys([v])):
        try:
            use(value)
            texts.append("fine")
        except TypeError as error:
            texts.append(str(error))
    print(type(value).__name__, sorted(set(texts)))
plain = Plain()
print(hash(plain) == hash(plain), {plain: 1}[plain], len({Both(), Both()}), {Both(): "x"}[Both()])
print({(1, (2, "a")): 3}[1, (2, "a")], frozenset([1]) in {frozenset([1])}, range(3) in {range(0, 3)}, {}.values() != {}.values())
print(hash(deque) == hash(deque), {list: 1}[list], {len: 2}[len], {None: 3}[None])
