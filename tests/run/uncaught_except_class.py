def f():
    try:
        1 / 0
    except print as e:
        pass


try:
    f()
except TypeError as e:
    print(e)


def g(k):
    try: 1 / 0
    except k: pass


try:
    g(int)
except TypeError as e:
    print(e)
try:
    [].pop(equal)
except NameError as e:
    print(e)


def nearest():
    return Flse


try:
    nearest()
finally:
    f()
