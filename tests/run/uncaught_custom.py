# An exception class of the program's own prints with its bare name.
class BankError(Exception):
    pass


class Insufficient(BankError):
    pass


def withdraw(balance: int, amount: int) -> int:
    if amount > balance:
        raise Insufficient("need", amount - balance)
    return balance - amount


print(withdraw(100, 30))
try:
    withdraw(1, 2)
except BankError as error:
    print(repr(error))
for amount in (0, 1, 2):
    print(amount, withdraw(2, amount))
withdraw(70, 100)
