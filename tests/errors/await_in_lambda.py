# A lambda is no coroutine.
async def f(x):
    return lambda: await x  # error: 'await' outside async function
