"""Output files of build and emit: their names, that they are whole, and what is never overwritten."""
import os
import subprocess
from pathlib import Path

from cli import KUKRI, expect, fails, kukri, main, run, succeeds, write


def test_default_output_is_in_the_current_folder():
    write("deep/app.py")
    succeeds(kukri("build", "deep/app.py"))
    succeeds(run("./app"), "hello\n")
    expect(os.listdir("deep") == ["app.py"], os.listdir("deep"))


def test_build_is_the_default_command():
    write("app.py")
    succeeds(kukri("app.py"))
    succeeds(run("./app"), "hello\n")


def test_output_folder_is_an_error():
    write("app.py")
    os.mkdir("app")
    fails(kukri("app.py"), 2, "it is a folder", "-o")


def test_source_is_never_replaced():
    write("app")
    fails(kukri("build", "app"), 2, "replace the source", "-o")
    fails(kukri("build", "app", "-o", "app"), 2, "replace the source")
    os.symlink("app", "link")
    fails(kukri("build", "app", "-o", "link"), 2, "replace the source")
    expect(Path("app").read_text() == "print('hello')\n", "the source is as it was")


def test_standard_input():
    fails(kukri("build", "-", stdin="print(1)\n"), 2, "-o")
    succeeds(kukri("build", "-", "-o", "one", stdin="print(1)\n"))
    succeeds(run("./one"), "1\n")
    succeeds(kukri("run", "-", stdin="print(2)\n"), "2\n")
    fails(kukri("check", "-", stdin="x = = 1\n"), 1, "<stdin>:1:5: error[K")


def test_output_is_whole_or_not_there():
    write("bad.py", "x = = 1\n")
    fails(kukri("build", "bad.py", "-o", "out"), 1, "bad.py:1:5: error[K")
    expect(os.listdir(".") == ["bad.py"], os.listdir("."))
    write("out", "precious")
    fails(kukri("build", "bad.py", "-o", "out"), 1)
    expect(Path("out").read_text() == "precious", "an old output survives a failed build")
    write("app.py")
    fails(kukri("build", "app.py", "-o", "nowhere/app"), 2, "nowhere/app")


def test_odd_names():
    write("odd name.py")
    write("empty.py", "")
    succeeds(kukri("build", "odd name.py"))
    succeeds(run("./odd name"), "hello\n")
    succeeds(kukri("run", "empty.py"), "")
    os.mkfifo("pipe")
    fails(kukri("build", "odd name.py", "-o", "pipe"), 2, "device or a pipe")
    expect(not os.path.isfile("pipe"), "it is still a pipe")
    fails(kukri("build", "x" * 300 + ".py"), 2, "File name too long")
    fails(kukri("build", "--no-cache", "odd name.py", env={"TMPDIR": "/nowhere"}), 2, "/nowhere")


def test_all_errors_are_reported():
    write("two.py", "def f(:\n    pass\n")
    write("three.py", "return 1\nbreak\n")
    result = fails(kukri("check", "two.py", "three.py"), 1, "two.py:1:", "three.py:1:", "three.py:2:")
    expect(result.err.count("error[K") == 3, result)


def test_colors():
    write("bad.py", "x = = 1\n")
    expect("\033[" not in kukri("check", "bad.py").err, "no colour to a pipe")
    expect("\033[" in kukri("check", "--color=always", "bad.py").err, "colour when asked for")
    expect("\033[" in kukri("check", "--color=always", "bad.py", env={"NO_COLOR": "1"}).err, "the option wins")


def test_emit():
    write("app.py")
    result = succeeds(kukri("emit", "app.py"))
    expect("kukri.h" in result.out, result)
    succeeds(kukri("emit", "app.py", "-o", "app.c"))
    expect(Path("app.c").read_text() == result.out, "the same text")
    expect(succeeds(kukri("emit", "app.py")).out == result.out, "reproducible to the byte")


def test_unchanged_and_changed():
    write("part.py", "WORD = 'one'\n")
    write("app.py", "import part\nprint(part.WORD)\n")
    for _ in range(3):
        succeeds(kukri("build", "app.py"))
        succeeds(run("./app"), "one\n")
    os.utime("part.py")
    write("part.py", "WORD = 'two'\n")
    succeeds(kukri("build", "app.py", "-o", "other"))
    succeeds(run("./other"), "two\n")
    write("part.py", "WORD = = 1\n")
    fails(kukri("build", "app.py", "-o", "other"), 1, "part.py:1:8: error[K")


def test_builds_at_once():
    write("app.py")
    builds = [subprocess.Popen([KUKRI, "build", "app.py", "-o", f"app{i % 2}"]) for i in range(8)]
    expect([build.wait() for build in builds] == [0] * 8, "all succeed")
    succeeds(run("./app0"), "hello\n")
    succeeds(run("./app1"), "hello\n")
    expect(sorted(os.listdir(".")) == ["app.py", "app0", "app1"], os.listdir("."))


def test_dump_and_time_report():
    write("app.py", "x = 1\n")
    result = succeeds(kukri("check", "--dump=ast", "app.py"))
    expect(result.out.startswith("Module(body=[Assign("), result)
    expect("ast" in succeeds(kukri("build", "--dump=list", "app.py")).out, "the passes are named")
    expect("parse" in succeeds(kukri("check", "--time-report", "app.py")).err, "times on standard error")


def test_verbose_shows_the_command():
    write("app.py")
    expect("libkukri.a" in succeeds(kukri("build", "-v", "--no-cache", "app.py")).err, "the C compiler's command")


def test_explain():
    expect("K0101: invalid syntax" in succeeds(kukri("explain", "K0101")).out, "one")
    expect(succeeds(kukri("explain")).out.count("\nK") > 20, "all")
    fails(kukri("explain", "K9999"), 2, "K9999")


def test_doctor():
    result = succeeds(kukri("doctor"))
    expect("everything works" in result.out and "cache" in result.out, result)


main(globals())
