"""Areas of things."""
PI = 3.14159
NAMES: list[str] = ["square", "circle"]
calls = 0
print("loading", __name__)


def area(width: float, height: float) -> float:
    global calls
    calls += 1
    return width * height


def circle(radius: float) -> float:
    return PI * radius**2


def describe(name: str, width: float, height: float) -> str:
    return f"{name} of {area(width, height)}"


def names() -> str:
    return ",".join(NAMES)
