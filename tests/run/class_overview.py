# Classes: fields, methods, inheritance, properties, special methods, class attributes.
class Animal:
    """An animal."""
    count = 0
    def __init__(self, name: str, age: int = 3) -> None:
        self.name = name
        self.age = age
        self._tags: list[str] = []
    def speak(self) -> str:
        return "..."
    def describe(self) -> str:
        return f"{self.name} ({self.age}) says {self.speak()}"
    def add(self, tag: str) -> "Animal":
        self._tags.append(tag)
        return self
    @property
    def tags(self) -> list[str]:
        return self._tags
    @staticmethod
    def make(name: str) -> "Animal":
        return Animal(name)
    @classmethod
    def create(cls, name: str) -> "Animal":
        return cls(name, 7)
    def __repr__(self) -> str:
        return f"Animal({self.name!r})"
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Animal):
            return NotImplemented
        return self.name == other.name
    def __lt__(self, other: "Animal") -> bool:
        return self.name < other.name
    def __hash__(self) -> int:
        return hash(self.name)

class Dog(Animal):
    def __init__(self, name: str) -> None:
        super().__init__(name, 5)
        self.tricks = 0
    def speak(self) -> str:
        self.tricks += 1
        return "Woof"

class Vec:
    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y
    def __add__(self, o: "Vec") -> "Vec":
        return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k: float) -> "Vec":
        return Vec(self.x * k, self.y * k)
    def __abs__(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __len__(self) -> int:
        return 2
    def __getitem__(self, i: int) -> float:
        return self.x if i == 0 else self.y
    def __str__(self) -> str:
        return f"<{self.x}, {self.y}>"

def main() -> None:
    a = Animal("cat")
    d = Dog("rex")
    print(a.describe(), d.describe(), d.tricks)
    print(a.add("x").add("y").tags, a, d, [a, d])
    print(a == Animal("cat"), a == d, a != d, a == 5, sorted([d, a]))
    for animal in [a, d]:
        print(animal.speak(), isinstance(animal, Dog), type(animal).__name__)
    v = Vec(1.0, 2.0) + Vec(0.5, 0.5) * 2
    print(v, abs(v), len(v), v[0], v[1], str(v))
    print(Animal.make("m").name, Animal.create("c").age, Dog.speak(d), Animal.count)
    print({a: 1}[Animal("cat")], hasattr(a, "name"), hasattr(a, "nope"))
    try:
        print(a.nope)
    except AttributeError as e:
        print(e)
    a.extra = 5
    print(a.extra)
    Animal.count += 1
    print(Animal.count, a.count, d.count)

class Stack:
    def __init__(self) -> None:
        self.items: list[int] = []
    def push(self, x: int) -> None:
        self.items.append(x)
    def pop(self) -> int:
        if not self.items:
            raise IndexError("empty stack")
        return self.items.pop()
    def __iter__(self):
        return iter(self.items)
    def __contains__(self, x: int) -> bool:
        return x in self.items
    def __bool__(self) -> bool:
        return bool(self.items)
    def __call__(self, n):
        return n + len(self.items)
class Err(ValueError):
    def __init__(self, code: int, msg: str) -> None:
        super().__init__(msg)
        self.code = code

main()
s = Stack()
for i in range(5):
    s.push(i * i)
print([x for x in s], 4 in s, 5 in s, bool(s), s(10), s.pop())
try:
    raise Err(3, "bad")
except Err as e:
    print(e.code, e, e.args, repr(e))
try:
    Stack().pop()
except IndexError as e:
    print("caught", e)
Animal("q").pop()
