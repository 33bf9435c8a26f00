# Program: the calendar: leap years, weekdays, differences, Easter, month sheets.
Date = tuple[int, int, int]

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def parse(text: str) -> Date:
    parts = text.split("-")
    if len(parts) != 3:
        raise ValueError(f"{text!r} is not year-month-day")
    year, month, day = [int(part) for part in parts]
    if not 1 <= month <= 12:
        raise ValueError(f"no month {month}")
    if not 1 <= day <= month_length(year, month):
        raise ValueError(f"no day {day} in {MONTHS[month - 1]} {year}")
    return year, month, day


def to_number(date: Date) -> int:
    """Days since 0000-03-01."""
    year, month, day = date
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 1


def from_number(number: int) -> Date:
    era, rest = divmod(number, 146097)
    of_era = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    day = rest - (365 * of_era + of_era // 4 - of_era // 100)
    month = (5 * day + 2) // 153
    year = era * 400 + of_era + (1 if month >= 10 else 0)
    return year, month + 3 if month < 10 else month - 9, day - (153 * month + 2) // 5 + 1


def weekday(date: Date) -> str:
    return DAYS[(to_number(date) + 2) % 7]


def show(date: Date) -> str:
    return "%04d-%02d-%02d" % date


def easter(year: int) -> Date:
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return year, month, day + 1


def sheet(year: int, month: int) -> list[str]:
    first = (to_number((year, month, 1)) + 2) % 7
    cells = ["  "] * first + [f"{day:2}" for day in range(1, month_length(year, month) + 1)]
    return [f"{MONTHS[month - 1]} {year}".center(20).rstrip()] + [" ".join(cells[i : i + 7]) for i in range(0, len(cells), 7)]


for text in ["2024-02-29", "2000-01-01", "1900-03-01", "1969-07-20", "2023-12-31", "1-1-1", "9999-12-31"]:
    date = parse(text)
    number = to_number(date)
    print(show(date), weekday(date), number, from_number(number) == date, show(from_number(number + 100)))
print(to_number((2024, 12, 25)) - to_number((2024, 1, 1)), sum(is_leap(y) for y in range(1900, 2101)))
print([show(easter(year)) for year in (1961, 2000, 2023, 2024, 2038)])
for line in sheet(2024, 2) + sheet(2023, 10):
    print(line)
for bad in ["2023-02-29", "2024-13-01", "2024-1", "2024-x-1", "2024-4-31", ""]:
    try:
        print(parse(bad))
    except ValueError as error:
        print(error)
print(all(from_number(n) == from_number(to_number(from_number(n))) for n in range(0, 800000, 997)))
friday13 = {year: sum(weekday((year, month, 13)) == "Friday" for month in range(1, 13)) for year in range(2020, 2027)}
print(friday13)
