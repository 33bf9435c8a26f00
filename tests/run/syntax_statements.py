# Statements in unusual but valid layouts.
a = 1; b = 2; print(a, b)
if a: print("one line if")
if a: pass; print("two on a line")
if not a: print("no")
elif b: print("elif on a line")
else: print("no")
for i in range(2): print(i, end=" "); print(i * i)
while a < 3: a += 1
print(a)
total = 1 + \
    2 + \
    3
print(total)
values = [
    1,  # a comment inside

    2,
    # a comment alone
    3,
]
print(values)
long_call = max(
    1,
    2, key=abs,
)
print(long_call)
if (
    a
    and
    b
):
    print("condition over lines")
def f(
    x,
    y=2,
    *,
    z=3,
): return (
    x
    + y
    + z
)
print(f(1), f(1,
              2, z=
              5))
try: print("try on a line")
except ValueError: print("no")
else: print("else on a line")
finally: print("finally on a line")
"an expression statement"
42
None
f
(a)
[a, b]
a, b
pass; pass
x = y = z = [0]
x[0], (y, *z) = 1, (2, 3, 4)
print(x, y, z)
if True:
        print("deep indent")
        if True:
         print("one blank")
        print("back")
if True:
	print("a tab")
	if True:
		print("two tabs")
lambda_like = 3 ; print(lambda_like) ;
assert (a, "always true because it is a pair") if True else 0
del x, (y), [z]
for (i), j in [(1, 2)]: print(i, j)
for k in 1, 2: print(k)
for m in *[1, 2], 3: print(m, end=";")
print()
return_value = (yield_like := 5)
print(return_value, yield_like)
class E(ValueError): pass
print(E("one line class"))


print("end")  # no newline after this comment
