import time
print(time.strptime("2024-03-04 05:06", "%Y-%m-%d %H:%M"))
print(time.strptime("30 Nov 00", "%d %b %y"))
try:
    print(time.strptime("30 Nov 00", "%Y"))
except ValueError as e:
    print(e)
import datetime
from datetime import timedelta, date
d = datetime.datetime(2024, 2, 29, 13, 45, 59, 123456)
print(d, repr(d), d.isoformat(), d.date(), d.time())
print(d + timedelta(days=366), d - timedelta(hours=5))
print(d.strftime("%Y-%m-%d %H:%M:%S"))
print(date(2024,1,1).weekday(), date.fromisoformat("2024-05-06"))
print(sorted([date(2024,1,2), date(2023,1,1)]))
print(d.replace(year=2028), d == d, hash(d) == hash(d.replace()))
print(timedelta(days=1, seconds=3.5), repr(timedelta(-1, 5)), timedelta(1)/timedelta(hours=1))
tz = datetime.timezone(timedelta(hours=2), "X")
print(d.replace(tzinfo=tz), datetime.timezone.utc, d.replace(tzinfo=tz).astimezone(datetime.timezone.utc))
print(datetime.datetime.fromisoformat("2024-01-02T03:04:05+02:00"))
print(datetime.datetime.strptime("2024-03-04 05:06", "%Y-%m-%d %H:%M"))
print(datetime.datetime.fromtimestamp(0, tz), datetime.datetime.utcfromtimestamp(86400.5))
