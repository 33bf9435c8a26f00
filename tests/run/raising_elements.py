"""Elements whose __eq__, __hash__, __repr__, __lt__ or __bool__ raise: every operation on a container passes the exception on."""
import bisect
import collections
import copy
import functools
import heapq
import itertools


class Bad:
    def __init__(self, *fails):
        self.fails = fails

    def fail(self, name):
        if name in self.fails:
            raise ZeroDivisionError(name)

    def __eq__(self, other):
        self.fail("eq")
        return self is other

    def __lt__(self, other):
        self.fail("lt")
        return False

    def __le__(self, other):
        self.fail("le")
        return False

    def __hash__(self):
        self.fail("hash")
        return 1

    def __repr__(self):
        self.fail("repr")
        return "Bad"

    def __str__(self):
        self.fail("str")
        return "bad"

    def __format__(self, spec):
        self.fail("format")
        return "formatted"

    def __bool__(self):
        self.fail("bool")
        return False

    def __index__(self):
        self.fail("index")
        return 1

    def __iter__(self):
        self.fail("iter")
        return iter([1, 2])

    def __len__(self):
        self.fail("len")
        return 2

    def __add__(self, other):
        self.fail("add")
        return 5

    __radd__ = __add__

    def __call__(self, *args):
        self.fail("call")
        return 0

    def __copy__(self):
        self.fail("copy")
        return self

    def __deepcopy__(self, memo):
        self.fail("deepcopy")
        return self

    def __float__(self):
        self.fail("float")
        return 1.0


def steps(n):
    """A generator that fails after n items."""
    for i in range(n):
        yield i
    raise LookupError(f"after {n}")


e, h, r, b, i, lt = Bad("eq"), Bad("hash"), Bad("repr"), Bad("bool"), Bad("index"), Bad("lt", "le")
other = Bad()
ACTIONS = {
    "list": (lambda: e in [other], lambda: [other].index(e), lambda: [other].count(e), lambda: [other].remove(e), lambda: [e] == [other], lambda: [other] < [e], lambda: repr([r]), lambda: [lt, other, lt].sort(),
             lambda: sorted([1, 2], key=Bad("call")), lambda: list(steps(2)), lambda: [0].extend(steps(1)), lambda: [1, 2][i], lambda: [1, 2][i:], lambda: [1, 2].pop(i), lambda: [1].insert(i, 2), lambda: [1] * i, lambda: [*steps(3)],
             lambda: [1, 2, 3][0:2:Bad("index")], lambda: sum([other, Bad("add")]), lambda: min([other, lt]), lambda: max([lt, other]), lambda: any([b]), lambda: all([other, b]), lambda: [0] + [1].__iadd__(steps(0)), lambda: str([r]), lambda: f"{[r]}"),
    "tuple": (lambda: e in (other,), lambda: (other,).index(e), lambda: (other,).count(e), lambda: (e,) == (other,), lambda: (other,) <= (e,), lambda: repr((1, r)), lambda: hash((1, h)), lambda: tuple(steps(2)), lambda: (1, 2)[i], lambda: (1, 2)[i:],
              lambda: (1,) * i, lambda: (lambda *a: a)(*steps(1))),
    "dict": (lambda: {h: 1}, lambda: {1: 2}[h], lambda: h in {1: 2}, lambda: {}.get(h), lambda: {}.pop(h, None), lambda: {}.setdefault(h, 1), lambda: dict([(h, 1)]), lambda: dict(steps(0)), lambda: {other: 1}[e], lambda: {other: 1} == {e: 1}, lambda: {1: e} == {1: other},
             lambda: repr({1: r}), lambda: repr({r: 1}), lambda: {}.update([(1, 2), (h, 3)]), lambda: {}.update(steps(0)), lambda: dict.fromkeys([1, h]), lambda: dict.fromkeys(steps(2)), lambda: {**{1: 2}, h: 3}, lambda: {k: 1 for k in [h]}, lambda: {}.__delitem__(h),
             lambda: {1: r}.items().__repr__(), lambda: {1: r}.values().__repr__(), lambda: e in {1: other}.values(), lambda: (1, e) in {1: other}.items()),
    "set": (lambda: {h}, lambda: {1}.add(h), lambda: h in {1}, lambda: {1}.discard(h), lambda: {1}.remove(h), lambda: set([1, h]), lambda: set(steps(1)), lambda: {other} & {e}, lambda: {other} | {e}, lambda: {other} == {e}, lambda: {other} - {e}, lambda: {other} <= {e}, lambda: {other} ^ {e},
            lambda: repr({r}), lambda: {1}.union([h]), lambda: {1}.update(steps(1)), lambda: {1}.intersection([h]), lambda: {1}.difference([h]), lambda: {1}.symmetric_difference([h]), lambda: {1}.isdisjoint([h]), lambda: {1}.issubset([h]), lambda: {1}.issuperset([h]),
            lambda: {1}.intersection_update(steps(1)), lambda: {1}.difference_update(steps(1)), lambda: {1}.symmetric_difference_update(steps(1)), lambda: frozenset([h]), lambda: frozenset([other]) == {e}),
    "deque": (lambda: e in collections.deque([other]), lambda: collections.deque([other]).index(e), lambda: collections.deque([other]).count(e), lambda: collections.deque([other]).remove(e), lambda: collections.deque([e]) == collections.deque([other]), lambda: collections.deque([e]) < collections.deque([other]),
              lambda: repr(collections.deque([r])), lambda: collections.deque(steps(1)), lambda: collections.deque([1]).extend(steps(1)), lambda: collections.deque([1]).extendleft(steps(0)), lambda: collections.deque([1, 2])[i], lambda: collections.deque([1]).rotate(i), lambda: collections.deque([1]) * i, lambda: collections.deque([1]).insert(i, 2),
              lambda: collections.deque([], i), lambda: collections.deque([1]).index(1, i), lambda: collections.deque([1]) + steps(1), lambda: collections.deque([1]).__iadd__(steps(1)), lambda: copy.deepcopy(collections.deque([Bad("deepcopy")]))),
    "collections": (lambda: collections.Counter([h]), lambda: collections.Counter(steps(1)), lambda: collections.Counter(a=r).__repr__(), lambda: collections.OrderedDict([(h, 1)]), lambda: collections.OrderedDict(a=e) == collections.OrderedDict(a=other), lambda: collections.defaultdict(Bad("call"))[1], lambda: repr(collections.defaultdict(r)),
                    lambda: repr(collections.defaultdict(None, a=r)), lambda: collections.OrderedDict(a=1).move_to_end(h)),
    "itertools": (lambda: list(itertools.chain([1], steps(1))), lambda: list(itertools.chain.from_iterable(steps(0))), lambda: list(itertools.islice(steps(1), 5)), lambda: list(itertools.islice(steps(0), 2, 5)), lambda: list(itertools.pairwise(steps(1))), lambda: list(itertools.pairwise(steps(0))), lambda: list(itertools.compress(steps(1), [1, 1])),
                  lambda: list(itertools.compress([1, 2], [1, b])), lambda: list(itertools.takewhile(Bad("call"), [1])), lambda: list(itertools.takewhile(bool, [b])), lambda: list(itertools.dropwhile(Bad("call"), [1])), lambda: list(itertools.dropwhile(bool, steps(0))), lambda: list(itertools.filterfalse(None, [b])), lambda: list(itertools.filterfalse(Bad("call"), [1])),
                  lambda: list(itertools.accumulate([1, Bad("add")])), lambda: list(itertools.accumulate(steps(1))), lambda: list(itertools.groupby([1], Bad("call"))), lambda: list(itertools.groupby([other, e])), lambda: list(itertools.cycle(steps(1))), lambda: list(itertools.product(steps(1))), lambda: list(itertools.permutations(steps(1))), lambda: list(itertools.combinations(steps(1), 1)),
                  lambda: list(itertools.combinations([1], i)), lambda: list(itertools.zip_longest([1], steps(0))), lambda: list(itertools.starmap(max, [(1, 2), 5])), lambda: list(itertools.starmap(Bad("call"), [(1,)])), lambda: list(itertools.repeat(1, i)), lambda: next(itertools.count(Bad("add"))) and 1 / 0, lambda: list(itertools.tee(steps(0))[0])),
    "builtins": (lambda: list(map(Bad("call"), [1])), lambda: list(map(max, steps(0), [1])), lambda: list(filter(Bad("call"), [1])), lambda: list(filter(None, [b])), lambda: list(zip([1], steps(0))), lambda: list(zip(steps(1), [1, 2], strict=True)), lambda: list(enumerate(steps(1))), lambda: list(enumerate([1], i)), lambda: list(reversed(Bad("len"))), lambda: list(range(i)),
                 lambda: str(Bad("str")), lambda: format(Bad("format")), lambda: f"{Bad('format')}", lambda: f"{r!r}", lambda: "%s" % Bad("str"), lambda: "%r" % r, lambda: "{}".format(Bad("format")), lambda: "{!r}".format(r), lambda: print(Bad("str")), lambda: ",".join(steps(0)), lambda: bytes([i]), lambda: bytes(steps(1)), lambda: bytearray(steps(1)), lambda: hash(h), lambda: len(Bad("len")),
                 lambda: bool(b), lambda: not b, lambda: 1 if b else 2, lambda: b and 1, lambda: iter(Bad("iter")), lambda: [x for x in Bad("iter")], lambda: float(Bad("float")), lambda: int(i), lambda: hex(i), lambda: chr(i), lambda: round(2.5, i), lambda: slice(1, i).indices(5), lambda: slice(1, 2).indices(i), lambda: list(iter(Bad("call"), 1)), lambda: list(iter(lambda: other, e)),
                 lambda: "a" * i, lambda: b"a" * i, lambda: "abc"[i], lambda: "abc"[i:], lambda: b"abc"[i], lambda: "abc".find("a", i), lambda: "a".center(i), lambda: "a".rjust(i), lambda: "a b".split(None, i), lambda: "abc".replace("a", "b", i), lambda: "\t".expandtabs(i), lambda: pow(2, 3, 0)),
    "functools": (lambda: functools.reduce(Bad("call"), [1, 2]), lambda: functools.reduce(max, steps(1)), lambda: functools.partial(Bad("call"), 1)(2), lambda: repr(functools.partial(len, r)), lambda: functools.lru_cache(len)(h), lambda: functools.lru_cache(Bad("call"))(1), lambda: sorted([1, 2], key=functools.cmp_to_key(Bad("call")))),
    "heapq": (lambda: heapq.heapify([other, lt, other]), lambda: heapq.heappush([lt], other), lambda: heapq.heappop([other, lt, lt]), lambda: heapq.nsmallest(2, [lt, other, lt]), lambda: heapq.nlargest(1, steps(2)), lambda: bisect.bisect_left([lt], other), lambda: bisect.bisect([other], lt), lambda: bisect.insort([other], lt), lambda: bisect.bisect_left([1], 2, key=Bad("call"))),
    "copy": (lambda: copy.copy(Bad("copy")), lambda: copy.deepcopy(Bad("deepcopy")), lambda: copy.deepcopy([Bad("deepcopy")]), lambda: copy.deepcopy((1, Bad("deepcopy"))), lambda: copy.deepcopy({1: Bad("deepcopy")}), lambda: copy.deepcopy({Bad("deepcopy"): 1}), lambda: copy.deepcopy({Bad("deepcopy")}), lambda: copy.deepcopy([[1, [Bad("deepcopy")]]])),
}
for area, actions in ACTIONS.items():
    print("---", area)
    for number, action in enumerate(actions):
        try:
            result = action()
            print(number, "gives", type(result).__name__)
        except Exception as error:
            print(number, type(error).__name__, error)
