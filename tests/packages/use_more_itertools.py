import more_itertools as mi
from more_itertools import bucket, chunked, peekable, seekable, spy, windowed

print(list(chunked(range(7), 3)), list(mi.ichunked(range(4), 2))[0].__next__(), [list(c) for c in mi.divide(3, range(8))])
print(list(windowed([1, 2, 3, 4], 3)), list(windowed([1], 2, fillvalue="-")), list(mi.sliding_window("abcd", 2)))
p = peekable([1, 2, 3])
print(p.peek(), next(p), p[0], bool(p), list(p), p.peek("end"), bool(p))
p.prepend(9, 8)
print(list(p))
s = seekable(str(i) for i in range(5))
print(next(s), next(s), s.elements()[:2], s.seek(0), list(s))
head, rest = spy(iter(range(5)), 2)
print(head, list(rest))
b = bucket(["a1", "b1", "a2", "c1", "b2"], key=lambda x: x[0])
print(sorted(b), list(b["a"]), list(b["z"]), "c" in b)
print(mi.first([], "none"), mi.last([1, 2]), mi.one([5]), mi.only([]), mi.nth_or_last([1, 2], 9))
for call in (lambda: mi.one([]), lambda: mi.one([1, 2]), lambda: mi.first([]), lambda: mi.only([1, 2])):
    try:
        call()
    except ValueError as error:
        print(error)
print(list(mi.collapse([1, [2, [3, "ab"]], (4,)])), list(mi.flatten([[1], [2]])), list(mi.interleave_longest([1, 2, 3], "a")))
print(list(mi.split_at("abcdc", lambda x: x == "c")), list(mi.split_when([1, 2, 5, 6], lambda x, y: y - x > 1)), list(mi.split_into([1, 2, 3, 4], [1, 2, None])))
print(mi.all_equal([1, 1.0]), mi.ilen(x for x in range(9)), mi.quantify([True, False, True]), list(mi.unique_everseen("AbBaC", str.lower)))
print(list(mi.run_length.encode("aabccc")), "".join(mi.run_length.decode([("x", 3)])), mi.consume(range(3)), list(mi.intersperse(0, [1, 2, 3])))
print(list(mi.distinct_permutations([1, 0, 1])), list(mi.set_partitions("abc", 2)), list(mi.partitions([1, 2, 3]))[1], list(mi.powerset([1, 2])))
print(mi.map_reduce(range(6), lambda x: x % 2, lambda x: x * x, sum), list(mi.adjacent(lambda x: x == 3, range(6))), list(mi.groupby_transform("aAb", str.lower, str.upper, "".join)))
print(list(mi.stagger([0, 1, 2, 3])), list(mi.zip_offset([0, 1, 2], [5, 6, 7], offsets=(0, 1))), list(mi.circular_shifts([1, 2, 3])))
print(list(mi.numeric_range(1.0, 3.0, 0.5)), mi.numeric_range(3), list(mi.difference([1, 3, 6])), list(mi.locate([0, 1, 1])), mi.minmax([3, 1, 2]))
print(list(mi.strip([None, 1, None, 2, None], lambda x: x is None)), list(mi.islice_extended("abcdef", -4, -1)), mi.sort_together([(3, 1, 2), "cab"]))
print(mi.countable(range(3)).items_seen, mi.exactly_n([1, 1, 0], 2), list(mi.factor(360)), mi.nth_product(3, "ab", "cd"), mi.is_sorted([1, 2, 2]), mi.before_and_after(str.isupper, "ABcd")[0].__next__())
print(list(mi.repeatfunc(lambda: 1, 3)), list(mi.roundrobin("ab", "c")), mi.dotproduct([1, 2], [3, 4]), list(mi.triplewise(range(4))), list(mi.sieve(20)), mi.polynomial_from_roots([1, 2]), list(mi.tabulate(abs, -2))[:0] if False else "")
