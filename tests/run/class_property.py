# Properties: getter, setter, deleter, inheritance, errors, as functions.
class Celsius:
    def __init__(self, degrees=0.0):
        self.degrees = degrees

    @property
    def degrees(self):
        """The temperature."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError(f"too cold: {value}")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("forgotten")
        del self._degrees

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32


class Loud(Celsius):
    @property
    def fahrenheit(self):
        return "F" + str(super().fahrenheit)


class Both(Celsius):
    @Celsius.degrees.getter
    def degrees(self):
        return "both"


class Old:
    def get_x(self):
        return "x of Old"

    x = property(get_x)
    y = property(lambda self: "y", doc="about y")


t = Celsius(10.0)
print(t.degrees, t.fahrenheit)
t.degrees = 25.0
t.degrees += 1
print(t.degrees, t.fahrenheit, Loud(1.0).fahrenheit, Both(3.0).degrees, Both(3.0)._degrees)
for bad in (lambda: Celsius(-300.0), lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "fahrenheit"),
            lambda: setattr(Old(), "x", 1)):
    try:
        print(bad())
    except (AttributeError, ValueError) as e:
        print(type(e).__name__ + ":", e)
del t.degrees
try:
    t.degrees
except AttributeError as e:
    print("AttributeError:", e)
print(Celsius.degrees.__doc__, Old.y.__doc__, Old().x, Old().y, Celsius.fahrenheit.fset, type(Celsius.degrees).__name__)
print(isinstance(Celsius.degrees, property), Celsius.degrees.fget(Loud(7.0)))
t.__dict__["fahrenheit"] = "hidden"
Old2 = Old()
print("x" in dir(Old2), hasattr(t, "fahrenheit"))
