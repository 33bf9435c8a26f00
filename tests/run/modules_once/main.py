# A module's code runs once, however often and in whatever way it is imported.
print("start")
import logger
import logger as again
from logger import log
import user_a
import user_b
from user_a import work

log("main")
print(again is logger, user_a.logger is logger, user_b.log is log)
work()
user_b.work()


def inside() -> list[str]:
    import logger as local
    from logger import lines

    local.log("inside")
    return lines


print(inside() is logger.lines)
inside()
print(logger.lines, len(logger.lines))
for line in logger.lines:
    print(line)
if True:
    import user_a as third
print(third.work is work)
