import locale
print(locale.getlocale(locale.LC_TIME), locale.format_string("%d", 1234567, grouping=True), locale.atof("1.5"), locale.str(2.5))
print(locale.setlocale(locale.LC_NUMERIC), locale.localeconv()["decimal_point"], locale.strcoll("a", "b"))
try:
    locale.setlocale(locale.LC_ALL, "xx_YY")
except locale.Error as e:
    print(e)
