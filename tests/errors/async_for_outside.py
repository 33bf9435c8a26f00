# async for stands in coroutines.
def f(xs):
    async for x in xs:  # error: 'async for' outside async function
        pass
