# The module gc: a program may switch the collector off and on, and ask for a collection.
import errno
import gc

print(gc.isenabled(), gc.get_threshold())
gc.disable()
print(gc.isenabled())
kept = [[i] for i in range(1000)]
gc.collect()
gc.enable()
print(gc.isenabled(), len(kept), kept[-1], isinstance(gc.collect(), int))
try:
    gc.collect(3)
except ValueError as error:
    print(error)
print(errno.ENOENT, errno.errorcode[2], errno.errorcode[errno.EACCES], errno.EWOULDBLOCK == errno.EAGAIN)
try:
    open("/nonexistent/file")
except OSError as error:
    print(error.errno == errno.ENOENT)
