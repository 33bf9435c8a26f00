import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import lib

sys.setswitchinterval(1e-5)
with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(lib.work, [20000] * 8)))
workers = [lib.Worker(10000 + i) for i in range(4)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print([w.result for w in workers])
log = []
lock = threading.Lock()
threads = [threading.Thread(target=lib.locked, args=(lock, log, i)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(log), sorted(set(log)))


def sometimes(i):
    if i % 3 == 0:
        raise ValueError(i)
    return 2


with ThreadPoolExecutor(3) as pool:
    print([f.result() for f in [pool.submit(lib.callback_many, sometimes, 3000) for _ in range(6)]])
