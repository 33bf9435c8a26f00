"""subprocess: running programs, their output, status and errors."""

import os
import subprocess
import sys

result = subprocess.run(["echo", "hello"], capture_output=True, text=True)
print(result, result.returncode)
print(subprocess.check_output("echo a; echo b", shell=True))
print(subprocess.run("exit 3", shell=True).returncode)
for command in ("exit 4", "kill -9 $$"):
    try:
        subprocess.run(command, shell=True, check=True)
    except subprocess.CalledProcessError as error:
        print(error, error.returncode, error.cmd)
for wrong in (["nonexistent_program_x"], ["/etc/passwd"]):
    try:
        subprocess.run(wrong)
    except OSError as error:
        print(type(error).__name__, error)
try:
    subprocess.run(["true"], cwd="/nonexistent")
except OSError as error:
    print(error)
with subprocess.Popen(["printf", "x\\ny\\n"], stdout=subprocess.PIPE, text=True) as process:
    for line in process.stdout:
        print(line.strip())
print(process.wait(), process.poll(), process.args)
with subprocess.Popen(["sort"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
    process.stdin.write("b\na\n")
    process.stdin.close()
    print(process.stdout.read().split())
try:
    subprocess.run(["sleep", "5"], timeout=0.05)
except subprocess.TimeoutExpired as error:
    print(error.cmd, round(error.timeout, 2))
result = subprocess.run(["sh", "-c", "echo $FOO; pwd; echo err >&2"], env={"FOO": "bar", "PATH": os.environ["PATH"]}, cwd="/",
                        capture_output=True)
print(result.stdout, result.stderr)
print(subprocess.call(["true"]), subprocess.check_call(["true"]), subprocess.getoutput("echo q"),
      subprocess.getstatusoutput("false"))
process = subprocess.Popen(["sleep", "10"])
process.terminate()
print(process.wait(), process.pid > 0)
process = subprocess.Popen(["sleep", "10"])
process.kill()
print(process.wait(), process)
result = subprocess.run("echo out; echo err >&2", shell=True, stderr=subprocess.STDOUT, stdout=subprocess.PIPE, text=True)
print(result.stdout, result.stderr)
print(subprocess.run(["echo", "x"], stdout=subprocess.DEVNULL).stdout)
first = subprocess.Popen(["printf", "b\\na\\n"], stdout=subprocess.PIPE)
second = subprocess.Popen(["sort"], stdin=first.stdout, stdout=subprocess.PIPE)
first.stdout.close()
print(second.communicate(), first.wait())
read_end, write_end = os.pipe()
subprocess.run(["sh", "-c", f"echo kept >&{write_end}"], pass_fds=[write_end])
print(os.read(read_end, 10))
sys.stdout.flush()
subprocess.run(["echo", "straight"], umask=0o077, start_new_session=True)
print(subprocess.list2cmdline(["a b", 'c"d']))
