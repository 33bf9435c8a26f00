"""derive.py - a copy of one of CPython's test files in which each method that the compiler refuses fails when it runs.

    def test_x(self):              def test_x(self):
        exec("a = 1")       ->         raise __import_error("exec")        (line numbers stay as they are)

The places come from the compiler's own diagnostics: check, replace, check again, until it accepts the file. A refused
statement outside of functions becomes `pass`, a refused import a stand-in that fails when it is used.

The copies are made at test time, of the installed files; nothing of CPython's is kept here.
"""
from __future__ import annotations

import ast
import json
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import doctests

INSTALLED = Path("/usr/lib/python3.11/test")
SHIM = Path(__file__).parent / "shim"
ROUNDS = 25

# What a refusal says, and the exclusion that it is. Anything else that is refused is a failure.
EXCLUSIONS = {"eval": "exec", "exec": "exec", "compile": "exec", "_testcapi": "_testcapi", "_testinternalcapi": "_testcapi",
              "_testmultiphase": "_testcapi", "xxsubtype": "_testcapi", "_ast": "exec", "ast.parse": "exec",
              "getrefcount": "refcounts"}


@dataclass
class Copy:
    """One file that is being changed."""

    path: Path                 # of the copy
    lines: list[str]
    tree: ast.Module
    replaced: dict[int, str] = field(default_factory=dict)   # first lines of what was, and why


def exclusion_of(message: str) -> str | None:
    for word, reason in EXCLUSIONS.items():
        if message.startswith(word + " ") or f"'{word}'" in message or f".{word} " in message:
            return reason
    return None


def raiser(message: str) -> str:
    reason = exclusion_of(message)
    if reason:
        return f"import unittest; raise unittest.SkipTest({reason!r})"
    return f"raise NotImplementedError({('refused: ' + message)!r})"


def read(path: Path) -> Copy:
    text = path.read_text(encoding="utf-8")
    return Copy(path, text.split("\n"), ast.parse(text))


def path_to(tree: ast.Module, line: int) -> list[ast.AST]:
    """The definitions and statements around a line, outermost first."""
    around, body = [], tree.body
    while body:
        inner = [s for s in body if first_line(s) <= line <= s.end_lineno]
        if not inner:
            break
        around.append(inner[0])
        body = [s for s in ast.iter_child_nodes(inner[0]) if isinstance(s, ast.stmt)]
        body += [s for h in getattr(inner[0], "handlers", []) for s in h.body]
    return around


def first_line(statement: ast.stmt) -> int:
    decorators = getattr(statement, "decorator_list", [])
    return min([d.lineno for d in decorators], default=statement.lineno)


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def victim(around: list[ast.AST], line: int) -> ast.AST | None:
    """What is replaced: the test method that the line is in, else the outermost function, else the innermost statement."""
    functions = [n for n in around if isinstance(n, FUNCTIONS) and line >= n.body[0].lineno]
    tests = [n for n in functions if n.name.startswith("test")]
    if tests or functions:
        return (tests or functions)[0]
    return around[-1] if around else None


def indent_of(line: str) -> str:
    return line[:len(line) - len(line.lstrip())]


def blank(copy: Copy, start: int, end: int) -> None:
    for number in range(start, end):
        copy.lines[number] = ""


def replace_body(copy: Copy, function: ast.FunctionDef, line: int, message: str) -> None:
    first = function.body[0]
    start = first_line(first) - 1
    head = copy.lines[start][:first.col_offset] if start == first.lineno - 1 else indent_of(copy.lines[start])
    is_on_def_line = head.strip() != ""
    tail = copy.lines[function.end_lineno - 1][function.body[-1].end_col_offset:] if not is_on_def_line else ""
    if line < function.lineno:   # a decorator
        blank(copy, first_line(function) - 1, function.lineno - 1)
    blank(copy, start, function.end_lineno)
    copy.lines[start] = head + raiser(message) + (tail if tail.strip().startswith(";") else "")


def replace_statement(copy: Copy, node: ast.stmt, message: str) -> None:
    start = first_line(node) - 1
    indent = indent_of(copy.lines[start])
    text = "pass"
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        names = [a.asname or a.name for a in node.names if a.name != "*"]
        text = "from kukri_report import Missing as missing_; "
        text += "; ".join([f"{name} = missing_({message!r})" for name in names]) or "pass"
        if "." in names[0] and isinstance(node, ast.Import):   # the package may be there
            text = f"import {names[0].split('.')[0]}"
    blank(copy, start, node.end_lineno)
    copy.lines[start] = indent + text


def apply(copy: Copy, line: int, message: str) -> bool:
    node = victim(path_to(copy.tree, line), line)
    if node is None or node.lineno in copy.replaced:
        return False
    copy.replaced[node.lineno] = message
    if isinstance(node, FUNCTIONS):
        replace_body(copy, node, line, message)
    else:
        replace_statement(copy, node, message)
    return True


def diagnostics(kukri: Path, main: Path) -> list[dict]:
    command = [kukri, "check", "--message-format=json", f"--path={SHIM}", main]
    result = subprocess.run(command, capture_output=True, text=True, timeout=600)
    found = [json.loads(line) for line in result.stderr.splitlines() if line.startswith("{")]
    if result.returncode not in (0, 1):
        raise RuntimeError(f"kukri check: status {result.returncode}: {result.stderr[-400:]}")
    return [d for d in found if d["severity"] == "error"]


class Derivation:
    """The folder in which a test file is compiled: links to the installed files, and copies of those that were changed."""

    def __init__(self, kukri: Path, folder: Path, name: str):
        self.kukri, self.folder, self.name = kukri, folder, name
        self.package = folder / "test"
        self.copies: dict[Path, Copy] = {}
        self.package.mkdir(parents=True)
        for file in (SHIM / "test").iterdir():
            (self.package / file.name).symlink_to(file.resolve())
        for file in INSTALLED.glob("*.py"):
            if not (self.package / file.name).exists():
                (self.package / file.name).symlink_to(file)
        for data in ("data", "ziptestdata"):   # tests make them the current folder
            (self.package / data).mkdir()
        tree = ast.parse((INSTALLED / f"{name}.py").read_text(encoding="utf-8"))
        modules = [name] + doctests.write_modules(self.package, name, tree)
        self.main = folder / "main.py"
        imports = "".join([f"import {module}\n" for module in sorted(self.asked_modules(tree))])
        imports += "".join([f"import test.{module} as {module}\n" for module in modules])
        self.main.write_text(f"{imports}import kukri_report\nkukri_report.main({', '.join(modules)})\n")

        self.replace_c_modules(tree)

    def asked_modules(self, tree: ast.Module) -> set[str]:
        """What import_module() of the shim is asked for, and can be compiled: it finds what is there."""
        calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and n.args and isinstance(n.args[0], ast.Constant)]
        names = {c.args[0].value for c in calls if ast.unparse(c.func).split(".")[-1] == "import_module"}
        return {name for name in names if not name.startswith("_") and not self.problem_of(name)}

    def replace_c_modules(self, tree: ast.Module) -> None:
        """Their absence is no failure: what needs them is excluded."""
        for node in ast.walk(tree):
            if isinstance(node, ast.Import) and node.names[0].name in ("_testcapi", "_testinternalcapi", "xxsubtype"):
                apply(self.copy_of(str(self.package / f"{self.name}.py")), node.lineno,
                      f"No module named '{node.names[0].name}'")
        self.write()

    def copy_of(self, file: str) -> Copy | None:
        path = Path(os.path.abspath(file))
        if path.parent != self.package or path.is_symlink() and "/shim/" in os.readlink(path):
            return None
        if path not in self.copies:
            self.copies[path] = read(path)
            if path.is_symlink():
                path.unlink()
        return self.copies[path]

    def write(self) -> None:
        for copy in self.copies.values():
            copy.path.write_text("\n".join(copy.lines), encoding="utf-8")

    def run(self) -> list[str]:
        """Changes until the compiler is content; -> what could not be helped."""
        for _ in range(ROUNDS):
            found = diagnostics(self.kukri, self.main)
            if not found:
                return []
            changed = False
            for d in found:
                copy = self.copy_of(d["file"])
                changed |= copy is not None and apply(copy, d["line"], d["message"])
            if not changed and not self.drop_imports(found):
                return [f"{d['file']}:{d['line']}: {d['message']}" for d in found]
            self.write()
        return ["too many rounds"]

    def drop(self, file: str, line: int, message: str) -> bool:
        """Replaces what fails when the file is imported."""
        copy = self.copy_of(file)
        if copy is None or not apply(copy, line, message):
            return False
        self.write()
        return not self.run()

    def drop_imports(self, found: list[dict]) -> bool:
        """Errors in the library itself: the imports that lead there are replaced."""
        target = self.package / f"{self.name}.py"
        copy = self.copy_of(str(target))
        changed = False
        for node in ast.walk(copy.tree):
            if isinstance(node, (ast.Import, ast.ImportFrom)) and node.lineno not in copy.replaced:
                module = node.names[0].name if isinstance(node, ast.Import) else node.module
                problem = self.problem_of(module) if module else None
                if problem:
                    changed |= apply(copy, node.lineno, problem)
        return changed

    def problem_of(self, module: str) -> str | None:
        """What is wrong with the import of a module."""
        probe = self.folder / "probe.py"
        probe.write_text(f"import {module}\n")
        found = diagnostics(self.kukri, probe)
        return found[0]["message"] if found else None
