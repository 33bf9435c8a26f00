"""select and selectors: which descriptors are ready."""

import os
import select
import selectors

read_end, write_end = os.pipe()
print(select.select([read_end], [], [], 0), select.select([read_end], [write_end], [], 0) == ([], [write_end], []))
os.write(write_end, b"x")
print(select.select([read_end], [], [], 5) == ([read_end], [], []))
waiting = select.poll()
waiting.register(read_end, select.POLLIN)
print(waiting.poll(0) == [(read_end, select.POLLIN)], os.read(read_end, 1), waiting.poll(1))
waiting.modify(read_end, select.POLLIN | select.POLLPRI)
waiting.unregister(read_end)
for wrong in (lambda: waiting.unregister(read_end), lambda: waiting.modify(read_end, 1), lambda: select.select([-1], [], [], 0),
              lambda: select.select([], [], [], -1), lambda: select.select(["x"], [], [])):
    try:
        print(wrong())
    except (KeyError, OSError, ValueError, TypeError) as error:
        print(type(error).__name__, "" if isinstance(error, KeyError) else error)
with select.epoll() as events:
    events.register(write_end, select.EPOLLOUT)
    print(events.poll(1) == [(write_end, select.EPOLLOUT)], events.closed)
print(events.closed)
with selectors.DefaultSelector() as selector:
    key = selector.register(read_end, selectors.EVENT_READ, data="reader")
    print(selector.select(0), key.data, key.fd == read_end)
    os.write(write_end, b"y")
    for ready, mask in selector.select(5):
        print(ready.data, mask, os.read(ready.fd, 5))
    selector.unregister(read_end)
    print(len(selector.get_map()))
os.close(write_end)
print(select.select([read_end], [], [], 5)[0] == [read_end], os.read(read_end, 1))
