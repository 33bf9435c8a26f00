"""rejected.py [--driver DRIVER] [--limit N] [--record FILE] [MODULE...] - refuse what CPython refuses, for its reason.

The programs are what CPython's own tests (Debian's libpython3.11-testsuite) pass to compile, exec, eval or ast.parse,
and the files of the test suite, as far as python3.11 refuses them as a module. They are recorded while the tests run,
in a file of the work folder. Prints how many of them we refuse, and those that we accept or refuse with another message
or in another line. Fails if less than 98 % are refused.

    --record FILE   write the programs with CPython's message, and nothing else
    --limit N       show at most N differences of each sort (default 400)
"""
import argparse
import json
import os
import re
import subprocess
import sys
import warnings

import oracle

MODULES = """
    test_syntax test_grammar test_fstring test_exceptions test_eof test_unparse test_named_expressions
    test_positional_only_arg test_patma test_keywordonlyarg test_global test_scope test_future test___future__
    test_string_literals test_unicode_identifiers test_generators test_genexps test_listcomps test_dictcomps
    test_setcomps test_asyncgen test_coroutines test_with test_type_comments test_source_encoding test_utf8source
    test_ast test_compile test_codeop test_builtin test_parser test_peg_generator.test_pegen test_except_star
    test_extcall test_unpack test_unpack_ex test_augassign test_type_annotations test_typing test_pep646_syntax
    test_tokenize test_flufl test_bool test_complex test_int test_float test_bytes test_unicode test_long
    test_class test_funcattrs test_decorators test_lambda test_print test_exception_variations test_traceback
    test_code test_code_module test_dis test_symtable test_syntax_errors test_opcodes test_raise test_metaclass
    test_super test_descr test_contextlib test_cmd_line_script test_import test_py_compile test_compileall
    test_subclassinit test_yield_from test_pyclbr test_dataclasses test_int_literal test_hexoct test_tabnanny
    test_bigaddrspace test_doctest test_pdb test_inspect test_strtod test_call test_crashers test_collections
""".split()

RECORDER = r'''
import builtins, json, sys, unittest, warnings
warnings.simplefilter("ignore")
module, path = sys.argv[1:3]
seen = set()
real = {name: getattr(builtins, name) for name in ("compile", "exec", "eval")}

def note(source):
    if isinstance(source, (str, bytes)):
        seen.add(source)

def compile(source, *arguments, **keywords):
    note(source)
    return real["compile"](source, *arguments, **keywords)

def runner(name):
    def run(source, *arguments, **keywords):
        note(source)
        frame = sys._getframe(1)
        if not arguments:
            arguments = frame.f_globals, frame.f_locals
        return real[name](source, *arguments, **keywords)
    return run

sys.argv[1:] = []
tests = unittest.defaultTestLoader.loadTestsFromName("test." + module)
builtins.compile, builtins.exec, builtins.eval = compile, runner("exec"), runner("eval")
try:
    unittest.TextTestRunner(stream=open("/dev/null", "w"), verbosity=0).run(tests)
finally:
    for name in real:
        setattr(builtins, name, real[name])
    with open(path, "w") as file:
        json.dump([s.decode("latin-1") if isinstance(s, bytes) else s.encode("utf-8").decode("latin-1")
                   for s in seen if isinstance(s, bytes) or not any("\ud800" <= c <= "\udfff" for c in s)], file)
'''


def record(module, work):
    """The programs, as bytes, that a module of tests compiles."""
    path = os.path.join(work, module + '.json')
    if os.path.exists(path):
        os.remove(path)
    try:
        subprocess.run([sys.executable, '-c', RECORDER, module, path], cwd=work, timeout=120, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        pass
    if not os.path.exists(path):
        return []
    with open(path) as file:
        return [text.encode('latin-1') for text in json.load(file)]


def refusal(program):
    """(message, line, column) of CPython, or None."""
    try:
        compile(program, 'program.py', 'exec', dont_inherit=True)
    except SyntaxError as error:
        return error.msg, error.lineno, error.offset
    except (ValueError, MemoryError, RecursionError, OverflowError) as error:
        return str(error), None, None
    return None


def refused_programs(modules, work):
    """{program: CPython's refusal}"""
    programs = {}
    for module in modules:
        for program in sorted(record(module, work)):
            reason = refusal(program)
            if reason:
                programs.setdefault(program, reason)
    for path in oracle.python_files([os.path.dirname(os.__file__)]):
        with open(path, 'rb') as file:
            program = file.read()
        reason = refusal(program)
        if reason:
            programs.setdefault(program, reason)
    return programs


ERROR = re.compile(r'^.*?:(\d+):(\d+): error\[K\d+\]: (.*)$', re.M)


def first_error(text):
    """(message, line, column) of our first diagnostic."""
    found = ERROR.search(text.decode('utf-8', 'replace'))
    if found:
        return found[3], int(found[1]), int(found[2])
    return text.decode('utf-8', 'replace').split('\n')[0], None, None


def compare(driver, program, path):
    """('accepted', ''), ('equal', ''), or ('crash' or 'other', ours)"""
    with open(path, 'wb') as file:
        file.write(program)
    verdict, text = driver.dump(path)
    if verdict == 'crash':
        return 'crashed', text
    return ('accepted', None) if verdict == 'ok' else ('refused', first_error(text))


def same(ours, theirs):
    if theirs[1] is None:
        return ours[0].endswith(theirs[0])
    return ours[0] == theirs[0] and ours[1] == theirs[1]


def show(title, rows, limit):
    print(f'{title}: {len(rows)}')
    for row in rows[:limit]:
        print('   ', row)


def judge(programs, driver, work, limit):
    accepted, other, columns, crashed = [], [], 0, []
    for program, theirs in programs.items():
        verdict, ours = compare(driver, program, os.path.join(work, 'program.py'))
        shown = repr(program if len(program) < 160 else program[:157] + b'...')
        if verdict == 'crashed':
            crashed.append(f'{shown}: {ours}')
        elif verdict == 'accepted':
            accepted.append(f'{shown}: {theirs}')
        elif not same(ours, theirs):
            other.append(f'{shown}\n        python: {theirs}\n        ours:   {ours}')
        else:
            columns += theirs[2] != ours[2]
    show('with another message or line', other, limit)
    show('accepted', accepted, limit)
    show('crashed', crashed, limit)
    count = len(programs) - len(accepted) - len(crashed)
    print(f'{len(programs)} programs that CPython refuses; {count} refused ({100 * count / len(programs):.1f} %), '
          f'{count - len(other)} with its message and line, {count - len(other) - columns} in its column too')
    return count / len(programs) >= 0.98


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--driver', help='a program as tests/syntax/dump_ast.c; default: built here')
    parser.add_argument('--limit', type=int, default=400)
    parser.add_argument('--record')
    parser.add_argument('modules', nargs='*', default=MODULES)
    options = parser.parse_args()
    warnings.simplefilter('ignore')
    work = os.environ.get('WORK', '/tmp')
    programs = refused_programs(options.modules, work)
    if options.record:
        with open(options.record, 'w') as file:
            file.write(repr(programs))
        return 0
    return 0 if judge(programs, oracle.Driver(options.driver, '-c'), work, options.limit) else 1


if __name__ == '__main__':
    sys.exit(main())
