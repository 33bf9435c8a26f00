def f():
    raise ValueError("inner\nlines")
def make():
    excs = []
    try:
        f()
    except ValueError as e:
        e.add_note("note one\nnote two")
        excs.append(e)
    try:
        1 / 0
    except ZeroDivisionError as e:
        excs.append(e)
    try:
        try:
            [][1]
        except IndexError:
            {}["k"]
    except KeyError as e:
        excs.append(e)
    raise ExceptionGroup("outer", excs + [ExceptionGroup("nested", [OSError(2, "x"), ExceptionGroup("deep", [TypeError(str(i)) for i in range(17)])])])
try:
    make()
except* OSError as e:
    print("os", e)
