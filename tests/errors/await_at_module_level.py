# A module is no coroutine.
async def f():
    pass


await f()  # error: 'await' outside function
