# A tokeniser, a parser into a tree of objects, and a tree-walking evaluator.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 8_000

SOURCE = """
let total = 0
let n = 1
while n < 50 do
  let total = total + n * (n - 1) / 2
  if total > 1000 then let total = total - 1000
  let n = n + 1
end
print total
"""


def tokens(text):
    index = 0
    while index < len(text):
        character = text[index]
        if character.isspace():
            index += 1
        elif character.isdigit():
            start = index
            while index < len(text) and text[index].isdigit():
                index += 1
            yield "number", int(text[start:index])
        elif character.isalpha():
            start = index
            while index < len(text) and text[index].isalpha():
                index += 1
            yield "word", text[start:index]
        else:
            index += 1
            yield "sign", character
    yield "end", ""


class Parser:
    def __init__(self, text):
        self.stream = tokens(text)
        self.kind, self.value = next(self.stream)

    def advance(self):
        value = self.value
        self.kind, self.value = next(self.stream)
        return value

    def block(self):
        body = []
        while self.kind != "end" and self.value != "end":
            body.append(self.statement())
        return body

    def statement(self):
        word = self.advance()
        if word == "let":
            name = self.advance()
            self.advance()
            return Let(name, self.expression())
        if word == "while":
            condition = self.expression()
            self.advance()
            body = self.block()
            self.advance()
            return While(condition, body)
        if word == "if":
            condition = self.expression()
            self.advance()
            return If(condition, self.statement())
        return Print(self.expression())

    def expression(self, level=0):
        if level == 3:
            return self.atom()
        left = self.expression(level + 1)
        while self.kind == "sign" and self.value in ("<>", "+-", "*/")[level]:
            left = Binary(self.advance(), left, self.expression(level + 1))
        return left

    def atom(self):
        kind, value = self.kind, self.advance()
        if kind == "number":
            return Number(value)
        if kind == "word":
            return Name(value)
        inner = self.expression()
        self.advance()
        return inner


class Node:
    def __init__(self, *parts):
        self.parts = parts


class Number(Node):
    def run(self, world):
        return self.parts[0]


class Name(Node):
    def run(self, world):
        return world[self.parts[0]]


class Binary(Node):
    operations = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a // b,
        "<": lambda a, b: a < b,
        ">": lambda a, b: a > b,
    }

    def run(self, world):
        sign, left, right = self.parts
        return self.operations[sign](left.run(world), right.run(world))


class Let(Node):
    def run(self, world):
        world[self.parts[0]] = self.parts[1].run(world)


class While(Node):
    def run(self, world):
        condition, body = self.parts
        while condition.run(world):
            for statement in body:
                statement.run(world)


class If(Node):
    def run(self, world):
        if self.parts[0].run(world):
            self.parts[1].run(world)


class Print(Node):
    def run(self, world):
        world.setdefault("output", []).append(self.parts[0].run(world))


def expected():
    total = 0
    for n in range(1, 50):
        total += n * (n - 1) // 2
        if total > 1000:
            total -= 1000
    return total


for _ in range(max(1, int(COUNT * SCALE))):
    world = {}
    for statement in Parser(SOURCE).block():
        statement.run(world)
    assert world["output"] == [expected()]
print("ok")
