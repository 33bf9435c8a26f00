import traceback, sys
def f():
    g()
def g():
    raise ValueError("x")
def st():
    for s in traceback.extract_stack():
        print(s.name, s.lineno, s.line, s.filename == __file__)
    traceback.print_stack(file=sys.stdout)
    print(traceback.format_stack(limit=1))
def st2():
    st()
st2()
try:
    f()
except ValueError as e:
    for fr in traceback.extract_tb(e.__traceback__):
        print(fr.filename == __file__, fr.lineno, fr.name, fr.line)
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    print(traceback.format_tb(e.__traceback__)[-1])
    te = traceback.TracebackException.from_exception(e)
    print("".join(te.format()))
    print(te.stack[-1].name, list(te.format_exception_only()))
    print(traceback.format_list(traceback.extract_tb(sys.exc_info()[2])))
    for frame, line in traceback.walk_tb(e.__traceback__):
        print(frame.f_code.co_name, line)
    filename, lineno, func, text = traceback.extract_tb(e.__traceback__)[-1]
    print(lineno, func, text)
    print(traceback.extract_tb(e.__traceback__)[0])
    s = traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__))
    print(len(s), "".join(s.format()))
