# Which method a call reaches, by the class of the object.
class Animal:
    def __init__(self, name):
        self.name = name

    def sound(self):
        return "..."

    def speak(self, times=1, *, loud=False):
        text = " ".join([self.sound()] * times)
        return f"{self.name}: {text.upper() if loud else text}"


class Dog(Animal):
    def sound(self):
        return "woof"


class Puppy(Dog):
    def sound(self):
        return "wif " + super().sound()

    def speak(self, times=2, **rest):
        return "small " + super().speak(times, **rest)


class Cat(Animal):
    def sound(self):
        return 9


class Stone:
    def speak(self, times=0, loud=None):
        return times


for one in [Animal("a"), Dog("d"), Puppy("p"), Stone()]:
    print(one.speak(), one.speak(3), one.speak(loud=True), one.speak(1, loud=False))
try:
    Cat("c").speak()
except TypeError as e:
    print(e)


class Bird(Animal):
    pass


class Rock:
    weight = 3


def fly(thing):
    try:
        return thing.sound()
    except AttributeError as e:
        return str(e)


print(fly(Bird("b")), fly(Rock()), fly(Dog("d")))


def log(text):
    print(text)
    return text


class Chain:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    def total(self, note):
        rest = self.next.total(note) if self.next else 0
        return self.value + rest

    def last(self, note):
        return self.next.last(note)


chain = Chain(1, Chain(2, Chain(3)))
print(chain.total(log("once")))
try:
    chain.last(log("before"))
except AttributeError as e:
    print(e)
try:
    chain.next.next.next.total(log("never"))
except AttributeError as e:
    print(e)


class Op:
    def run(self, x):
        raise NotImplementedError(type(self).__name__)


class Add(Op):
    def __init__(self, n):
        self.n = n

    def run(self, x):
        return x + self.n


class Mul(Op):
    def __init__(self, n):
        self.n = n

    def run(self, x):
        return x * self.n


class Nop(Op):
    pass


x = 1
for op in [Add(2), Mul(10), Add(0.5), Mul("ab"), Nop()]:
    try:
        x = op.run(x)
        print(x)
    except (NotImplementedError, TypeError) as e:
        print(type(e).__name__, e)
Add.run = lambda self, x: "patched"
print(Add(1).run(5), Mul(2).run(5))
