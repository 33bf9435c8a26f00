# RecursionError: repeated frames are folded in the traceback.
def down(n: int) -> int:
    return down(n + 1) + 1


print("start")
down(0)
