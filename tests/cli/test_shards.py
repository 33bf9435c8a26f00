"""A large program is compiled in parts: after an edit, only what it changed. Another way to build makes the same program."""
import subprocess
import sys
from pathlib import Path

from cli import expect, kukri, main, run, succeeds, write

GENERATOR = Path(__file__).resolve().parents[2] / "tools/generate_program.py"


def generated(lines: int, changed: int = -1) -> str:
    return subprocess.run([sys.executable, GENERATOR, str(lines), str(changed)], capture_output=True, text=True).stdout


def compiled(*options: str) -> int:
    """How many files of C are compiled."""
    result = succeeds(kukri("build", "-v", "-O0", "app.py", *options, timeout=300))
    return sum(" -c " in line for line in result.err.splitlines())


def test_an_edit_compiles_what_it_changed():
    write("app.py", generated(1500))
    count = compiled()
    expect(count > 4, count, "several files")
    first = succeeds(run("./app")).out
    expect(compiled() == 0, "nothing changed")
    write("app.py", generated(1500, changed=21))
    expect(1 <= compiled() <= 2, "one function changed")
    second = succeeds(run("./app")).out
    expect(first != second, "the program is another one")
    write("app.py", generated(1500, changed=21).replace("\ndef run_30", "\n\n\n# lines\n\ndef run_30"))
    expect(1 <= compiled() <= 2, "lines were inserted: only the place of things changed")
    expect(succeeds(run("./app")).out == second, "the same output")
    write("app.py", generated(1500, changed=21).replace("\ndef run_30", "\ndef extra() -> int:\n    return 1\n\n\ndef run_30"))
    expect(1 <= compiled() <= 3, "a function was added")


def test_tracebacks_know_the_line():
    text = generated(1200)
    text += "\n\ndef fails(n: int) -> int:\n    return 1 // n\n\n\nfails(0)\n"
    write("app.py", text)
    compiled()
    line = text.splitlines().index("    return 1 // n") + 1
    result = run("./app")
    expect(f"line {line}, in fails" in result.err and "ZeroDivisionError" in result.err, result)


def test_jobs_make_the_same():
    write("app.py", generated(1000))
    for jobs in ("-j1", "-j3"):
        succeeds(kukri("build", "-O0", "--no-cache", "app.py", jobs, "-o", "app" + jobs, timeout=300))
    expect(Path("app-j1").read_bytes() == Path("app-j3").read_bytes(), "equal to the byte")


main(globals())
