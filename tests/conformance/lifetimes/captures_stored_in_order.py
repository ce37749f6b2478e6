# When the variables of a pattern get their new values, and when what is not captured dies.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def twice(*cases):
    for case in cases:
        print(case, end=": ")
        space = {"Noisy": Noisy, "Point": Point}
        subject, pattern = case.split(" ~ ")
        exec(f"""def function():
    for turn in 0, 1:
        n = lambda name: Noisy(f"{{name}}{{turn}}")
        match {subject}:
            case {pattern}: print("|", end=" ")
    print("end", end=" ")""", space)
        space["function"]()
        print()


twice(
    "{'x': n('x'), 'y': n('y')} ~ {'y': y}",
    "{'x': n('x'), 'y': n('y')} ~ {'y': y, 'x': x}",
    "{'x': n('x'), 'y': n('y'), 'z': n('z')} ~ {'y': y, **rest}",
    "[n('a'), [n('b'), n('c')]] ~ [a, [b, c]]",
    "[n('a'), n('b'), n('c')] ~ [a, _, c]",
    "[n('a'), n('b'), n('c')] ~ [_, _, c]",
    "[n('a'), n('b'), n('c')] ~ [a, *_]",
    "[n('a'), n('b'), n('c')] ~ [a, *b] as all",
    "Point(n('a'), [n('b'), n('c')]) ~ Point(a, [_, c])",
    "Point(n('a'), n('b')) ~ Point(x=a, y=Noisy() as b)",
    "[n('a'), {'k': [n('b'), n('c')]}, 3] ~ [a, {'k': [b, _]}, 3]",
    "[[n('a'), n('b')], n('c')] ~ [[a, b] | {'a': a, 'b': b}, c]",
    "[[n('a'), [n('b'), n('c'), n('d')], [n('e'), n('f'), 3]]] ~ [[_, [b, _, _], [e, _, 3]]]",
    "[n('a'), 3, n('b')] ~ [a, 3, b] if a",
)
