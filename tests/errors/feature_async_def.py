# Coroutines come later.
async def fetch(n: int) -> int:  # error: not supported yet
    return n


print("done")
