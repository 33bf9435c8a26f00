from sortedcontainers import SortedList, SortedDict, SortedSet, SortedKeyList
import random

sl = SortedList(['e', 'a', 'c', 'd', 'b'])
print(sl)
sl *= 2
print(sl, sl.count('c'), sl[-1], sl.bisect('d'))
sl.add('zz'); sl.discard('a'); sl.remove('b')
print(list(sl), sl.index('c'))
print(list(sl.irange('c', 'e')), list(sl.islice(2, 5)), list(reversed(sl)))
try:
    sl.remove('nope')
except ValueError as e:
    print('ValueError', e)
try:
    sl.append('x')
except NotImplementedError as e:
    print('NI', e)

sd = SortedDict({'c': 3, 'a': 1, 'b': 2})
print(sd, sd.popitem(index=-1), sd.peekitem(0))
sd['d'] = 9
sd.update(z=1, q=2)
print(sd.keys()[1:3], sd.values()[0], sd.items()[-1])
del sd['a']
print(list(sd), 'a' in sd, sd.get('zz', 5), sd.setdefault('k', 6), sd.bisect_left('d'))
print(sd.keys() & {'d', 'q'}, sd.copy() == sd, sd.pop('k'))

ss = SortedSet('abracadabra')
print(ss, ss[0], ss | set('xyz'), ss & {'a', 'b'}, ss - {'a'}, ss ^ {'q', 'a'})
ss.add('m')
print(ss.index('m'), ss.isdisjoint({'1'}), ss > {'a'}, ss.pop())
print(SortedSet([3, 1, 2], key=abs))


random.seed(1)
big = SortedList(load=None) if False else SortedList()
ref = []
import bisect
for _ in range(5000):
    v = random.randrange(1000)
    big.add(v); bisect.insort(ref, v)
    if len(ref) > 3000:
        i = random.randrange(len(ref))
        assert big.pop(i) == ref.pop(i)
print(list(big) == ref, len(big), sum(big), big[100:110], big[::500])
big._check()
big._reset(10)
big._check()
for i in range(100):
    big.discard(i)
print(len(big), big[:5])
del big[10:50]
print(len(big), 5 * SortedList([1, 2]), SortedList([1]) + [0], SortedList([1, 2]) < [1, 3])
