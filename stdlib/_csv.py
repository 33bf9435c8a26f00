"""_csv: the reader and writer of csv: the machine of states is that of CPython's Modules/_csv.c, in Python."""

__version__ = "1.0"
__doc__ = "CSV parsing and writing."
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    pass


_dialects = {}
_limit = [131072]


def _character(name, value, may_be_none):
    if value is None and may_be_none:
        return None
    if not isinstance(value, str):
        kind = "string or None" if may_be_none else "string"
        raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
    if len(value) > 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    if not value and not may_be_none:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value or None


_OPTIONS = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
            "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}


class Dialect:
    def __init__(self, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in _OPTIONS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        values = {name: options[name] if name in options else getattr(dialect, name, default)
                  for name, default in _OPTIONS.items()}
        self.delimiter = _character("delimiter", values["delimiter"], False)
        self.doublequote = bool(values["doublequote"])
        self.escapechar = _character("escapechar", values["escapechar"], True)
        self.quotechar = _character("quotechar", values["quotechar"], True)
        self.skipinitialspace = bool(values["skipinitialspace"])
        self.strict = bool(values["strict"])
        self.lineterminator = values["lineterminator"]
        quoting = values["quoting"]
        if not isinstance(quoting, int):
            raise TypeError('"quoting" must be an integer')
        if quoting not in (0, 1, 2, 3):
            raise TypeError('bad "quoting" value')
        if "quotechar" in options and "quoting" not in options and self.quotechar is None:
            quoting = QUOTE_NONE
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string, not ' + type(self.lineterminator).__name__)
        self.quoting = quoting


def register_dialect(name, dialect=None, **options):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(dialect, **options)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=None, /):
    old = _limit[0]
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        _limit[0] = new_limit
    return old


START_RECORD, START_FIELD, ESCAPED, IN_FIELD, IN_QUOTED, ESCAPE_IN_QUOTED, QUOTE_IN_QUOTED, EAT_END, AFTER_ESCAPED_END = range(9)


class _Reader:
    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._fields = []
        self._field = []
        self._is_number = False
        self._state = START_RECORD
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == IN_QUOTED:
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            for c in line:
                self._take(c)
            self._take("")
            if self._state == START_RECORD:
                return self._fields

    def _save(self):
        text = "".join(self._field)
        self._field = []
        if self._is_number:
            self._is_number = False
            self._fields.append(float(text))
        else:
            self._fields.append(text)

    def _add(self, c):
        if len(self._field) >= _limit[0]:
            raise Error(f"field larger than field limit ({_limit[0]})")
        self._field.append(c)

    # "" is the end of a line.
    def _take(self, c):
        state, dialect = self._state, self.dialect
        if state == START_RECORD:
            if c == "":
                return
            if c == "\n" or c == "\r":
                self._state = EAT_END
                return
            self._state = state = START_FIELD
        if state == START_FIELD:
            self._start_field(c)
        elif state == IN_FIELD:
            self._in_field(c)
        elif state == IN_QUOTED:
            if c == "":
                return
            if c == dialect.escapechar:
                self._state = ESCAPE_IN_QUOTED
            elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = QUOTE_IN_QUOTED if dialect.doublequote else IN_FIELD
            else:
                self._add(c)
        elif state == ESCAPED:
            if c == "\n" or c == "\r":
                self._add(c)
                self._state = AFTER_ESCAPED_END
            else:
                self._add(c or "\n")
                self._state = IN_FIELD
        elif state == ESCAPE_IN_QUOTED:
            self._add(c or "\n")
            self._state = IN_QUOTED
        elif state == QUOTE_IN_QUOTED:
            self._after_quote(c)
        elif state == AFTER_ESCAPED_END:
            if c:
                self._state = IN_FIELD
                self._in_field(c)
        elif c == "":
            self._state = START_RECORD
        elif c != "\n" and c != "\r":
            raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")

    def _start_field(self, c):
        dialect = self.dialect
        if c == "" or c == "\n" or c == "\r":
            self._save()
            self._state = EAT_END if c else START_RECORD
        elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._state = IN_QUOTED
        elif c == dialect.escapechar:
            self._state = ESCAPED
        elif c == " " and dialect.skipinitialspace:
            pass
        elif c == dialect.delimiter:
            self._save()
        else:
            self._is_number = dialect.quoting == QUOTE_NONNUMERIC
            self._add(c)
            self._state = IN_FIELD

    def _in_field(self, c):
        dialect = self.dialect
        if c == "" or c == "\n" or c == "\r":
            self._save()
            self._state = EAT_END if c else START_RECORD
        elif c == dialect.escapechar:
            self._state = ESCAPED
        elif c == dialect.delimiter:
            self._save()
            self._state = START_FIELD
        else:
            self._add(c)

    def _after_quote(self, c):
        dialect = self.dialect
        if c == dialect.quotechar and c and dialect.quoting != QUOTE_NONE:
            self._add(c)
            self._state = IN_QUOTED
        elif c == dialect.delimiter and c:
            self._save()
            self._state = START_FIELD
        elif c == "" or c == "\n" or c == "\r":
            self._save()
            self._state = EAT_END if c else START_RECORD
        elif not dialect.strict:
            self._add(c)
            self._state = IN_FIELD
        else:
            raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")


def reader(iterable, dialect=None, **options):
    return _Reader(iterable, Dialect("excel" if dialect is None and "excel" in _dialects else dialect, **options))


class _Writer:
    def __init__(self, file, dialect):
        self._write = getattr(file, "write", None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = dialect

    def writerow(self, row, /):
        try:
            items = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        dialect = self.dialect
        texts = [self._text(item, dialect) for item in items]
        if len(texts) == 1 and not texts[0]:
            if dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            texts[0] = dialect.quotechar * 2
        return self._write(dialect.delimiter.join(texts) + dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _text(self, item, dialect):
        if isinstance(item, str):
            text, is_number = item, False
        elif item is None:
            text, is_number = "", False
        else:
            text, is_number = str(item), isinstance(item, (int, float))
        quoting = dialect.quoting
        is_quoted = quoting == QUOTE_ALL or (quoting == QUOTE_NONNUMERIC and not is_number)
        special = {dialect.delimiter, dialect.quotechar, dialect.escapechar, "\n", "\r", *dialect.lineterminator}
        parts = []
        for c in text:
            if c not in special:
                parts.append(c)
                continue
            if quoting == QUOTE_NONE:
                wants_escape = True
            else:
                wants_escape = False
                if c == dialect.quotechar:
                    if dialect.doublequote:
                        parts.append(c)
                    else:
                        wants_escape = True
                elif c == dialect.escapechar:
                    wants_escape = True
                if not wants_escape:
                    is_quoted = True
            if wants_escape:
                if dialect.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                parts.append(dialect.escapechar)
            parts.append(c)
        text = "".join(parts)
        return f"{dialect.quotechar}{text}{dialect.quotechar}" if is_quoted else text


def writer(file, dialect=None, **options):
    return _Writer(file, Dialect("excel" if dialect is None and "excel" in _dialects else dialect, **options))
