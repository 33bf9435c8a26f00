# dump: ast
# The tree is printed as ast.dump(tree, include_attributes=True) does.
x: int = -2 ** 2

#> Module(body=[AnnAssign(target=Name(id='x', ctx=Store(), lineno=3, col_offset=0, end_lineno=3, end_col_offset=1), annotation=Name(id='int', ctx=Load(), lineno=3, col_offset=3, end_lineno=3, end_col_offset=6), value=UnaryOp(op=USub(), operand=BinOp(left=Constant(value=2, lineno=3, col_offset=10, end_lineno=3, end_col_offset=11), op=Pow(), right=Constant(value=2, lineno=3, col_offset=15, end_lineno=3, end_col_offset=16), lineno=3, col_offset=10, end_lineno=3, end_col_offset=16), lineno=3, col_offset=9, end_lineno=3, end_col_offset=16), simple=1, lineno=3, col_offset=0, end_lineno=3, end_col_offset=16)], type_ignores=[])
