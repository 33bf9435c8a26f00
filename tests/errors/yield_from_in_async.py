# A coroutine cannot yield from.
async def f():
    yield from [1]  # error: 'yield from' inside async function
