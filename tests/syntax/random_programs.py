"""random_programs.py - random statements that follow the grammar of Python 3.11.

Names, blanks, comments, joined lines and parentheses are chosen to be awkward: names that are keywords in other
versions, strings with every prefix, f-strings in f-strings, stars and walruses wherever they may stand. Some of what
comes out is no Python all the same (a name that is both global and a parameter, say). `program(seed)` is the entry.
"""
import random

NAMES = 'a b c d e print exec type match case _ é x0 async_ in_ __future__ u rb f'.split()
R = random.Random()


def pick(*choices): return R.choice(choices)


def maybe(text, p=0.3): return text if R.random() < p else ''


def many(make, d, low=0, high=3, comma=', '): return comma.join(make(d) for _ in range(R.randint(low, high)))


def name(d=0): return R.choice(NAMES)


def number(d=0): return pick('0', '1', '0x1F', '0b1', '1_0', '1.', '.5', '1e5', '2j', '1_0.0_1e-1_0J', '00')


def quoted(d, prefix, body):
    q = pick("'", '"', "'''", '"""')
    if len(q) == 3 and R.random() < 0.3:
        body += '\n'
    return prefix + q + body.replace(q[0], '') + q


def string(d):
    if R.random() < 0.4 and d > 0:
        return fstring(d)
    return quoted(d, pick('', 'r', 'u', 'U', 'R'),
                  pick('', 'a', '#', 'é', '\\n', '\\\n', "\\'", '\\"', '{', '}', '\\x41', '(', ' x: ', '\\\\', '\\d'))


def fstring(d):
    """No quote and no newline of the outer kind in the expressions: build with one kind of quote inside."""
    inner, outer = pick(("'", '"""'), ("'", '"'), ('"', "'"), ('"', "'''"))
    body = ''
    for _ in range(R.randint(0, 3)):
        body += pick('', 'a', 'é', '{{', '}}', '\\n', '\\N{DIGIT ONE}', ' ', ':', '!', '\\\n') + field(d - 1, inner, outer, 0)
    return pick('f', 'F', 'fr', 'Rf') + outer + body.replace('\\N', '') + outer


def field(d, inner, outer, level):
    for _ in range(20):
        e = R.choice((expression, expressions, name, lambda d: string(0), lambda d: ' ' + setlike(d)))(max(d, 0))
        if outer[0] in e or '\\' in e or '#' in e or '\n' in e and len(outer) == 1 or '!' in e or e.startswith('{'):
            continue
        e = e.replace(inner * 3, inner)
        break
    else:
        e = 'a'
    if R.random() < 0.2 and len(outer) == 3:
        e = pick('\n', ' \n ', '') + e + pick('\n', '')
    e = pick('', ' ') + e + maybe(pick('=', ' = '), 0.15) + maybe(pick('!r', '!s', '!a'), 0.2)
    if R.random() < 0.3:
        e += ':' + pick('', '>10', '=5', 'é', ' ') + (field(d - 1, inner, outer, 1) if level == 0 and R.random() < 0.4
                                                    else '')
    return '{' + e + '}'


def atom(d):
    if d <= 0:
        return R.choice((name, name, number, lambda d: quoted(d, '', 'a')))(d)
    return R.choice((name, number, string, string, lambda d: ' '.join(string(d) for _ in range(R.randint(2, 3))),
                     lambda d: pick('None', 'True', 'False', '...'), lambda d: b_string(d),
                     lambda d: '(' + expression(d) + ')', lambda d: '(' + expression(d) + ')',
                     lambda d: '(' + walrus(d) + ')', lambda d: '(' + pick('yield', 'yield ' + expressions(d)) + ')',
                     lambda d: '(' + many(element, d, 1) + ',)', lambda d: '()',
                     lambda d: '[' + many(element, d) + ']', setlike, setlike,
                     lambda d: '[' + walrus(d) + clauses(d) + ']',
                     lambda d: '(' + expression(d) + clauses(d) + ')',
                     lambda d: '{' + expression(d) + clauses(d) + '}',
                     lambda d: '{' + expression(d) + ': ' + expression(d) + clauses(d) + '}'))(d - 1)


def b_string(d): return quoted(d, pick('b', 'rb', 'Br'), pick('', 'a', '\\n', '\\N', '\\777', '\\xff'))


def setlike(d):
    return '{' + pick(many(element, d, 1), many(pair, d), many(pair, d, 1) + ',') + '}'


def pair(d): return pick(expression(d) + ': ' + expression(d), '**' + operators(d, 4))


def element(d): return pick(expression(d), expression(d), walrus(d), '*' + operators(d, 4))


def walrus(d): return pick(expression(d), name() + ' := ' + expression(d))


def clauses(d):
    out = ''
    for _ in range(R.randint(1, 2)):
        out += maybe(' async', 0.1) + ' for ' + targets(d) + ' in ' + operators(d, 0)
        out += ''.join(' if ' + operators(d, 0) for _ in range(R.randint(0, 2)))
    return out


def primary(d):
    out = atom(d)
    if out[0].isdigit():
        out += ' '
    for _ in range(R.randint(0, 2 if d > 0 else 0)):
        out += pick('.' + name(), '(' + arguments(d - 1) + ')', '[' + index(d - 1) + ']', ' .' + name())
    return maybe('await ', 0.05) + out


def index(d): return pick(walrus(d), many(slice_, d, 1) + maybe(','), slice_(d))


def slice_(d):
    return pick(walrus(d), maybe(expression(d)) + ':' + maybe(expression(d)) + maybe(':' + maybe(expression(d))),
                '*' + operators(d, 4) if R.random() < .3 else expression(d))


def arguments(d):
    if R.random() < 0.1:
        return expression(d) + clauses(d)
    first = [pick(walrus(d), '*' + expression(d)) for _ in range(R.randint(0, 2))]
    last = [pick(f'{name()}={expression(d)}', '**' + expression(d)) for _ in range(R.randint(0, 2))]
    return ', '.join(first + last) + (maybe(',') if first or last else '')


LEVELS = [(' or ',), (' and ',), None, (' < ', '>', '==', ' != ', ' in ', ' not in ', ' is ', ' is  not ', '<=', '>='),
          (' | ', '|'), ('^', ' ^ '), (' & ', '&'), ('<<', ' >> '), (' + ', '-', ' - '), ('*', ' @ ', '/', '%', ' // ')]


def operators(d, level):
    if d <= 0 or R.random() < 0.15:
        return primary(d)
    if level == len(LEVELS):
        return pick(primary(d), primary(d), pick('-', '+', '~', '- ') + operators(d - 1, level),
                    primary(d - 1) + pick('**', ' ** ') + operators(d - 1, level))
    if LEVELS[level] is None:
        return pick(operators(d, level + 1), operators(d, level + 1), 'not ' + operators(d - 1, level))
    if R.random() < 0.75:
        return operators(d, level + 1)
    out = operators(d - 1, level + 1)
    for _ in range(R.randint(1, 3)):
        out += R.choice(LEVELS[level]) + operators(d - 1, level + 1)
    return out


def expression(d):
    if d > 0 and R.random() < 0.12:
        return f'{operators(d - 1, 0)} if {operators(d - 1, 0)} else {expression(d - 1)}'
    if d > 0 and R.random() < 0.06:
        return 'lambda' + maybe(' ' + parameters(d - 1, False), 0.7) + ': ' + expression(d - 1)
    return operators(d, 0)


def expressions(d): return pick(expression(d), expression(d), many(star, d, 1) + ',', many(star, d, 2, 4))


def star(d): return pick(expression(d), expression(d), '*' + operators(d, 4))


def parameters(d, annotated=True):
    names = R.sample(NAMES, 7)
    note = lambda: ': ' + expression(d) if annotated and R.random() < 0.5 else ''
    rest, out, default = R.randint(0, 2), [], False
    for i in range(R.randint(0, 3)):
        default = default or R.random() < 0.3
        out.append(names.pop() + note() + ('=' + expression(d) if default else ''))
    if out and R.random() < 0.2:
        out.append('/')
    if rest == 1:
        out.append('*' + names.pop() + (pick(note(), ': *' + operators(d, 4)) if annotated else ''))
    if rest == 2:
        out.append('*')
    for i in range(R.randint(1, 2) if rest == 2 else R.randint(0, 2) if rest else 0):
        out.append(names.pop() + note() + maybe('=' + expression(d)))
    if R.random() < 0.3:
        out.append('**' + names.pop() + note())
    return ', '.join(out) + (maybe(',') if out else '')


def target(d):
    if d <= 0:
        return name()
    return pick(name(), name(), primary(d - 1).replace('await ', '') + '.' + name(), name() + '[' + index(d - 1) + ']',
                '(' + target(d - 1) + ')', '[' + many(target, d - 1) + ']', '(' + many(target, d - 1, 1) + ',)')


def targets(d):
    t = [target(d) for _ in range(R.randint(1, 2))]
    if R.random() < 0.2:
        t[0] = '*' + t[0]
        t.append(name())
    return ', '.join(t) + (',' if t[0][0] == '*' else maybe(',', 0.1))


def simple(d):
    return R.choice((
        lambda: expressions(d), lambda: expressions(d), lambda: targets(d) + ' = ' + expressions(d),
        lambda: ' = '.join(targets(d) for _ in range(R.randint(1, 3))) + ' = ' + pick(expressions(d), 'yield ' + expressions(d)),
        lambda: f'{pick(name(), "(" + name() + ")", name() + "." + name())}: {expression(d)}' + maybe(' = ' + expressions(d)),
        lambda: f'{pick(name(), name() + "." + name())} {R.choice("+ - * / // % @ & | ^ << >> **".split())}= ' + expressions(d),
        lambda: 'del ' + many(lambda d: target(d), d, 1) + maybe(','), lambda: 'pass',
        lambda: 'return ' + expressions(d), lambda: 'raise' + maybe(' ' + expression(d) + maybe(' from ' + expression(d))),
        lambda: 'assert ' + expression(d) + maybe(', ' + expression(d)), lambda: 'global ' + many(name, d, 1),
        lambda: f'import {name()}.{name()}' + maybe(f' as {name()}'), lambda: 'yield ' + expressions(d),
        lambda: f'from {pick("", ".", "..", "...")}{name()} import ' + pick('*', '(a, b as c,)', 'a as print, type'),
    ))()


def suite(d, indent):
    if d <= 0 or R.random() < 0.4:
        return ' ' + '; '.join(simple(d) for _ in range(R.randint(1, 2))) + maybe(';') + '\n'
    inner = indent + pick(' ', '  ', '    ', '\t')
    return maybe(' # c') + '\n' + ''.join(statement(d - 1, inner) for _ in range(R.randint(1, 3)))


def item(d): return expression(d) + maybe(' as ' + target(d), 0.6)


def pattern(d):
    out = closed_pattern(d)
    if d > 0 and R.random() < 0.2:
        out = '|'.join((out, *(closed_pattern(d - 1) for _ in range(R.randint(1, 2)))))
    return out + maybe(' as ' + R.choice(['a', 'print', 'match', 'y']), 0.15)


def closed_pattern(d):
    n = lambda: R.choice(NAMES + ['y'])
    value = lambda: pick('1', '-2', '1.5', '-1+2j', '3-4J', "'a'", '"a" \'b\'', 'None', 'True', f'{n()}.{n()}.{n()}')
    if d <= 0:
        return pick(value(), n(), '_')
    d -= 1
    return R.choice((
        value, n, lambda: '_', lambda: '(' + pattern(d) + ')', lambda: '(' + many(maybe_star, d, 1) + ',)', lambda: '()',
        lambda: '[' + many(maybe_star, d) + ']', lambda: '[' + many(maybe_star, d, 1) + ',]',
        lambda: n() + maybe('.' + n()) + '(' + many(pattern, d) + ')',
        lambda: n() + '(' + pattern(d) + ', ' + n() + '=' + pattern(d) + maybe(',') + ')',
        lambda: '{' + ', '.join([value() + ': ' + pattern(d) for _ in range(R.randint(0, 2))] + ['**' + n()] * R.randint(0, 1))
        + '}'))()


def maybe_star(d): return pick(pattern(d), pattern(d), pattern(d), '*' + R.choice(NAMES))


def compound(d, indent):
    block = lambda: suite(d, indent)
    return R.choice((
        lambda: f'if {walrus(d)}:{block()}' + ''.join(f'{indent}elif {walrus(d)}:{block()}' for _ in range(R.randint(0, 2)))
        + maybe(f'{indent}else:{block()}'),
        lambda: f'while {walrus(d)}:{block()}' + maybe(f'{indent}else:{block()}'),
        lambda: maybe('async ') + f'for {targets(d)} in {expressions(d)}:{block()}' + maybe(f'{indent}else:{block()}'),
        lambda: maybe('async ') + 'with ' + pick(many(item, d, 1), '(' + many(item, d, 1) + maybe(',') + ')',
                                                 atom(d), '(' + many(element, d, 1) + ',)' + maybe(' as ' + target(d)))
        + f':{block()}',
        lambda: f'try:{block()}' + ''.join(f'{indent}except {expression(d)}{maybe(" as " + name())}:{block()}'
                                            for _ in range(R.randint(1, 2))) + maybe(f'{indent}else:{block()}')
        + maybe(f'{indent}finally:{block()}'),
        lambda: f'try:{block()}{indent}except* {expression(d)}{maybe(" as " + name())}:{block()}',
        lambda: ''.join(f'@{walrus(d)}\n{maybe(indent + "# c" + chr(10))}{indent}' for _ in range(R.randint(0, 2)))
        + maybe('async ') + f'def {name()}({parameters(d)}){maybe(" -> " + expression(d))}:{block()}',
        lambda: f'class {name()}{maybe("(" + arguments(d) + ")")}:{block()}',
        lambda: f'match {pick(walrus(d), many(element, d, 1) + ",")}:\n' + ''.join(
            f'{indent}  case {pick(pattern(d), many(maybe_star, d, 2), many(maybe_star, d, 1) + ",")}'
            f'{maybe(" if " + walrus(d))}:{suite(d, indent + "  ")}' for _ in range(R.randint(1, 3)))))()


def statement(d, indent):
    extra = maybe(pick('\n', indent + '# c\n', '# "c\n', ' \n', '\x0c\n'), 0.2)
    if R.random() < 0.6:
        return extra + indent + '; '.join(simple(d) for _ in range(pick(1, 1, 2))) + maybe(';', 0.1) + maybe(" # it's", 0.1) + '\n'
    return extra + indent + compound(d, indent)


def roughen(text):
    """Blanks become comments, newlines and continuations where that is allowed (not inside literals, roughly)."""
    out, depth = [], 0
    for c in text:
        depth += (c in '([{') - (c in ')]}')
        if c == ' ' and R.random() < 0.05 and out and out[-1] not in ' \n\t' and not set('\'"') & set(text):
            c = pick(' # (\n', '\n', '\n\n  ', '\t') if depth else pick(' \\\n', '  ', '\t')
        out.append(c)
    return ''.join(out)


def program(seed):
    """The program of that seed, as bytes."""
    R.seed(seed)
    text = roughen(statement(R.randint(1, 3), ''))
    if R.random() < 0.1:
        text = text.replace('\n', '\r\n')
    return text.encode()
