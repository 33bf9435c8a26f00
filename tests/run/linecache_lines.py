# linecache: lines of source files.
import linecache
import os
import time

folder = f"/tmp/kukri-linecache-{os.getpid()}-{time.time_ns()}"
os.mkdir(folder)
path = os.path.join(folder, "text.py")
with open(path, "w") as file:
    file.write("first\nsecond é\nthird")
print([linecache.getline(path, n) for n in range(0, 5)])
print(linecache.getlines(path), linecache.getlines(path) is linecache.getlines(path), path in linecache.cache)
with open(path, "w") as file:
    file.write("changed\n")
print(linecache.getline(path, 1))
linecache.checkcache(path)
print(path in linecache.cache, linecache.getline(path, 1), linecache.getline(path, 2) == "")
os.remove(path)
linecache.checkcache()
print(path in linecache.cache, linecache.getlines(path), linecache.getline("/nowhere/x.py", 1))
with open(path, "wb") as file:
    file.write(b"# -*- coding: latin-1 -*-\nx = '\xe9'\n")
print(linecache.getline(path, 2), linecache.getlines("<string>"), linecache.lazycache("x", None))
linecache.clearcache()
print(len(linecache.cache), linecache.getline(__file__, 1))
os.remove(path)
os.rmdir(folder)
