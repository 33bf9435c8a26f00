# Tabs and spaces may not be mixed so that the meaning depends on the tab width.
def f(n: int) -> int:
    if n:
        n += 1
	n += 2  # error: inconsistent use of tabs and spaces in indentation
    return n
