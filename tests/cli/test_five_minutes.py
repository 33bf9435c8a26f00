"""docs/FIVE_MINUTES.md: each command does what the page says."""
import os
import re
from pathlib import Path

from cli import KUKRI, expect, main, run, succeeds, write

PAGE = Path(__file__).resolve().parents[2] / "docs/FIVE_MINUTES.md"


def test_the_page():
    text = PAGE.read_text()
    write("words.py", re.search(r"```python\n(.*?)```", text, re.S)[1])
    os.mkdir("bin")
    os.symlink(KUKRI, "bin/kukri")
    path = {"PATH": os.getcwd() + "/bin:" + os.environ["PATH"]}
    for block in re.findall(r"```console\n(.*?)```", text, re.S):
        for command, output in re.findall(r"^\$ (.*)\n((?:[^$].*\n)*)", block, re.M):
            result = succeeds(run("sh", "-c", command, env=path))
            expect(result.out == output, result, command)


main(globals())
