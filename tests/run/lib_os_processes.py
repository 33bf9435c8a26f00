"""os: processes, pipes, descriptors, and what the system says of them."""

import os
import stat
import sys
import time

folder = f"/tmp/kukri_os_{os.getpid()}_{time.time_ns()}"
os.mkdir(folder)
read_end, write_end = os.pipe()
child = os.fork()
if child == 0:
    os.write(write_end, b"from the child")
    os._exit(7)
number, status = os.waitpid(child, 0)
print(number == child, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
print(os.read(read_end, 100), os.get_inheritable(read_end), os.get_blocking(read_end))
os.close(read_end)
os.close(write_end)
child = os.fork()
if child == 0:
    time.sleep(100)
os.kill(child, 15)
number, status = os.wait()
print(os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status), os.WCOREDUMP(status))
for call in (os.wait, lambda: os.kill(child, 0), lambda: os.waitpid(child, 0), lambda: os.execv("/nonexistent", ["x"]),
             lambda: os.execv("/bin/true", []), lambda: os.sysconf("SC_NOPE")):
    try:
        print(call())
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
print(os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "exit 3"), os.spawnv(os.P_WAIT, "/bin/true", ["true"]))
pid = os.posix_spawn("/bin/sh", ["sh", "-c", "exit $CODE"], {"CODE": "5"})
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
with os.popen("echo piped; exit 2") as pipe:
    print(pipe.read(), end="")
print(os.popen("exit 2").close(), os.popen("true").close())
name = os.path.join(folder, "data")
fd = os.open(name, os.O_RDWR | os.O_CREAT, 0o640)
print(os.write(fd, b"0123456789"), os.pread(fd, 3, 4), os.pwrite(fd, b"XY", 8), os.lseek(fd, 0, os.SEEK_SET))
print(os.writev(fd, [b"ab", bytearray(b"cd")]), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 20))
os.set_inheritable(fd, True)
print(os.get_inheritable(fd), os.fstat(fd).st_size)
with os.fdopen(fd) as file:
    print(file.tell(), file.seek(2), file.read())
os.mkfifo(os.path.join(folder, "fifo"))
print(stat.S_ISFIFO(os.stat(os.path.join(folder, "fifo")).st_mode), sorted(os.listdir(folder)))
print(os.getpgid(0) == os.getpgrp(), os.getsid(0) > 0, os.sched_getaffinity(0) != set(), len(os.getloadavg()))
print(os.sysconf("SC_PAGE_SIZE"), os.statvfs("/").f_namemax, os.times().user >= 0, os.get_exec_path({"PATH": "/a:/b"}))
print(os.makedev(8, 1), os.major(2049), os.minor(2049), os.ctermid())
for top, folders, files in os.walk(folder, topdown=False):
    for file in files:
        os.remove(os.path.join(top, file))
os.rmdir(folder)
sys.stdout.flush()
os.execvp("echo", ["echo", "the", "end"])
