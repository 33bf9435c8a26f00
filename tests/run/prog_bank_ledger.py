# Program: a ledger of accounts with transfers, history and errors of its own.
from typing import Optional


class BankError(Exception):
    pass


class UnknownAccount(BankError):
    pass


class InsufficientFunds(BankError):
    pass


Entry = tuple[str, int, str]

balances: dict[str, int] = {}
history: dict[str, list[Entry]] = {}


def open_account(name: str, cents: int = 0) -> None:
    if name in balances:
        raise BankError(f"account {name!r} exists")
    balances[name] = 0
    history[name] = []
    if cents:
        deposit(name, cents, note="opening")


def require(name: str) -> None:
    if name not in balances:
        raise UnknownAccount(name)


def deposit(name: str, cents: int, *, note: str = "deposit") -> int:
    require(name)
    if cents <= 0:
        raise ValueError(f"amount must be positive, not {cents}")
    balances[name] += cents
    history[name].append(("+", cents, note))
    return balances[name]


def withdraw(name: str, cents: int, *, note: str = "withdrawal") -> int:
    require(name)
    if balances[name] < cents:
        raise InsufficientFunds(name, cents - balances[name])
    balances[name] -= cents
    history[name].append(("-", cents, note))
    return balances[name]


def transfer(source: str, target: str, cents: int) -> None:
    require(target)
    withdraw(source, cents, note=f"to {target}")
    deposit(target, cents, note=f"from {source}")


def euros(cents: int) -> str:
    sign = "-" if cents < 0 else ""
    whole, rest = divmod(abs(cents), 100)
    return f"{sign}{whole:,}.{rest:02d}"


def interest(rate: float) -> dict[str, int]:
    return {name: round(cents * rate / 100) for name, cents in balances.items()}


def statement(name: str, last: Optional[int] = None) -> None:
    require(name)
    entries = history[name] if last is None else history[name][-last:]
    print(f"--- {name} ---")
    for sign, cents, note in entries:
        print(f"{note:<16}{sign}{euros(cents):>14}")
    print(f"{'balance':<16}{euros(balances[name]):>15}")


def attempt(source: str, target: str, cents: int) -> None:
    try:
        transfer(source, target, cents)
    except UnknownAccount as error:
        print("unknown account:", error)
    except InsufficientFunds as error:
        who, missing = error.args
        print(f"{who} lacks {euros(missing)}")
    except (BankError, ValueError) as error:
        print(type(error).__name__, error)
    else:
        print(f"{source} -> {target}: {euros(cents)}")


def main() -> None:
    open_account("alice", 150_000)
    open_account("bob", 2_550)
    open_account("carol")
    attempt("alice", "bob", 49_999)
    attempt("bob", "carol", 100_000)
    attempt("carol", "dave", 1)
    attempt("dave", "carol", 1)
    attempt("bob", "carol", 52_549)
    attempt("alice", "carol", -5)
    attempt("alice", "carol", 0)
    for name in balances:
        statement(name)
    statement("alice", last=1)
    print(interest(2.5), euros(sum(balances.values())))
    try:
        open_account("bob")
    except BankError as error:
        print(error)


main()
