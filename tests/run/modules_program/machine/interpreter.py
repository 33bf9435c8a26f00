from . import opcodes as op
from .opcodes import Code


class MachineError(Exception):
    pass


def run(code: Code) -> list[float]:
    stack: list[float] = []
    variables: dict[str, float] = {}
    for opcode, argument in code:
        try:
            step(opcode, argument, stack, variables)
        except (KeyError, ZeroDivisionError) as error:
            raise MachineError(f"at {op.NAMES[opcode]}") from error
    return stack


def step(opcode: int, argument: object, stack: list[float], variables: dict[str, float]) -> None:
    if opcode == op.PUSH:
        stack.append(argument)  # type: ignore
    elif opcode == op.LOAD:
        stack.append(variables[argument])  # type: ignore
    elif opcode == op.STORE:
        variables[argument] = stack[-1]  # type: ignore
    elif opcode == op.POP:
        print("   dropped", stack.pop())
    else:
        right, left = stack.pop(), stack.pop()
        stack.append(calculate(opcode, left, right))


def calculate(opcode: int, left: float, right: float) -> float:
    if opcode == op.ADD:
        return left + right
    if opcode == op.SUB:
        return left - right
    if opcode == op.MUL:
        return left * right
    if opcode == op.DIV:
        return left / right
    if opcode == op.MOD:
        return left % right
    return left**right
