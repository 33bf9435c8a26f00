from dataclasses import dataclass, make_dataclass

FLAG = True


class A:
    x: int


B = dataclass(A)  # error: dataclass other than as the decorator of a class
C = make_dataclass("C", ["x"])  # error: make_dataclass


@dataclass(frozen=FLAG)  # error: dataclass with options that are no constants
class D:
    x: int
