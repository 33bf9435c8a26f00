import logging
logging.warning("hello %d", 3)
logging.basicConfig(format="%(levelname)s:%(name)s:%(lineno)d:%(funcName)s:%(filename)s:%(message)s", level=logging.DEBUG, force=True)
log = logging.getLogger("app")
def f():
    log.info("in f")
    log.debug("dbg %s", [1])
class C:
    def m(self):
        log.error("in m")
        try:
            1/0
        except ZeroDivisionError:
            log.exception("oops")
f()
C().m()
log.info("x", stack_info=True)
