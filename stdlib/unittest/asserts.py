"""unittest.asserts: the texts of failed assertions, and the contexts that wait for an exception, a warning or a log record.

Texts are CPython's to the letter. Long reprs are shortened around what they have in common; lines and items that differ
are shown by difflib.ndiff.
"""

import re
import sys

LONGEST = 80       # repr() of both sides, before they are shortened
PLACEHOLDER = 12   # the length of "[1234 chars]"
EDGE = 5           # characters kept at least, at each end
DIFFERENCE = LONGEST - (EDGE + PLACEHOLDER + EDGE + PLACEHOLDER + EDGE)
DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    return result if not short or len(result) < LONGEST else result[:LONGEST] + " [truncated]..."


def shortened(text, head, tail):
    left_out = len(text) - head - tail
    if left_out <= PLACEHOLDER:
        return text
    return "%s[%d chars]%s" % (text[:head], left_out, text[len(text) - tail:])


def common_prefix(texts):
    shortest, longest = min(texts), max(texts)
    for at, char in enumerate(shortest):
        if char != longest[at]:
            return shortest[:at]
    return shortest


def reprs(*objects):
    """The reprs of objects that should have been equal; of long ones, what surrounds the first difference."""
    texts = [safe_repr(obj) for obj in objects]
    longest = max(len(text) for text in texts)
    if longest <= LONGEST:
        return tuple(texts)
    prefix = common_prefix(texts)
    length = len(prefix)
    kept = LONGEST - (longest - length + EDGE + PLACEHOLDER)
    if kept > EDGE:
        prefix = shortened(prefix, EDGE, kept)
        return tuple([prefix + text[length:] for text in texts])
    prefix = shortened(prefix, EDGE, EDGE)
    return tuple([prefix + shortened(text[length:], DIFFERENCE, EDGE) for text in texts])


def pretty(obj):
    import pprint

    return pprint.pformat(obj)


def line_difference(first, second):
    import difflib

    return "\n" + "\n".join(difflib.ndiff(first, second))


def text_difference(first, second):
    import difflib

    return "\n" + "".join(difflib.ndiff(first, second))


def item_at(sequence, index, name, place):
    """The item, or the text that says why it cannot be had."""
    try:
        return sequence[index], None
    except (TypeError, IndexError, NotImplementedError):
        return None, "\nUnable to index element %d of %s %s\n" % (index, place, name)


def first_difference(first, second, name, may_differ_in_type):
    """What is wrong with two sequences, None if nothing is: the first items that differ, the ones that only one has."""
    lengths = []
    for sequence, place in ((first, "First"), (second, "Second")):
        try:
            lengths.append(len(sequence))
        except (TypeError, NotImplementedError):
            return "%s %s has no length.    Non-sequence?" % (place, name)
    if first == second:
        return None
    text = "%ss differ: %s != %s\n" % ((name.capitalize(),) + reprs(first, second))
    for at in range(min(lengths)):
        one, problem = item_at(first, at, name, "first")
        if problem is None:
            other, problem = item_at(second, at, name, "second")
        if problem is not None:
            text += problem
            break
        if one != other:
            text += "\nFirst differing element %d:\n%s\n%s\n" % ((at,) + reprs(one, other))
            break
    else:
        if lengths[0] == lengths[1] and may_differ_in_type:
            return None   # equal items: only their types differ
    for longer, place in ((0, "First"), (1, "Second")):
        if lengths[longer] > lengths[1 - longer]:
            text += additional_items((first, second)[longer], lengths[1 - longer], lengths[longer], name, place)
    return text


def additional_items(sequence, length, longer, name, place):
    text = "\n%s %s contains %d additional elements.\n" % (place, name, longer - length)
    try:
        return text + "First extra element %d:\n%s\n" % (length, safe_repr(sequence[length]))
    except (TypeError, IndexError, NotImplementedError):
        return text + "Unable to index element %d of %s %s\n" % (length, place.lower(), name)


def set_difference(first, second, place, missing_from):
    try:
        difference = first.difference(second)
    except TypeError as error:
        return None, "invalid type when attempting set difference: %s" % error
    except AttributeError as error:
        return None, "%s argument does not support set difference: %s" % (place, error)
    if not difference:
        return [], None
    return ["Items in the %s set but not the %s:" % (place, missing_from)] + [repr(item) for item in difference], None


class Mismatch:
    """How often an item is in each of two sequences."""

    def __init__(self, first_count, second_count, value):
        self.first_count, self.second_count, self.value = first_count, second_count, value

    def __str__(self):
        return "First has %d, Second has %d:  %r" % (self.first_count, self.second_count, self.value)


def hashable_counts(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


def count_differences(first, second):
    """The items of two lists whose numbers differ."""
    try:
        ours, theirs = hashable_counts(first), hashable_counts(second)
    except TypeError:
        return count_unhashable(first, second)
    if ours == theirs:
        return []
    found = [Mismatch(count, theirs.get(item, 0), item) for item, count in ours.items() if count != theirs.get(item, 0)]
    return found + [Mismatch(0, count, item) for item, count in theirs.items() if item not in ours]


def count_unhashable(first, second):
    rest, other_rest, found = list(first), list(second), []
    while rest:
        item = rest[0]
        ours, theirs = len(rest), len(other_rest)
        rest = [x for x in rest if not (x is item or x == item)]
        other_rest = [x for x in other_rest if not (x is item or x == item)]
        ours, theirs = ours - len(rest), theirs - len(other_rest)
        if ours != theirs:
            found.append(Mismatch(ours, theirs, item))
    while other_rest:
        item = other_rest[0]
        theirs = len(other_rest)
        other_rest = [x for x in other_rest if not (x is item or x == item)]
        found.append(Mismatch(0, theirs - len(other_rest), item))
    return found


class RaisesContext:
    """`with self.assertRaises(E):`, and the call that assertRaises(E, f, …) makes."""

    allowed = (BaseException,)
    wanted = "an exception type or tuple of exception types"

    def __init__(self, expected, test, expected_regex=None):
        self.test, self.expected = test, expected
        if expected_regex is not None:
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = self.msg = None
        self.exception = None

    def is_allowed(self, expected):
        if isinstance(expected, tuple):
            return all(isinstance(one, type) and issubclass(one, self.allowed) for one in expected)
        return isinstance(expected, type) and issubclass(expected, self.allowed)

    def handle(self, name, args, kwargs):
        """Calls args[0] with the rest, or is a context manager if there is nothing to call."""
        if not self.is_allowed(self.expected):
            raise TypeError("%s() arg 1 must be %s" % (name, self.wanted))
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
            return self
        function, *rest = args
        self.obj_name = getattr(function, "__name__", None)
        if self.obj_name is None:
            self.obj_name = str(function)
        with self:
            function(*rest, **kwargs)
        return None

    def fail(self, text):
        raise self.test.failureException(self.test._formatMessage(self.msg, text))

    def expected_name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def fail_without(self, what):
        by = " by %s" % self.obj_name if self.obj_name else ""
        self.fail("%s not %s%s" % (self.expected_name(), what, by))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self.fail_without("raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self.fail('"%s" does not match "%s"' % (self.expected_regex.pattern, str(exc_value)))
        return True


class WarnsContext(RaisesContext):
    allowed = (Warning,)
    wanted = "a warning type or tuple of warning types"

    def __init__(self, warnings, expected, test, expected_regex=None):
        super().__init__(expected, test, expected_regex)
        self.module = warnings

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.manager = self.module.catch_warnings(record=True)
        self.warnings = self.manager.__enter__()
        self.module.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for warning in self.warnings:
            message = warning.message
            if not isinstance(message, self.expected):
                continue
            first = first or message
            if self.expected_regex is None or self.expected_regex.search(str(message)):
                self.warning, self.filename, self.lineno = message, warning.filename, warning.lineno
                return
        if first is not None:
            self.fail('"%s" does not match "%s"' % (self.expected_regex.pattern, str(first)))
        self.fail_without("triggered")


class LogsContext:
    """`with self.assertLogs(logger, level) as seen:` seen.records, seen.output."""

    def __init__(self, test, logging, logger, level, none_wanted):
        class Collector(logging.Handler):
            def __init__(self):
                logging.Handler.__init__(self)
                self.records, self.output = [], []

            def flush(self):
                pass

            def emit(self, record):
                self.records.append(record)
                self.output.append(self.format(record))

        self.test, self.none_wanted = test, none_wanted
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.level_name = logging.getLevelName(self.level)
        self.handler = Collector()
        self.handler.setLevel(self.level)
        self.handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))

    def __enter__(self):
        logger = self.logger
        self.before = (logger.handlers[:], logger.level, logger.propagate)
        logger.handlers = [self.handler]
        logger.setLevel(self.level)
        logger.propagate = False
        self.records, self.output = self.handler.records, self.handler.output
        return None if self.none_wanted else self

    def __exit__(self, exc_type, exc_value, tb):
        logger = self.logger
        logger.handlers, level, logger.propagate = self.before
        logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.none_wanted and self.records:
            self.fail("Unexpected logs found: %r" % (self.output,))
        if not self.none_wanted and not self.records:
            self.fail("no logs of level %s or higher triggered on %s" % (self.level_name, self.logger.name))

    def fail(self, text):
        raise self.test.failureException(self.test._formatMessage(None, text))


def compiled(pattern):
    return re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern
