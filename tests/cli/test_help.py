"""Help, version, and what is said about a wrong command line."""
from cli import expect, fails, kukri, main, succeeds, write


def test_alone_prints_five_lines():
    result = succeeds(kukri())
    expect(len(result.out.splitlines()) == 5, result)
    expect(all(len(line) <= 80 for line in result.out.splitlines()), result)
    expect(kukri("--help").out == result.out, "--help alone prints the same")


def test_version():
    expect(kukri("--version").out.startswith("kukri "), kukri("--version"))


def test_help_of_each_command():
    for command in ("build", "run", "emit", "check", "doctor", "explain"):
        result = succeeds(kukri(command, "--help"))
        expect(f"usage: kukri {command}" in result.out and "--help" in result.out, result)
    expect("--ldflags" in kukri("build", "--help").out, "build has --ldflags")
    expect("--ldflags" not in kukri("check", "--help").out, "check has no --ldflags")


def test_usage_errors():
    write("a.py")
    write("b.py")
    fails(kukri("bulid", "a.py"), 2, "did you mean 'build'")
    fails(kukri("build"), 2, "which program?")
    fails(kukri("build", "a.py", "b.py"), 2, "one program at a time")
    fails(kukri("build", "--ldflag=x", "a.py"), 2, "did you mean '--ldflags'")
    fails(kukri("build", "-O7", "a.py"), 2, "-O needs a number from 0 to 3")
    fails(kukri("build", "-O", "a.py"), 2, "-O needs a value")
    fails(kukri("build", "-j", "0", "a.py"), 2, "-j needs a number")
    fails(kukri("build", "a.py", "-o"), 2, "-o needs a value")
    fails(kukri("build", "-g1", "a.py"), 2, "takes no value")
    fails(kukri("build", "--color=red", "a.py"), 2, "auto, always or never")
    fails(kukri("check", "-o", "x", "a.py"), 2, "not an option of this command")
    fails(kukri("build", "--dump=nonsense", "a.py"), 2, "nonsense")
    fails(kukri("doctor", "a.py"), 2, "takes no file")


def test_missing_file():
    fails(kukri("build", "missing.py"), 2, "missing.py", "No such file")
    fails(kukri("run", "missing.py"), 2, "missing.py")
    fails(kukri("check", "."), 2, "__main__.py")
    fails(kukri("check", "nowhere/a.py"), 2, "nowhere/a.py")


def test_options_may_follow_the_file():
    write("a.py")
    succeeds(kukri("build", "a.py", "-O0", "-o", "out"))
    succeeds(kukri("a.py", "-O0", "-oout2"))
    write("-odd.py")
    succeeds(kukri("build", "-o", "odd", "--", "-odd.py"))


main(globals())
