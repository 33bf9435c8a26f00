# Loops, handlers and early exits in every combination, driven by a seed.
class Skip(Exception):
    pass


class Halt(Exception):
    pass


state = 41


def draw(limit: int) -> int:
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state // 256 % limit


def act(kind: int, log: list[int]) -> int:
    log.append(kind)
    if kind == 1:
        raise Skip(kind)
    if kind == 2:
        raise Halt(kind, len(log))
    if kind == 3:
        return 1 // 0
    if kind == 4:
        return [][kind]
    return kind


def inner(log: list[int]) -> int:
    for i in range(4):
        try:
            log.append(100 + i)
            value = act(draw(9), log)
            if value == 5:
                continue
            if value == 6:
                break
            if value == 7:
                return value
        except Skip:
            log.append(200)
            if draw(3) == 0:
                raise
            continue
        except ZeroDivisionError as error:
            log.append(len(str(error)))
            if draw(3) == 0:
                raise Halt("from zero") from error
        else:
            log.append(300)
        finally:
            log.append(400)
            if draw(25) == 0:
                return -1
        log.append(500)
    else:
        log.append(600)
    return 0


def outer(log: list[int]) -> int:
    result = 0
    attempts = 0
    while attempts < 5:
        attempts += 1
        try:
            try:
                result += inner(log)
                if result > 10:
                    break
            except Halt as halt:
                log.append(len(halt.args) + 700)
                if halt.__cause__ is not None:
                    log.append(750)
            except Skip:
                log.append(800)
                if draw(4) == 0:
                    return result
            finally:
                log.append(900)
                if draw(30) == 0:
                    continue
        except IndexError:
            log.append(950)
    else:
        result += 1000
    return result


total = 0
for round_number in range(300):
    log: list[int] = []
    result = outer(log)
    for entry in log:
        total = (total * 31 + entry) % 1000000007
    total = (total * 31 + result) % 1000000007
    if round_number % 25 == 0:
        print(round_number, result, total, log[:12])
print(state)
