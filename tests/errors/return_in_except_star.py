# except* cannot be left by return.
def f():
    try:
        pass
    except* ValueError:
        return 1  # error: 'break', 'continue' and 'return' cannot appear in an except* block
