"""locale: the program runs in the locale C; C.UTF-8 can be set, which differs by its name only. Others are not supported.

How numbers are formatted is borrowed from CPython's module.
"""

import os

LC_CTYPE = 0
LC_NUMERIC = 1
LC_TIME = 2
LC_COLLATE = 3
LC_MONETARY = 4
LC_MESSAGES = 5
LC_ALL = 6
CHAR_MAX = 127
CODESET = 14


class Error(Exception):
    pass


_names = {LC_CTYPE: "C.UTF-8"}   # those that are not "C"
_UTF8 = ("C.UTF-8", "C.utf8")


def _wanted(category):
    variables = {LC_CTYPE: "LC_CTYPE", LC_NUMERIC: "LC_NUMERIC", LC_TIME: "LC_TIME", LC_COLLATE: "LC_COLLATE",
                 LC_MONETARY: "LC_MONETARY", LC_MESSAGES: "LC_MESSAGES"}
    for variable in ("LC_ALL", variables.get(category, "LANG"), "LANG"):
        if os.environ.get(variable):
            return os.environ[variable]
    return "C"


def _all():
    names = [_names.get(category, "C") for category in range(6)]
    if len(set(names)) == 1:
        return names[0]
    kinds = [("LC_CTYPE", 0), ("LC_NUMERIC", 1), ("LC_TIME", 2), ("LC_COLLATE", 3), ("LC_MONETARY", 4), ("LC_MESSAGES", 5)]
    rest = "LC_PAPER=C;LC_NAME=C;LC_ADDRESS=C;LC_TELEPHONE=C;LC_MEASUREMENT=C;LC_IDENTIFICATION=C"
    return ";".join(f"{name}={names[category]}" for name, category in kinds) + ";" + rest


def setlocale(category, locale=None):
    if category not in range(7):
        raise Error("unsupported locale setting")
    if locale is not None:
        if not isinstance(locale, type("")):   # `str` is a function here
            locale = ".".join(part for part in locale if part)
        name = locale or _wanted(category)
        if name not in ("C", "POSIX") and name not in _UTF8:
            raise Error("unsupported locale setting")
        for one in range(6) if category == LC_ALL else [category]:
            _names[one] = "C" if name == "POSIX" else name
    return _all() if category == LC_ALL else _names.get(category, "C")


def getlocale(category=LC_CTYPE):
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    return (None, None) if setlocale(category) == "C" else ("en_US", "UTF-8")


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    for variable in envvars:
        name = os.environ.get(variable)
        if name:
            return (None, None) if name in ("C", "POSIX") else ("en_US", "UTF-8")
    return (None, None)


def resetlocale(category=LC_ALL):
    setlocale(category, "")


def localeconv():
    return {"int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "", "mon_thousands_sep": "",
            "mon_grouping": [], "positive_sign": "", "negative_sign": "", "int_frac_digits": 127, "frac_digits": 127,
            "p_cs_precedes": 127, "p_sep_by_space": 127, "n_cs_precedes": 127, "n_sep_by_space": 127, "p_sign_posn": 127,
            "n_sign_posn": 127, "decimal_point": ".", "thousands_sep": "", "grouping": []}


def getpreferredencoding(do_setlocale=True):
    return "UTF-8"


def getencoding():
    return "utf-8"


def nl_langinfo(key, /):
    if key != CODESET:
        raise ValueError("unsupported langinfo constant")
    return "UTF-8"


def strcoll(a, b, /):
    return (a > b) - (a < b)


def strxfrm(string, /):
    return string
