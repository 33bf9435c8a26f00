from toolz import (accumulate, assoc, assoc_in, compose, concat, concatv, cons, count, countby, curry, diff, dissoc, drop, first, frequencies, get, get_in, groupby, identity, interleave, interpose, isdistinct, iterate, itemfilter, itemmap, join, juxt, keyfilter, keymap, last, mapcat, memoize, merge, merge_sorted, merge_with, nth, partition, partition_all, partitionby, pipe, pluck, random_sample, reduceby, remove, second, sliding_window, tail, take, take_nth, thread_first, thread_last, topk, unique, update_in, valfilter, valmap, do, complement, peek, flip, excepts)
from toolz.curried import map as cmap, filter as cfilter, get as cget
import operator
def stem(word): return word.lower().rstrip(",.!:;'-\"").lstrip("'\"")
wordcount = compose(frequencies, cmap(stem), str.split)
print(wordcount("This cat jumped over this other cat!"))
print(groupby(len, ['Alice', 'Bob', 'Charlie', 'Dan', 'Edith', 'Frank']), countby(lambda x: x % 2, range(7)))
print(list(accumulate(operator.add, [1, 2, 3])), list(concat([[1], [2, 3]])), list(cons(0, [1])), list(take(3, iterate(lambda x: x * 2, 1))))
print(list(partition(2, [1, 2, 3, 4, 5])), list(partition_all(2, [1, 2, 3])), list(partitionby(str.isspace, "a b c")), list(sliding_window(2, "abcd")))
print(merge({1: 2}, {3: 4}), merge_with(sum, {1: 1, 2: 2}, {1: 10}), valmap(sum, {"a": [1, 2]}), keymap(str.upper, {"a": 1}), itemmap(reversed, {"a": 1}))
print(valfilter(lambda v: v > 1, {1: 1, 2: 2}), keyfilter(lambda v: v > 1, {1: 1, 2: 2}), itemfilter(lambda i: i[0] < i[1], {1: 2, 4: 3}))
print(assoc({}, "x", 1), dissoc({"x": 1, "y": 2}, "y"), assoc_in({"a": {"b": 1}}, ["a", "c"], 2), update_in({"a": 0}, ["a"], lambda x: x + 1), get_in(["a", 0, "b"], {"a": [{"b": 3}]}), get_in(["z"], {}, default=9))
print(pipe(range(10), cfilter(lambda x: x % 2), cmap(lambda x: x ** 2), list, sum), thread_first(1, (operator.add, 4), str), thread_last([1, 2], (map, lambda x: x + 1), list))
@curry
def add(a, b, c=10): return a + b + c
print(add(1)(2), add(1, c=0)(5), add(1, 2, 3), curry(lambda x, y: x * y)(3)(4))
try: add()
except TypeError as e: print("TypeError")
print(list(join(first, [("a", 1), ("b", 2)], first, [("a", 10), ("c", 3)])), list(join(0, [(1, 'x')], 0, [(1, 'y'), (2, 'z')], left_default=None)))
print(list(unique([1, 2, 1])), isdistinct([1, 2, 1]), topk(2, [1, 100, 10]), list(interleave([[1, 2], "abc"])), list(interpose(0, [1, 2])), nth(1, "abc"), last("abc"), second([1, 2]), count("abc"), list(tail(2, "abcd")), list(drop(2, "abc")))
print(get([0, 2], "abc"), get("z", {}, 0), list(pluck("n", [{"n": 1}, {"n": 2}])), list(pluck([0, 1], [[1, 2, 3]])), list(mapcat(list, ["ab", "c"])), reduceby(lambda x: x % 2, operator.add, [1, 2, 3, 4], 0))
print(juxt(max, min)([1, 2, 3]), complement(bool)(0), do(print, 3), flip(operator.sub)(1, 10), list(take_nth(2, range(5))), list(merge_sorted([1, 3], [2])), list(remove(lambda x: x > 1, [1, 2])), list(diff([1, 2], [1, 3])))
@memoize
def slow(x): print("computing", x); return x * 2
print(slow(2), slow(2)); a, b = peek(iter([1, 2])); print(a, list(b))
print(excepts(ValueError, int, lambda e: -1)("x"), excepts((KeyError, TypeError), {}.__getitem__, lambda e: repr(e))("k"), compose(str, add(1, 2)).__name__ if False else "-")
