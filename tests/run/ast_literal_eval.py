import ast
for t in ["1", "-5", "+3", "1.5e3", "0x_ff", "1_000", "'a\\n\\x41\\u00e9'", 'b"\\x00a"', "r'\\n'", "'a' 'b'", '"""x\ny"""', "[1, [2, (3,)], ()]", "(1)", "(1,)", "1, 2",
          "{'a': 1, 'b': {'c': [None, True, False]}}", "{1, 2}", "set()", "{}", "...", "1+2j", "-1-2j", "3j", "  [1]", "[1,\n 2, # c\n 3]", "{'k': (1, 2), 3: None,}", "[]", "'it''s'", "1e400", ".5", "5."]:
    print(repr(ast.literal_eval(t)))
for t in ["a", "f(1)", "1 + 2", "[x for x in y]", "'a' + 'b'", "{1: a}", "~1", "__import__('os')", "[1, a]", "1 if x else 2", "f'x'", "-'a'"]:
    try:
        print(ast.literal_eval(t))
    except ValueError as e:
        print(t, str(e).split(" object")[0].split(":")[0])
for t in ["", "[1", "1 2", "{1:", "(", "'abc", "1a", "a b", ")"]:
    try:
        print(ast.literal_eval(t))
    except SyntaxError as e:
        print(t, type(e).__name__)
from ast import literal_eval
data = literal_eval("{'name': 'x', 'items': [1, 2.5, 'z']}")
print(data["name"], sum(data["items"][:2]))
try:
    literal_eval(5)
except ValueError as e:
    print(e)
print(literal_eval("{'a': {}}"))
try: literal_eval("{[]: 1}")
except TypeError as e: print(e)
