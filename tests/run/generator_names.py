# Variables of generators with the names that the C of a generator uses.
def g(item, generator, state, self, g, item_, next_=1):
    for t5 in range(2):
        yield item, generator
        yield state, self, g, item_, t5, next_
    frame = step = kind = 1
    yield frame, step, kind
print(list(g(1, "a", 2.5, None, [3], (4,))))
class A:
    def item(self, item):
        for g in item:
            state = g
            yield state
            yield self is not None
print(list(A().item("ab")))
