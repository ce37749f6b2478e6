# A stack machine interpreting its own little bytecode with a long if chain.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 700

PUSH, ADD, SUBTRACT, MULTIPLY, LOAD, STORE, LESS, JUMP_IF_NOT, JUMP, HALT = range(10)

# total = 0; i = 0; while i < limit: total = total + i * i - i; i = i + 1
PROGRAM = [
    (PUSH, 0), (STORE, 0), (PUSH, 0), (STORE, 1),
    (LOAD, 1), (LOAD, 2), (LESS, 0), (JUMP_IF_NOT, 21),
    (LOAD, 0), (LOAD, 1), (LOAD, 1), (MULTIPLY, 0), (ADD, 0), (LOAD, 1), (SUBTRACT, 0), (STORE, 0),
    (LOAD, 1), (PUSH, 1), (ADD, 0), (STORE, 1), (JUMP, 4),
    (HALT, 0),
]


def execute(program, limit):
    stack = []
    variables = [0, 0, limit]
    place = 0
    while True:
        code, operand = program[place]
        place += 1
        if code == PUSH:
            stack.append(operand)
        elif code == LOAD:
            stack.append(variables[operand])
        elif code == STORE:
            variables[operand] = stack.pop()
        elif code == ADD:
            right = stack.pop()
            stack[-1] += right
        elif code == SUBTRACT:
            right = stack.pop()
            stack[-1] -= right
        elif code == MULTIPLY:
            right = stack.pop()
            stack[-1] *= right
        elif code == LESS:
            right = stack.pop()
            stack[-1] = stack[-1] < right
        elif code == JUMP_IF_NOT:
            if not stack.pop():
                place = operand
        elif code == JUMP:
            place = operand
        else:
            return variables[0]


for _ in range(max(1, int(COUNT * SCALE))):
    assert execute(PROGRAM, 1000) == sum(i * i - i for i in range(1000))
print("ok")
