# async with stands in coroutines.
def f(m):
    async with m:  # error: 'async with' outside async function
        pass
