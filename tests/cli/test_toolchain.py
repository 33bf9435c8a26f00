"""The C compiler: chosen, missing, broken."""
import os

from cli import expect, fails, kukri, main, run, succeeds, write


def fake_compiler(name: str, script: str) -> str:
    """A C compiler that is a shell script; -> its path."""
    write(name, "#!/bin/sh\n" + script + "\n")
    os.chmod(name, 0o755)
    return os.path.abspath(name)


def test_missing():
    write("app.py")
    fails(kukri("build", "app.py", env={"PATH": "/nowhere"}), 3, "apt-get install gcc")
    fails(kukri("build", "app.py", env={"CC": "no-such-cc"}), 3, "no-such-cc")
    fails(kukri("build", "--cc=other-cc", "app.py"), 3, "other-cc")
    expect(not os.path.exists("app"), "no output")


def test_chosen():
    write("app.py")
    cc = fake_compiler("my-cc", 'echo used >> used; exec gcc "$@"')
    succeeds(kukri("build", "--no-cache", "app.py", env={"CC": f"{cc} -O1"}))
    expect(os.path.exists("used"), "CC is used")
    succeeds(kukri("build", "--no-cache", f"--cc={cc}", "app.py", env={"CC": "no-such-cc"}))
    succeeds(run("./app"), "hello\n")


def test_options_are_passed_on():
    write("app.py")
    shown = succeeds(kukri("build", "-v", "--no-cache", "--cflags=-DA='b c' -fno-plt", "--ldflags=-Wl,-O1", "app.py",
                           env={"CFLAGS": "-DFIRST", "LDFLAGS": "-Wl,-z,now"})).err
    for text in ("-DFIRST '-DA=b c' -fno-plt", "-Wl,-z,now -Wl,-O1"):
        expect(text in shown, shown, text)


def test_wrong_options():
    write("app.py")
    fails(kukri("build", "app.py", env={"CFLAGS": "-fnonsense"}), 3, "-fnonsense")
    fails(kukri("build", "app.py", env={"LDFLAGS": "-lnonsense"}), 3, "-lnonsense")


def test_missing_parts_are_named():
    write("app.py")
    for message, package in (("fatal error: stdio.h: No such file or directory", "libc6-dev"),
                             ("gcc: fatal error: cannot execute 'as': execvp: No such file or directory", "binutils"),
                             ("/usr/bin/ld: cannot find -l:libgmp.so.10", "libgmp10")):
        cc = fake_compiler("broken", f'echo "{message}" >&2; exit 1')
        fails(kukri("build", "--no-cache", f"--cc={cc}", "app.py"), 3, f"apt-get install {package}")


def test_our_own_bug():
    write("app.py")
    cc = fake_compiler("picky", 'case "$*" in *trial*) exec gcc "$@";; esac; echo "error: strange" >&2; exit 1')
    result = fails(kukri("build", "--no-cache", f"--cc={cc}", "app.py"), 70, "bug in kukri")
    expect("strange" not in result.err, result, "the raw message is shown with -v only")
    fails(kukri("build", "-v", "--no-cache", f"--cc={cc}", "app.py"), 70, "strange")


def test_killed():
    write("app.py")
    fails(kukri("build", "--no-cache", f"--cc={fake_compiler('dies', 'kill -9 $$')}", "app.py"), 3, "killed")


main(globals())
