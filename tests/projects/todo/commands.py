from store import Store, Task

COMMANDS = {}


class UsageError(Exception):
    pass


def command(function):
    COMMANDS[function.__name__.rstrip("_")] = function
    return function


def number(store, text):
    try:
        n = int(text)
        store[n]
    except ValueError:
        raise UsageError(f"{text!r} is not a number") from None
    except KeyError as error:
        raise UsageError(f"there is no task {error}") from error
    return n


@command
def add(store, config, *words):
    """Add a task; a number of exclamation marks gives its priority."""
    text = " ".join(words)
    if not text.strip("! "):
        raise UsageError("what?")
    marks = len(text) - len(text.rstrip("!"))
    n = store.add(Task(text.rstrip("! "), max(1, 4 - marks) if marks else 3))
    print(f"task {n} added")


@command
def done(store, config, *which):
    """Mark tasks as done."""
    for text in which:
        task = store[number(store, text)]
        task.done = store.changed = True
        print(task)


@command
def rm(store, config, which):
    """Remove a task."""
    del store[number(store, which)]


@command
def list_(store, config, word=""):
    """List the tasks, most important first."""
    show_done = config.flag("list.done", True)
    found = [(task.done, task.priority, n, task) for n, task in store if word.lower() in task.text.lower()]
    for is_done, _, n, task in sorted(found, key=lambda item: item[:3]):
        if show_done or not is_done:
            print(f"{n:>3} {task}")
    if config.flag("list.count"):
        print(f"{sum(not f[0] for f in found)} open, {len(found)} in all")
