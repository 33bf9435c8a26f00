"""What surrounds compiling: messages for programs, pyproject.toml, the cache, completions, the manual, licences."""
import json
import os
import shutil
import time
from pathlib import Path

from cli import KUKRI, expect, fails, kukri, main, run, succeeds, write


def test_message_formats():
    write("bad.py", "def f(:\n    pass\n")
    write("two.py", "x = 1\nreturn 'a\\\\\"ü'\n")
    human = fails(kukri("check", "bad.py"), 1, "error[K", "^").err
    short = fails(kukri("check", "--message-format=short", "bad.py"), 1, "bad.py:1:").err
    expect(len(short.splitlines()) == 1 and short.strip() in human, short)
    result = fails(kukri("check", "--message-format=json", "bad.py", "two.py"), 1)
    rows = [json.loads(line) for line in result.err.splitlines()]
    expect([row["file"] for row in rows] == ["bad.py", "two.py"], rows)
    expect(rows[1]["line"] == 2 and rows[1]["column"] == 1 and rows[1]["severity"] == "error", rows)
    expect(rows[1]["end_line"] == 2 and rows[1]["message"] == "'return' outside function", rows)
    github = fails(kukri("check", "--message-format=github", "two.py"), 1).err
    expect(github.startswith("::error file=two.py,line=2,col=1,endLine=2,title=K") and github.count("\n") == 1, github)
    fails(kukri("check", "--message-format=xml", "two.py"), 2, "human, short, json or github")


def test_name_of_standard_input():
    write("pkg/helper.py", "value = 42\n")
    text = "import helper\nprint(helper.value)\n1 / 0\n"
    result = run(KUKRI, "run", "--stdin-filename", "pkg/app.py", "-", stdin=text)
    expect(result.out == "42\n" and f'File "{os.getcwd()}/pkg/app.py", line 3' in result.err, result)
    fails(kukri("check", "--stdin-filename=x.py", "-", stdin="x = = 1\n"), 1, "x.py:1:5:")
    fails(kukri("check", "--stdin-filename=x.py", "y.py"), 2, "--stdin-filename")


def test_pyproject():
    write("deep/er/app.py", "import helper\nprint(helper.value)\n")
    write("lib/helper.py", "value = 'found'\n")
    write("pyproject.toml", '[project]\nname = "x"  # a comment\n[tool.kukri]\npath = ["lib"]\noptimize = 0\n'
                            'message-format = "short"\n\n[tool.other]\na = {b = [1, 2.5], c = """x\n"""}\n')
    expect("-O0" in succeeds(kukri("build", "-v", "--no-cache", "deep/er/app.py")).err, "the level of pyproject.toml")
    succeeds(run("./app"), "found\n")
    expect("-O1" in succeeds(kukri("build", "-v", "-O1", "--no-cache", "deep/er/app.py")).err, "the command line wins")
    write("bad.py", "x = = 1\n")
    expect(len(fails(kukri("check", "bad.py"), 1).err.splitlines()) == 1, "the short format")
    succeeds(kukri("run", "deep/er/app.py"), "found\n")
    write("lib2/helper.py", "value = 'other'\n")
    write("pyproject.toml", 'tool.kukri.path = "lib2"\n')
    succeeds(kukri("run", "deep/er/app.py"), "other\n")


def test_mistakes_in_pyproject():
    write("app.py")
    cases = {"[tool.kukri]\noptimise = 3\n": ["pyproject.toml:2:1:", "did you mean 'optimize'"],
             "[tool.kukri]\nnonsense = 3\n": ["unknown key 'nonsense'", "the keys are optimize, debug"],
             "[tool.kukri]\noptimize = true\n": ["pyproject.toml:2:12:", "a string or a number"],
             "[tool.kukri]\ndebug = 1\n": ["true or false"],
             "[tool.kukri]\noptimize = 9\n": ["from 0 to 3"],
             "[tool.kukri\n": ["pyproject.toml:1:12:", "]"],
             "a = \"x\nb = 1\n": ["the string does not end"],
             "a = [1, 2\n": ["the array does not end"],
             "a 1\n": ["= should stand here"],
             "a = 1 2\n": ["a line should end here"],
             "a = \"\\q\"\n": ["escape"]}
    for text, texts in cases.items():
        write("pyproject.toml", text)
        fails(kukri("check", "app.py"), 2, *texts)
    for text in ("", "\ufeff"[:0], "# only\n", "[a]\n[[b.c]]\nx = 1979-05-27 07:32:00Z\n'y.z' = 'a\\b'\n", "a.\"b\".c = '''x'y'''\r\n",
                 "x = [\n  1, # one\n  [2],\n]\n", "e = 1e5\nf = -inf\ng = 0xff\n", 's = "\\u00e9\\U0001F600 \\\\"\n'):
        write("pyproject.toml", text)
        succeeds(kukri("check", "app.py"))


def test_cache_command():
    environment = {"XDG_CACHE_HOME": os.getcwd() + "/mine"}
    write("app.py")
    time.sleep(0.05)         # a file changed in the tick in which a build began is not trusted
    succeeds(kukri("run", "app.py", env=environment))
    result = succeeds(kukri("cache", env=environment))
    expect("mine/kukri" in result.out and "2 entries" in result.out and "512 MB" in result.out, result)
    expect("2 entries" in succeeds(kukri("cache", "clear", env=environment)).out, "dropped")
    expect("0 entries" in succeeds(kukri("cache", env=environment)).out, "empty")
    succeeds(kukri("run", "app.py", env=environment), "hello\n")
    fails(kukri("cache", "clean"), 2, "clear")


def test_completions():
    for shell in ("bash", "zsh", "fish", "man"):
        text = succeeds(kukri("completions", shell)).out
        expect("message-format" in text.replace("\\-", "-") and "licenses" in text and "--shards" not in text, text)
    fails(kukri("completions", "tcsh"), 2, "bash, zsh and fish")
    write("script.sh", 'source <("$KUKRI" completions bash)\n'
                       'ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _kukri 2>/dev/null; echo "${COMPREPLY[*]}"; }\n'
                       'ask kukri b; ask kukri build --col; ask kukri check --color = a; ask kukri completions f; ask kukri run ""\n')
    write("app.py")
    write("data.txt")
    result = run("bash", "script.sh", env={"KUKRI": KUKRI})
    expect(result.out == "build\n--color=\nauto always\nfish\napp.py\n", result)
    for shell, flag in (("zsh", "-n"), ("fish", "-n")):
        if shutil.which(shell):
            Path("script").write_text(kukri("completions", shell).out)
            succeeds(run(shell, flag, "script"))


def test_manual_is_well_formed():
    if not shutil.which("groff"):
        return
    page = kukri("completions", "man").out
    result = run("groff", "-man", "-Tutf8", "-P-cbou", "-ww", stdin=page)
    expect(result.status == 0 and not result.err and "optimize" in result.out, result)


def test_licenses():
    write("app.py", "print(0.1 + 0.2, 2 ** 100)\n")
    succeeds(kukri("build", "app.py"))
    for command in ([], ["strip", "app"]):
        if command:
            succeeds(run(*command))
        text = succeeds(kukri("licenses", "app")).out
        expect("Xerox" in text and "V8 project authors" in text and "libgmp.so.10" in text, text)
    fails(kukri("licenses", "app.py"), 2, "no executable made by Kukri")
    fails(kukri("licenses", "missing"), 2, "No such file")


main(globals())
