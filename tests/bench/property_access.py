# class: mixed
"""Properties and class attributes in a loop: temperatures with a computed attribute, a setter that checks, a counter."""
import sys


class Sensor:
    offset = 3
    stores = 0

    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        Sensor.stores += 1
        self._celsius = value

    @property
    def fahrenheit(self):
        return self.celsius * 9 // 5 + 32


class Calibrated(Sensor):
    offset = 5

    @property
    def celsius(self):
        return self._celsius + self.offset

    @celsius.setter
    def celsius(self, value):
        self._celsius = value - self.offset


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 400000
    sensors = [Sensor(20), Calibrated(18), Sensor(-4)]
    total = 0
    for i in range(rounds):
        sensor = sensors[i % 3]
        total = (total * 31 + sensor.fahrenheit) % 1000003
        sensor.celsius = (total + i) % 60 - 20
        try:
            if i % 1000 == 0:
                sensors[0].celsius = -300
        except ValueError:
            total += 1
    print(total, Sensor.stores, [sensor.celsius for sensor in sensors])


main()
