"""A bank: kinds of accounts with their own rules, errors with fields, transfers that are refused, interest at month's end."""
from __future__ import annotations

from typing import Dict, List, Optional


class BankError(Exception):
    """Base class of what can go wrong."""


class InsufficientFunds(BankError):
    def __init__(self, account: Account, amount: int) -> None:
        super().__init__(f"account {account.number}: cannot withdraw {amount / 100:.2f}")
        self.account = account
        self.amount = amount

    @property
    def missing(self) -> int:
        return self.amount - self.account.balance


class AccountNotFound(BankError):
    pass


class Transaction:
    counter = 0

    def __init__(self, kind: str, amount: int, note: str = "") -> None:
        Transaction.counter += 1
        self.id = Transaction.counter
        self.kind = kind
        self.amount = amount
        self.note = note

    def __repr__(self) -> str:
        return f"Transaction({self.id}, {self.kind!r}, {self.amount})"

    def __str__(self) -> str:
        sign = "-" if self.kind in ("withdraw", "transfer-out", "fee") else "+"
        return f"#{self.id:04d} {self.kind:<14}{sign}{self.amount / 100:>12,.2f} {self.note}".rstrip()


class Account:
    fee: int = 0

    def __init__(self, number: str, owner: str, balance: int = 0) -> None:
        self.number = number
        self.owner = owner
        self._balance = balance
        self.history: List[Transaction] = []

    @property
    def balance(self) -> int:
        return self._balance

    @balance.setter
    def balance(self, value: int) -> None:
        if value < self.limit():
            raise ValueError("balance below limit")
        self._balance = value

    def limit(self) -> int:
        return 0

    def deposit(self, amount: int, note: str = "") -> None:
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self._balance += amount
        self.history.append(Transaction("deposit", amount, note))

    def withdraw(self, amount: int, note: str = "") -> None:
        if self._balance - amount - self.fee < self.limit():
            raise InsufficientFunds(self, amount)
        self._balance -= amount
        self.history.append(Transaction("withdraw", amount, note))
        if self.fee:
            self._balance -= self.fee
            self.history.append(Transaction("fee", self.fee))

    def month_end(self) -> None:
        pass

    def __lt__(self, other: Account) -> bool:
        return (self.owner, self.number) < (other.owner, other.number)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Account):
            return NotImplemented
        return self.number == other.number

    def __hash__(self) -> int:
        return hash(self.number)


class SavingsAccount(Account):
    def __init__(self, number: str, owner: str, balance: int = 0, rate: float = 0.02) -> None:
        super().__init__(number, owner, balance)
        self.rate = rate

    def month_end(self) -> None:
        interest = round(self._balance * self.rate / 12)
        if interest > 0:
            self.deposit(interest, "interest")


class CheckingAccount(Account):
    fee = 25

    def limit(self) -> int:
        return -50_000


class Bank:
    def __init__(self, name: str) -> None:
        self.name = name
        self.accounts: Dict[str, Account] = {}
        self._next = 1000

    def open(self, kind: type, owner: str, initial: int = 0, **extra: float) -> Account:
        number = f"{kind.__name__[0]}{self._next}"
        self._next += 7
        account = kind(number, owner, initial, **extra)
        self.accounts[number] = account
        return account

    def __getitem__(self, number: str) -> Account:
        try:
            return self.accounts[number]
        except KeyError:
            raise AccountNotFound(f"no account {number!r}") from None

    def __contains__(self, number: object) -> bool:
        return number in self.accounts

    def __len__(self) -> int:
        return len(self.accounts)

    def __iter__(self):
        return iter(sorted(self.accounts.values()))

    def transfer(self, source: str, target: str, amount: int) -> None:
        a, b = self[source], self[target]
        a.withdraw(amount, f"to {target}")
        b.deposit(amount, f"from {source}")

    def find(self, owner: str) -> Optional[Account]:
        for account in self:
            if account.owner.lower().startswith(owner.lower()):
                return account
        return None

    def total(self) -> int:
        return sum(account.balance for account in self.accounts.values())

    def month_end(self) -> None:
        for account in self:
            account.month_end()


def statement(account: Account) -> str:
    lines = [f"{account.owner} ({type(account).__name__} {account.number})"]
    lines += ["  " + str(t) for t in account.history]
    lines.append(f"  {'balance':<20}{account.balance / 100:>13,.2f}")
    return "\n".join(lines)


def main() -> None:
    bank = Bank("First Snake")
    alice = bank.open(SavingsAccount, "Alice", 1_000_00, rate=0.03)
    bob = bank.open(CheckingAccount, "Bob", 50_00)
    carol = bank.open(CheckingAccount, "Carol")
    print(len(bank), alice.number in bank, "X1" in bank)

    actions = [
        (alice.number, bob.number, 200_00),
        (bob.number, carol.number, 600_00),
        (bob.number, carol.number, 900_00),
        (carol.number, "X99", 1_00),
        (carol.number, alice.number, -5),
    ]
    for source, target, amount in actions:
        try:
            bank.transfer(source, target, amount)
        except InsufficientFunds as error:
            print("refused:", error, "missing", error.missing)
        except BankError as error:
            print("bank error:", error)
        except ValueError as error:
            print("value error:", error)
        else:
            print(f"moved {amount} from {source} to {target}")
        finally:
            print("total", bank.total())

    for _ in range(3):
        bank.month_end()
    for account in bank:
        print(statement(account))
    print(bank.find("zed"))
    found = bank.find("BO")
    assert found is not None
    print(found.owner, found == bob, found != alice, {found, bob} == {bob})
    try:
        found.balance = -60_000
    except ValueError as error:
        print(type(error).__name__, error)
    found.balance = -1
    print(repr(found.history[-1]), found.balance)
    try:
        bank["nope"]
    except AccountNotFound as error:
        print(error)


main()
