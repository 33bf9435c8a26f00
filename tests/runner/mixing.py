"""Mix the types of a program on purpose: no parameter and no loop variable is known to be of one type any more.

    def area(w, h):              def area(w, h):
        for i in range(h):           if MIXED: w = h = MIXED[0]
            ...                      for i in range(h):
                                         if MIXED: i = MIXED[0]
                                         ...

MIXED is a list that held a value of each of many types and is empty now, so that the program does what it did. `self` and
`cls` stay as they are.
"""
from __future__ import annotations

import ast

MIXED = "MIXED = [0, '', 1.5, None, [], {}, (), b'', print, range(2), {1}, lambda: 1]\nMIXED.clear()\n"


def mix(source: str) -> str:
    """The program with annotations removed and types mixed; no line stays where it was."""
    tree = Mixer().visit(ast.parse(source))
    body = tree.body
    after = next((i for i, node in enumerate(body) if not is_first(node)), len(body))
    body[after:after] = ast.parse(MIXED).body
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def is_first(node: ast.stmt) -> bool:
    """Must it stand at the top: a docstring, or an import from __future__?"""
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_text or (isinstance(node, ast.ImportFrom) and node.module == "__future__")


class Mixer(ast.NodeTransformer):
    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        node.returns = None
        arguments = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
        for argument in arguments:
            argument.annotation = None
        names = [argument.arg for argument in arguments if argument.arg not in ("self", "cls")]
        shared = {name for part in ast.walk(node) if isinstance(part, (ast.Nonlocal, ast.Global)) for name in part.names}
        at = 1 if ast.get_docstring(node) else 0
        node.body[at:at] = mixed([name for name in names if name not in shared])
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt:
        self.generic_visit(node)
        if node.value is None or not node.simple and not isinstance(node.target, ast.Attribute):
            return node
        return ast.Assign([node.target], node.value)

    def visit_For(self, node: ast.For) -> ast.For:
        self.generic_visit(node)
        node.body[:0] = mixed([name.id for name in ast.walk(node.target) if isinstance(name, ast.Name)])
        return node


def mixed(names: list[str]) -> list[ast.stmt]:
    return ast.parse(f"if MIXED: {' = '.join(names)} = MIXED[0]").body if names else []
