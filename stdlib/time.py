"""time: clocks, sleep, and times of the calendar. The C stands in runtime/time_module.c and time_calendar.c."""

import _structseq

_STRUCT_TM_ITEMS: int = 11
CLOCK_REALTIME: int = 0
CLOCK_MONOTONIC: int = 1
CLOCK_PROCESS_CPUTIME_ID: int = 2
CLOCK_THREAD_CPUTIME_ID: int = 3
CLOCK_MONOTONIC_RAW: int = 4
CLOCK_BOOTTIME: int = 7
CLOCK_TAI: int = 11


@noraise
def time() -> float: ...

@noraise
def time_ns() -> int: ...

@noraise
def perf_counter() -> float: ...

@noraise
def perf_counter_ns() -> int: ...

@noraise
def monotonic() -> float: ...

@noraise
def monotonic_ns() -> int: ...

@noraise
def process_time() -> float: ...

@noraise
def process_time_ns() -> int: ...

@noraise
def thread_time() -> float: ...

@noraise
def thread_time_ns() -> int: ...

def clock_gettime(clk_id: ssize, /) -> float: ...

def clock_gettime_ns(clk_id: ssize, /) -> int: ...

def clock_getres(clk_id: ssize, /) -> float: ...

def sleep(seconds: object, /) -> None: ...

# The fields of struct_time: those of the calendar, then zone and offset.
def _local_fields(seconds: object) -> tuple: ...

def _utc_fields(seconds: object) -> tuple: ...

def _seconds_of(fields: object) -> float: ...

def _ascii_time(fields: object) -> str: ...

def _format_time(format: str, fields: object) -> str: ...

# (timezone, altzone, daylight, tzname)
@noraise
def _zones() -> tuple: ...


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and
 accepted by asctime(), mktime() and strftime().  May be considered as a
 sequence of 9 integers.

 Note that several fields' values are not the same as those defined by
 the C language standard for struct tm.  For example, the value of the
 field tm_year is the actual year, not year - 1900.  See individual
 fields' descriptions for details."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    _fields = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone",
               "tm_gmtoff")
    __match_args__ = _fields[:9]
    __new__ = _structseq.new
    __repr__ = _structseq.show
    __reduce__ = _structseq.reduce
    tm_year = _structseq.Field(0, "tm_year")
    tm_mon = _structseq.Field(1, "tm_mon")
    tm_mday = _structseq.Field(2, "tm_mday")
    tm_hour = _structseq.Field(3, "tm_hour")
    tm_min = _structseq.Field(4, "tm_min")
    tm_sec = _structseq.Field(5, "tm_sec")
    tm_wday = _structseq.Field(6, "tm_wday")
    tm_yday = _structseq.Field(7, "tm_yday")
    tm_isdst = _structseq.Field(8, "tm_isdst")
    tm_zone = _structseq.Field(9, "tm_zone")
    tm_gmtoff = _structseq.Field(10, "tm_gmtoff")


def localtime(seconds=None, /):
    return struct_time(_local_fields(seconds))


def gmtime(seconds=None, /):
    return struct_time(_utc_fields(seconds))


# What the C functions read: the items, and of a struct_time what is hidden behind them.
def _all_fields(t):
    if type(t) is struct_time:
        return tuple(t) + (t.tm_zone, t.tm_gmtoff)
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    return tuple(t)


def mktime(t, /):
    return _seconds_of(_all_fields(t))


def asctime(t=None, /):
    return _ascii_time(_local_fields(None) if t is None else _all_fields(t))


def ctime(seconds=None, /):
    return _ascii_time(_local_fields(seconds))


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    return _format_time(format, _local_fields(None) if t is None else _all_fields(t))


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    import _strptime

    return _strptime._strptime_time(data_string, format)


timezone, altzone, daylight, tzname = _zones()


def tzset():
    global timezone, altzone, daylight, tzname
    timezone, altzone, daylight, tzname = _zones()


def get_clock_info(name, /):
    import types

    clocks = {"time": "CLOCK_REALTIME", "monotonic": "CLOCK_MONOTONIC", "perf_counter": "CLOCK_MONOTONIC",
              "process_time": "CLOCK_PROCESS_CPUTIME_ID", "thread_time": "CLOCK_THREAD_CPUTIME_ID"}
    if not isinstance(name, str):
        raise TypeError(f"get_clock_info() argument 1 must be str, not {type(name).__name__}")
    if name not in clocks:
        raise ValueError("unknown clock")
    clock = clocks[name]
    number = {"CLOCK_REALTIME": 0, "CLOCK_MONOTONIC": 1, "CLOCK_PROCESS_CPUTIME_ID": 2, "CLOCK_THREAD_CPUTIME_ID": 3}[clock]
    return types.SimpleNamespace(implementation=f"clock_gettime({clock})", monotonic=name != "time",
                                 adjustable=name == "time", resolution=clock_getres(number))
