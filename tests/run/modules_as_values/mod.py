"""mod doc"""
value = 1
def func(x: int) -> int:
    return value + x
def read_new():
    return new
def __getattr__(name):
    if "dyn" in name: return f"<{name}>"
    raise AttributeError(f"no {name}")
