# Program: ordering tasks by their needs, levels, critical path, and cycles named.
class CycleError(Exception):
    pass


Needs = dict[str, list[str]]


def order(needs: Needs) -> list[str]:
    result: list[str] = []
    state: dict[str, str] = {}
    for task in needs:
        visit(task, needs, state, [], result)
    return result


def visit(task: str, needs: Needs, state: dict[str, str], trail: list[str], result: list[str]) -> None:
    if state.get(task) == "done":
        return
    if state.get(task) == "active":
        cycle = trail[trail.index(task) :] + [task]
        raise CycleError(" -> ".join(cycle))
    state[task] = "active"
    trail.append(task)
    for other in needs.get(task, []):
        visit(other, needs, state, trail, result)
    trail.pop()
    state[task] = "done"
    result.append(task)


def levels(needs: Needs) -> list[list[str]]:
    waiting = {task: set(others) for task, others in needs.items()}
    for others in list(waiting.values()):
        for other in others:
            waiting.setdefault(other, set())
    result: list[list[str]] = []
    while waiting:
        ready = sorted([task for task, others in waiting.items() if not others])
        if not ready:
            raise CycleError(", ".join(sorted(waiting)))
        result.append(ready)
        for task in ready:
            del waiting[task]
        for others in waiting.values():
            others.difference_update(ready)
    return result


def finish_times(needs: Needs, hours: dict[str, float]) -> dict[str, float]:
    times: dict[str, float] = {}
    for task in order(needs):
        start = max([times[other] for other in needs.get(task, [])], default=0)
        times[task] = start + hours.get(task, 1)
    return times


def critical(needs: Needs, hours: dict[str, float]) -> list[str]:
    times = finish_times(needs, hours)
    task = max(times, key=times.get)
    path = [task]
    while needs.get(task):
        task = max(needs[task], key=times.get)
        path.append(task)
    return path[::-1]


house: Needs = {"paint": ["walls", "plaster"], "plaster": ["wiring", "walls"], "wiring": ["walls"], "walls": ["ground"], "roof": ["walls"], "party": ["paint", "roof"], "garden": []}
hours: dict[str, float] = {"ground": 5, "walls": 10, "wiring": 2.5, "plaster": 3, "paint": 2, "roof": 9, "party": 4}
print(order(house))
for number, level in enumerate(levels(house)):
    print(number, level)
print(finish_times(house, hours))
print(critical(house, hours), order({}), levels({}), order({"a": ["b"]}))
for broken in [{"a": ["a"]}, {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}, {"x": ["y"], "y": ["z", "w"], "z": [], "w": ["y"]}]:
    for function in (order, levels):
        try:
            print(function(broken))
        except CycleError as error:
            print(function.__name__, "cycle", error)
chain = {f"t{i}": [f"t{i - 1}"] for i in range(300, 0, -1)}
print(order(chain)[:3], len(levels(chain)), order(chain)[-1])
