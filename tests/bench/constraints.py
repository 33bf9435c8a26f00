# class: mixed
"""A solver of one-way constraints, after the idea of DeltaBlue: variables, constraints of several classes with strengths, a
plan that is made once and executed often, edits that change it."""
import sys

REQUIRED, STRONG, NORMAL, WEAK = range(4)


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = WEAK
        self.is_constant = False
        self.mark = 0


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def variables(self):
        raise NotImplementedError

    def post(self):
        for variable in self.variables():
            variable.constraints.append(self)

    def remove(self):
        for variable in self.variables():
            variable.constraints.remove(self)

    def inputs(self):
        return [v for v in self.variables() if v is not self.output()]

    def is_input(self):
        return False


class Stay(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.variable = variable

    def variables(self):
        return [self.variable]

    def output(self):
        return self.variable

    def execute(self):
        pass


class Edit(Stay):
    def is_input(self):
        return True


class Binary(Constraint):
    def __init__(self, source, target, strength):
        super().__init__(strength)
        self.source = source
        self.target = target

    def variables(self):
        return [self.source, self.target]

    def output(self):
        return self.target


class Equal(Binary):
    def execute(self):
        self.target.value = self.source.value


class Scale(Binary):
    def __init__(self, source, scale, offset, target, strength):
        super().__init__(source, target, strength)
        self.scale = scale
        self.offset = offset

    def variables(self):
        return [self.source, self.scale, self.offset, self.target]

    def execute(self):
        self.target.value = self.source.value * self.scale.value + self.offset.value


class Planner:
    def __init__(self):
        self.mark = 0

    def add(self, constraint):
        constraint.post()
        self.propagate(constraint)

    def propagate(self, constraint):
        todo = [constraint]
        while todo:
            one = todo.pop()
            output = one.output()
            if output.determined_by is not None and output.determined_by is not one and \
                    output.determined_by.strength < one.strength:
                continue
            output.determined_by = one
            output.strength = max([one.strength] + [v.strength for v in one.inputs()])
            one.execute()
            for other in output.constraints:
                if other is not one and other.output() is not output and output in other.inputs():
                    todo.append(other)

    def plan(self, source):
        self.mark += 1
        plan, todo = [], [source]
        while todo:
            variable = todo.pop()
            if variable.mark == self.mark:
                continue
            variable.mark = self.mark
            for constraint in variable.constraints:
                output = constraint.output()
                if output.determined_by is constraint and output is not variable and output.mark != self.mark:
                    plan.append(constraint)
                    todo.append(output)
        return plan

    def change(self, variable, values):
        edit = Edit(variable, STRONG)
        self.add(edit)
        plan = self.plan(variable)
        for value in values:
            variable.value = value
            for constraint in plan:
                constraint.execute()
        edit.remove()
        variable.determined_by = None


def chain(planner, length):
    variables = [Variable(f"v{i}", i) for i in range(length)]
    for first, second in zip(variables, variables[1:]):
        planner.add(Equal(first, second, REQUIRED))
    planner.add(Stay(variables[0], NORMAL))
    planner.change(variables[0], range(20))
    return sum(v.value for v in variables)


def projection(planner, length):
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    pairs = []
    for i in range(length):
        source, target = Variable("source", i), Variable("target", i)
        pairs.append((source, target))
        planner.add(Stay(source, NORMAL))
        planner.add(Scale(source, scale, offset, target, REQUIRED))
    planner.change(pairs[0][0], [17])
    planner.change(scale, [5])
    planner.change(offset, [2000])
    return sum(target.value for _, target in pairs), pairs[0][1].value


def main():
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    planner = Planner()
    for _ in range(5):
        print(chain(planner, length), projection(planner, length))


main()
