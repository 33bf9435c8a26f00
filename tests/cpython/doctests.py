"""doctests.py - the examples of a test file's __test__ texts as modules, one a text, that the compiler can take.

    >>> class C: pass                 with example_(3, "", None, False):
    >>> C().x                              class C: pass
    Traceback (most recent call last):     with example_(4, "", "AttributeError: …", False):
    AttributeError: …                      show_(C().x)

They begin with the variables of the test file. A text with an example that is no Python is left out: its SyntaxError needs
the compiler at run time.
"""
from __future__ import annotations

import ast
import doctest
from pathlib import Path

HEAD = """\
import kukri_doctest
kukri_doctest.suffixes.add("_{key}")
from kukri_doctest import example as example_, show as show_
from test.{name} import *
"""


def texts_of(tree: ast.Module) -> dict[str, str]:
    """The values of __test__ = {…}: texts given there or by the name of a variable that is bound to one."""
    variables, found = {}, {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            variables[node.targets[0].id] = node.value.value
        if node.targets[0].id == "__test__" and isinstance(node.value, ast.Dict):
            for key, value in zip(node.value.keys, node.value.values):
                text = variables.get(value.id) if isinstance(value, ast.Name) else getattr(value, "value", None)
                if isinstance(text, str):
                    found[key.value] = text
    return found


def example_code(example: doctest.Example) -> str | None:
    """None: it is no Python. Nothing is left of an error that the compiler finds."""
    if (example.exc_msg or "").startswith("SyntaxError"):
        return ""
    try:
        tree = ast.parse(example.source)
    except SyntaxError:
        return None
    is_loose = bool(example.options.get(doctest.NORMALIZE_WHITESPACE))
    lines = example.source.rstrip("\n").split("\n")
    if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
        lines = ["show_((" + lines[0]] + lines[1:]
        lines[-1] += "\n    ))"
    elif not tree.body:
        lines = ["pass"]
    body = "\n".join("    " + line for line in lines)
    return f"with example_({example.lineno}, {example.want!r}, {example.exc_msg!r}, {is_loose}):\n{body}\n"


def module_of(name: str, key: str, text: str) -> str | None:
    codes = [example_code(e) for e in doctest.DocTestParser().get_examples(text)]
    return None if None in codes or not codes else HEAD.format(name=name, key=key.lower()) + "".join(codes)


TEST = """
    def test_{key}(self):
        import test.{module}
        import kukri_doctest
        kukri_doctest.check(self)
"""
EXCLUDED = """
    def test_{key}(self):
        raise unittest.SkipTest("exec")
"""


def write_modules(package: Path, name: str, tree: ast.Module) -> list[str]:
    """Writes a module for each text, and one with a test case that imports them; -> its name, or nothing."""
    texts = texts_of(tree)
    if not texts:
        return []
    tests = ["import unittest\n\n\nclass DocTests(unittest.TestCase):"]
    for key, text in texts.items():
        code, module = module_of(name, key, text), f"{name}_{key}".lower()
        tests.append((TEST if code else EXCLUDED).format(key=key, module=module))
        if code:
            (package / f"{module}.py").write_text(code, encoding="utf-8")
    (package / f"{name}_texts.py").write_text("".join(tests), encoding="utf-8")
    return [f"{name}_texts"]
