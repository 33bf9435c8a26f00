# await belongs into an async function.
def fetch(task: object) -> object:
    return await task  # error: 'await' outside async function
