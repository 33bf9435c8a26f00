# A generator that runs cannot be resumed by itself, in whatever way; then it goes on.


def resumed(how: str):
    global me
    try:
        if how == "next":
            next(me)
        elif how == "send":
            me.send(None)
        elif how == "throw":
            me.throw(KeyError("inside"))
        elif how == "class":
            me.throw(KeyError)
        else:
            me.close()
    except ValueError as e:
        yield f"{how}: {type(e).__name__}: {e}"
    yield "goes on"


for way in ("next", "send", "throw", "class", "close"):
    me = resumed(way)
    print(list(me), me.gi_running)


def ended():
    yield 1


done = ended()
print(list(done))
for act in (lambda: done.throw(KeyError("after the end")), done.close, lambda: next(done, "nothing")):
    try:
        print(act())
    except KeyError as e:
        print(repr(e))
