# An uncaught error through methods: the traceback shows the functions' plain names.
class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        self.check(amount)
        self.balance -= amount

    def check(self, amount):
        if amount > self.balance:
            raise ValueError("insufficient: " + str(self.balance))

    def __add__(self, other):
        return self.withdraw(other)


a = Account(10)
a.withdraw(3)
print(a.balance)
a + 100
