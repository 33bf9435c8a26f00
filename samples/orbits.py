"""The planets around the sun, by Newton's law and the leapfrog method.

Lengths are in astronomical units, times in years, masses in masses of the sun; the
constant of gravity is then 4 pi^2. Leapfrog moves the speeds half a step, the places
a whole step and the speeds another half: simple, and it keeps the energy for ever.
"""
import math

GRAVITY: float = 4 * math.pi**2
STEP: float = 1 / 900

# name, mass, distance from the sun, starting angle in degrees
PLANETS: list[tuple[str, float, float, float]] = [
    ("Mercury", 1.66e-7, 0.387, 30),
    ("Venus", 2.45e-6, 0.723, 100),
    ("Earth", 3.00e-6, 1.0, 0),
    ("Mars", 3.23e-7, 1.524, 220),
    ("Jupiter", 9.55e-4, 5.203, 310),
]

names: list[str] = []
mass: list[float] = []
x: list[float] = []
y: list[float] = []
vx: list[float] = []
vy: list[float] = []


def add_body(name: str, weight: float, distance: float, degrees: float) -> None:
    """A body on a circle around the origin; the sun itself has the distance 0."""
    angle = math.radians(degrees)
    speed = math.sqrt(GRAVITY / distance) if distance else 0.0
    names.append(name)
    mass.append(weight)
    x.append(distance * math.cos(angle))
    y.append(distance * math.sin(angle))
    vx.append(-speed * math.sin(angle))
    vy.append(speed * math.cos(angle))


def stop_the_drift() -> None:
    """Give the sun the speed that keeps the common centre of mass at rest."""
    vx[0] = -sum(m * v for m, v in zip(mass[1:], vx[1:])) / mass[0]
    vy[0] = -sum(m * v for m, v in zip(mass[1:], vy[1:])) / mass[0]


def kick(time: float) -> None:
    """Change the speeds by the attraction of each pair of bodies."""
    count = len(mass)
    for i in range(count):
        for j in range(i + 1, count):
            dx = x[j] - x[i]
            dy = y[j] - y[i]
            squared = dx * dx + dy * dy
            pull = GRAVITY * time / (squared * math.sqrt(squared))
            vx[i] += pull * mass[j] * dx
            vy[i] += pull * mass[j] * dy
            vx[j] -= pull * mass[i] * dx
            vy[j] -= pull * mass[i] * dy


def drift(time: float) -> None:
    """Move the bodies by their speeds."""
    for i in range(len(mass)):
        x[i] += vx[i] * time
        y[i] += vy[i] * time


def energy() -> float:
    total = 0.0
    for i in range(len(mass)):
        total += mass[i] * (vx[i] ** 2 + vy[i] ** 2) / 2
        for j in range(i):
            total -= GRAVITY * mass[i] * mass[j] / math.hypot(x[i] - x[j], y[i] - y[j])
    return total


def simulate(years: float) -> list[int]:
    """Run for a time; return how often each body went around, seen from the sun."""
    rounds = [0] * len(mass)
    for _ in range(round(years / STEP)):
        before = [y[i] - y[0] for i in range(len(mass))]
        kick(STEP / 2)
        drift(STEP)
        kick(STEP / 2)
        for i in range(1, len(mass)):
            if before[i] < 0 <= y[i] - y[0]:
                rounds[i] += 1
    return rounds


def picture(size: int, scale: float) -> None:
    """The inner planets from above; a letter each, the sun in the middle."""
    grid = [[" "] * (2 * size + 1) for _ in range(size + 1)]
    for i, name in enumerate(names):
        column = round(size + (x[i] - x[0]) / scale * size)
        row = round(size / 2 - (y[i] - y[0]) / scale * size / 2)
        if 0 <= row <= size and 0 <= column <= 2 * size:
            grid[row][column] = name[0] if i else "*"
    for line in grid:
        print("".join(line).rstrip())


def main() -> None:
    add_body("sun", 1.0, 0, 0)
    for planet in PLANETS:
        add_body(*planet)
    stop_the_drift()
    start = energy()
    print(f"energy at the start {start:.9f}")
    for stage in range(1, 4):
        rounds = simulate(6)
        print(f"\nafter {6 * stage} years, energy {energy():.9f}")
        for i in range(1, len(mass)):
            distance = math.hypot(x[i] - x[0], y[i] - y[0])
            angle = math.degrees(math.atan2(y[i] - y[0], x[i] - x[0])) % 360
            print(f"  {names[i]:<8} {distance:8.5f} AU {angle:7.2f} degrees {rounds[i]:>3} rounds")
    print(f"\nrelative change of the energy {abs(energy() / start - 1):.1e}\n")
    picture(24, 1.7)


if __name__ == "__main__":
    main()
