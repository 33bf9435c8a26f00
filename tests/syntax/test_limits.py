"""Deep nesting and large files: no crash, no hang, refused where CPython gives up, and linear time.

CPython's own verdict on a program nested N deep is asked in a process of its own: it may be a RecursionError or a
MemoryError.
"""
import os
import subprocess
import sys
import time

import oracle

NESTED = {   # what is repeated, between what stands before and after it
    'minus': ('x = ', '-', '1'), 'not': ('x = ', 'not ', '1'), 'plus': ('x = ', 'a+', '1'), 'pow': ('x = ', 'a**', '1'),
    'attribute': ('x = a', '.b', ''), 'call': ('x = a', '(b)', ''), 'subscript': ('x = a', '[b]', ''),
    'conditional': ('x = ', 'a if b else ', '1'), 'lambda': ('x = ', 'lambda: ', '1'),
    'elif': ('if a: pass\n', 'elif b: pass\n', ''), 'targets': ('', 'x = ', '1'), 'or': ('x = ', 'a or ', '1'),
    'compare': ('x = ', 'a < ', '1'), 'items': ('x = [', '1,', ']'), 'strings': ('x = ', '"a" ', ''),
    'f-strings': ('x = ', 'f"{a}" ', ''), 'alternatives': ('match x:\n case ', '1|', '1: pass'),
    'dots': ('match x:\n case a', '.b', ': pass'),
}
BALANCED = {'parentheses': '()', 'brackets': '[]', 'braces': '{}'}


def programs():
    """(name, text) of the programs that CPython is asked about."""
    for depth in (1000, 2800, 3200, 20000):
        for name, (before, unit, after) in NESTED.items():
            yield f'{name} {depth}', before + unit * depth + after + '\n'
    for depth in (199, 200, 201, 50000):
        for name, (opening, closing) in BALANCED.items():
            yield f'{name} {depth}', 'x = ' + opening * depth + '1' + closing * depth + '\n'
        yield f'sequence patterns {depth}', 'match x:\n case ' + '[' * depth + '1' + ']' * depth + ': pass\n'
    for depth in (98, 99, 100, 500):
        yield f'blocks {depth}', ''.join(' ' * i + 'if a:\n' for i in range(depth)) + ' ' * depth + 'x\n'
    yield 'never closed', '(' * 50000
    yield 'quotes', '"' * 100001
    yield 'match match', 'match ' * 20000


# Up to ten megabytes each; with EVERYTHING.
TIMES = 10 if os.environ.get('EVERYTHING') else 2
LARGE = {
    'statements': 'x = 1\n' * 170000 * TIMES, 'a line': 'x = [' + 'f(a, b[1])+c, ' * 70000 * TIMES + ']\n',
    'a string': 'x = "' + 'ab' * 5000000 + '"\n', 'comments': '# a b\n' * 1700000, 'blank lines': '\n' * 10000000,
    'a dict': 'x = {' + '"key": [1, 2.5, None],\n' * 43000 * TIMES + '}\n',
    'fields': 'x = f"' + '{a}' * 30000 * TIMES + '"\n',
    'joined lines': '\\\n' * 5000000 + 'x\n',
}

ASK = '''
try: compile(open(%r).read(), 'f', 'exec'); print('ok')
except (SyntaxError, MemoryError, RecursionError): print('error')
'''


def write(name, text):
    path = os.path.join(os.environ.get('WORK', '/tmp'), name.replace(' ', '_') + '.py')
    with open(path, 'w') as file:
        file.write(text)
    return path


def check_nested(driver, name, text):
    path = write('nested', text)
    theirs = subprocess.run([sys.executable, '-c', ASK % path], capture_output=True, text=True).stdout.strip()
    ours, detail = driver.dump(path)
    if ours == 'crash' or (ours == 'error') != (theirs == 'error'):
        return f'{name}: {ours}, CPython: {theirs} {detail[:200]}'


def check_large(driver, name, text):
    path = write('large', text)
    begin = time.time()
    status = subprocess.run([*driver.command, '-q', path]).returncode
    seconds = time.time() - begin
    print(f'{len(text) / 1e6:6.1f} MB in {seconds:5.1f} s: {name}')
    if status or seconds > 60:
        return f'{name}: exit status {status} after {seconds:.1f} s'


def main():
    driver = oracle.Driver()
    results = [check_nested(driver, name, text) for name, text in programs()]
    results += [check_large(driver, name, text) for name, text in LARGE.items()]
    failed = list(filter(None, results))
    print(*failed, sep='\n')
    print(f'{len(results) - len(failed)} passed, {len(failed)} failed')
    return bool(failed)


sys.exit(main())
