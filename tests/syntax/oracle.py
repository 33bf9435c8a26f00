"""oracle.py [--driver DRIVER] [FOLDER|FILE...] - compare our trees with those of Python's own parser.

For every .py file (default: the standard library, its test suite with it) that ast.parse accepts, what DRIVER
(tests/syntax/dump_ast.c) writes must equal ast.dump(tree, include_attributes=True). What ast.parse rejects must be
rejected too, or at least not crash us: those that are accepted are counted. Prints the first place that differs.

    --sample N   only every so-manieth file, N in all
    --limit N    show at most N differences (default 20)
"""
import argparse
import ast
import os
import re
import subprocess
import sys
import time
import warnings


def python_files(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, folders, names in os.walk(path):
            folders.sort()
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith('.py'))


def expected(raw):
    """('ok', dump) or ('error', message)."""
    try:
        return 'ok', ast.dump(ast.parse(raw), include_attributes=True).encode('utf-8', 'surrogatepass')
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        return 'error', f'{type(error).__name__}: {error}'


def build_driver():
    """dump_ast.c linked with the compiler in $BUILD, in $WORK; its path."""
    build, work, here = (os.environ.get('BUILD', 'build'), os.environ.get('WORK', '/tmp'),
                         os.path.dirname(os.path.abspath(__file__)))
    driver = os.path.join(work, 'dump_ast')
    root = os.path.join(here, '..', '..')
    subprocess.run(['gcc', '-std=gnu11', '-D_GNU_SOURCE', '-O1', '-I' + os.path.join(root, 'transpiler'), '-o', driver,
                    os.path.join(here, 'dump_ast.c'), os.path.join(root, build, 'obj/normal/transpiler.a'), '-lm'],
                   check=True)
    return driver


class Driver:
    """The driver, kept running: one request and one answer a file. Started anew after a crash."""

    def __init__(self, command=None, *arguments):
        self.command, self.process = [command or build_driver(), *arguments], None

    def dump(self, path):
        """('ok', dump), ('error', diagnostics) or ('crash', status)."""
        if not self.process:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.process.stdin.write(os.fsencode(path) + b'\n')
        self.process.stdin.flush()
        head = self.process.stdout.readline().split()
        if len(head) != 2:
            status, self.process = self.process.wait(), None
            return 'crash', f'exit status {status}'
        text = self.process.stdout.read(int(head[1]) + 1)[:-1]
        return head[0].decode(), text


def first_difference(ours, theirs):
    """The two texts from a little before the first byte that differs."""
    at = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
    line = re.findall(rb'lineno=(\d+)', theirs[:at])
    start = max(0, at - 100)
    return (f'after line {line[-1].decode() if line else 1}\n    ours:   …{ours[start:at + 100]!r}\n'
            f'    python: …{theirs[start:at + 100]!r}')


def compare_bytes(driver, raw):
    """(verdict, detail) of a program that is not in a file yet."""
    path = os.path.join(os.environ.get('WORK', '/tmp'), f'program{os.getpid()}.py')
    with open(path, 'wb') as file:
        file.write(raw)
    return compare(driver, path)


def compare(driver, path):
    """(verdict, detail)"""
    with open(path, 'rb') as file:
        raw = file.read()
    verdict, theirs = expected(raw)
    ours, text = driver.dump(path)
    if ours == 'crash':
        return 'crashed', text
    if verdict == 'error':
        return ('rejected by both', '') if ours == 'error' else ('accepted by us only', theirs)
    if ours == 'error':
        return 'rejected by us only', text.decode()
    return ('equal', '') if text == theirs else ('different', first_difference(text, theirs))


BAD = ('different', 'rejected by us only', 'crashed')


class Tally:
    """Counts verdicts, shows the first bad ones."""

    def __init__(self, limit=20):
        self.counts, self.limit, self.begin = {}, limit, time.time()

    def add(self, what, verdict, detail):
        self.counts[verdict] = self.counts.get(verdict, 0) + 1
        if verdict in BAD and self.limit > 0:
            self.limit -= 1
            print(f'{what}: {verdict}: {detail}', flush=True)

    def finish(self):
        """Prints the totals; the exit status."""
        for verdict, count in sorted(self.counts.items()):
            print(f'{count:6} {verdict}')
        failed = sum(self.counts.get(verdict, 0) for verdict in BAD)
        print(f'{time.time() - self.begin:6.0f} s')
        print(f'{sum(self.counts.values()) - failed} passed, {failed} failed')
        return failed > 0


def check_files(driver, files, limit=20):
    tally = Tally(limit)
    for path in files:
        tally.add(path, *compare(driver, path))
    return tally.finish()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--driver')
    parser.add_argument('paths', nargs='*')
    parser.add_argument('--sample', type=int)
    parser.add_argument('--limit', type=int, default=20)
    options = parser.parse_args()
    files = list(python_files(options.paths or [os.path.dirname(os.__file__)]))
    if options.sample:
        files = files[::max(1, len(files) // options.sample)][:options.sample]
    return check_files(Driver(options.driver), files, options.limit)


warnings.simplefilter('ignore')
if __name__ == '__main__':
    sys.exit(main())
