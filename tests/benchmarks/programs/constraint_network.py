# Values propagated through a network of two-way constraints, in spreadsheet manner.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 300


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.stamp = 0


class Constraint:
    def __init__(self, *variables):
        self.variables = variables
        for variable in variables:
            variable.constraints.append(self)

    def outputs(self, changed):
        return [variable for variable in self.variables if variable is not changed]


class Equal(Constraint):
    def enforce(self, source, target):
        return source.value


class Offset(Constraint):
    def __init__(self, low, high, distance):
        super().__init__(low, high)
        self.distance = distance

    def enforce(self, source, target):
        if source is self.variables[0]:
            return source.value + self.distance
        return source.value - self.distance


class Scaled(Constraint):
    def __init__(self, small, large, factor):
        super().__init__(small, large)
        self.factor = factor

    def enforce(self, source, target):
        if source is self.variables[0]:
            return source.value * self.factor
        return source.value // self.factor


class Network:
    def __init__(self):
        self.clock = 0
        self.updates = 0

    def assign(self, variable, value):
        self.clock += 1
        variable.value = value
        variable.stamp = self.clock
        waiting = [variable]
        while waiting:
            changed = waiting.pop()
            for constraint in changed.constraints:
                for target in constraint.outputs(changed):
                    if target.stamp != self.clock:
                        target.stamp = self.clock
                        target.value = constraint.enforce(changed, target)
                        self.updates += 1
                        waiting.append(target)


def run(length, rounds):
    network = Network()
    chain = [Variable(f"v{number}") for number in range(length)]
    for index in range(length - 1):
        kind = index % 3
        low, high = chain[index], chain[index + 1]
        if kind == 0:
            Equal(low, high)
        elif kind == 1:
            Offset(low, high, 5)
        else:
            Scaled(low, high, 1)
    for value in range(rounds):
        network.assign(chain[0], value)
        assert chain[-1].value == value + 5 * ((length - 1 + 1) // 3), chain[-1].value
        network.assign(chain[-1], value)
        assert chain[0].value == value - 5 * ((length - 1 + 1) // 3)
    return network.updates


for _ in range(max(1, int(COUNT * SCALE))):
    assert run(300, 5) == 10 * 299
print("ok")
