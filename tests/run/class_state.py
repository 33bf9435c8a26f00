# State shared by the class, by instances, by closures; counters, registries, caches, default arguments.
class Counter:
    total = 0
    registry = {}

    def __init__(self, name, tags=[]):
        Counter.total += 1
        self.id = Counter.total
        self.name = name
        self.tags = tags
        self.registry[name] = self

    @classmethod
    def reset(cls):
        cls.total = 0
        cls.registry.clear()

    @staticmethod
    def double(n):
        return n * 2

    @classmethod
    def named(cls, *names):
        return [cls(n) for n in names]


class Special(Counter):
    total = 100


a, b = Counter("a"), Counter("b")
a.tags.append("shared")
print(a.id, b.id, Counter.total, b.tags, sorted(Counter.registry))
s = Special("s")
print(s.id, Special.total, Counter.total, [type(c).__name__ for c in Special.named("x", "y")])
Special.reset()
print(Special.total, Counter.total, Counter.registry, Counter.double(4), a.double("ab"))


def make_account(balance):
    class Account:
        bank = "B" + str(balance)

        def __init__(self):
            self.balance = balance

        def deposit(self, n):
            nonlocal balance
            self.balance += n
            balance += 1
            return self.balance, balance
    return Account


A1, A2 = make_account(10), make_account(20)
x, y = A1(), A2()
print(x.deposit(5), x.deposit(5), y.deposit(1), A1.bank, A2.bank, A1 is A2, isinstance(x, A2), A1().balance)
print(A1.__name__, A1.__qualname__)


class Config:
    WIDTH = 80
    HEIGHT = WIDTH // 2
    SIZES = [WIDTH, HEIGHT]
    TABLE = {"w": WIDTH}
    squares = [i * i for i in range(4)]
    if WIDTH > 50:
        mode = "wide"
    else:
        mode = "narrow"
    for i in range(3):
        last = i

    def area(self, scale=WIDTH):
        return self.WIDTH * self.HEIGHT * scale


print(Config.HEIGHT, Config.SIZES, Config.TABLE, Config.squares, Config.mode, Config.last, Config.i, Config().area(), Config().area(1))
