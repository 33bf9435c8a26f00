# All slices with limits and steps from -7 to 7, read, assigned and deleted, on every sequence.
LIMITS: list[int | None] = [None, -7, -6, -5, -2, -1, 0, 1, 2, 4, 5, 6, 7]
STEPS: list[int | None] = [None, -7, -3, -2, -1, 1, 2, 3, 7]
text = "abcdé日"
numbers = [10, 20, 30, 40, 50, 60]
mixed = [1, "a", None, 2.5, (1,), True]
pair = (1, 2, 3, 4, 5, 6)
span = range(3, 21, 3)

total = 0
count = 0
for start in LIMITS:
    for stop in LIMITS:
        for step in STEPS:
            letters = text[start:stop:step]
            total = (total * 31 + sum(ord(ch) for ch in letters) + len(letters)) % 1000000007
            cut = numbers[start:stop:step]
            total = (total * 31 + sum(cut) + len(cut)) % 1000000007
            if len(letters) != len(cut) or len(mixed[start:stop:step]) != len(cut):
                print("lengths differ", start, stop, step)
            if list(span[start:stop:step]) != list(span)[start:stop:step] or pair[start:stop:step] != tuple(list(pair)[start:stop:step]):
                print("items differ", start, stop, step)
            low, high, by = slice(start, stop, step).indices(6)
            if [numbers[i] for i in range(low, high, by)] != cut:
                print("indices differ", start, stop, step)
            work = numbers[:]
            del work[start:stop:step]
            if len(work) + len(cut) != 6 or [n for n in numbers if n not in cut] != work:
                print("deletion differs", start, stop, step, work)
            work = mixed[:]
            del work[start:stop:step]
            if len(work) != 6 - len(cut):
                print("mixed deletion differs", start, stop, step)
            work = numbers[:]
            if step is None or step == 1:
                work[start:stop:step] = [-1, -2, -3]
                if len(work) != 6 - len(cut) + 3:
                    print("length after assignment", start, stop, work)
            else:
                work[start:stop:step] = [-n for n in cut]
                if [n for n in work if n < 0] != ([-n for n in cut] if step > 0 else [-n for n in cut[::-1]]):
                    print("assignment differs", start, stop, step, work)
            total = (total * 31 + sum(work)) % 1000000007
            count += 1
    print(start, count, total)
for step in (2, -1, 3):
    try:
        work = numbers[:]
        work[::step] = [1, 2, 3, 4]
        print(work)
    except ValueError as error:
        print(error)
