# Random programs about lifetimes: `program(seed)` gives the text of one, `run(seeds)` runs some after another.
#
# A program makes objects, links them, refers to them weakly, drops them, collects, raises, iterates; finalisers and
# callbacks do more of the same. It prints what happens, and ends by emptying its globals in a fixed order; what is
# left then dies in silence. The same seed gives the same program under every interpreter: nothing here depends on
# addresses or on a library's randomness.
import sys

from grammar import TABLES
from prelude import PRELUDE

OBJECTS = [f"a{i}" for i in range(6)]
CONTAINERS = [f"k{i}" for i in range(3)]
REFERENCES = [f"r{i}" for i in range(5)]
ITERATORS = [f"w{i}" for i in range(2)]
EXCEPTIONS = [f"e{i}" for i in range(2)]
GLOBALS = OBJECTS + CONTAINERS + REFERENCES + ITERATORS + EXCEPTIONS + ["f0", "V", "K", "S"]
LOCALS = ["x", "y", "z"]

KINDS = [
    "class {}(Thing):",
    "class {}(Thing):",
    "class {}(Thing):\n    __slots__ = ('name', 'left', 'right', '__weakref__')",
    "class {}(Thing):\n    __slots__ = ('right', '__weakref__', '__dict__')",
    "class {}(Keyed):",
    "class {}(Keyed):\n    __slots__ = ('left',)",
    "class {}(Thing, list):",
    "class {}(Thing, dict):",
    "class {}(Thing, set):",
    "class {}(Thing, str):",
    "class {}(Oops):",
]
ENDING = """
fuel = 0
gc.callbacks.clear()
cached.cache_clear()
{emptied}
say("empty")
gc.unfreeze()
gc.collect()
{emptied_again}
gc.collect()
{classes} = None
gc.collect()
sys.unraisablehook = sys.__unraisablehook__
print("over")
say = lambda *words: None
"""


class Random:
    """Lehmer's generator: small, and the same everywhere."""

    def __init__(self, seed):
        self.state = seed * 7919 % 2147483646 + 1
        for _ in range(5):
            self.below(2)

    def below(self, limit):
        self.state = self.state * 48271 % 2147483647
        return (self.state >> 4) % limit

    def choice(self, rows):
        return rows[self.below(len(rows))]


class Program:
    def __init__(self, seed):
        self.random = Random(seed)
        self.labels = 0
        self.in_function = False
        self.classes = [f"C{i}" for i in range(3 + self.random.below(2))]
        self.acts = [f"act{i}" for i in range(4)]
        self.flows = ["flow0", "flow1"]
        self.steps = [f"step{i}" for i in range(8 + self.random.below(6))]
        self.lines = PRELUDE.split("\n")

    def text(self):
        self.lines.append(" = ".join(GLOBALS) + " = None")
        self.lines.append("V, K, S = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()")
        for name in self.classes:
            self.define_class(name)
        for name in self.acts:
            self.define_function(name, "x=None, y=None, z=None", [f"say('{name}', show(x), show(y))", "if spend():"], "    ")
        for name in self.flows:
            self.define_flow(name)
        self.lines += [self.expand(f"{name} = {{cls}}('{name}')", "") for name in OBJECTS]
        self.lines += [self.expand(f"{name} = [{{a}}, {{cls}}('{name}')]", "") for name in CONTAINERS]
        self.lines += [self.expand(f"{name} = ref({{a}}, tell('{name}'))", "") for name in REFERENCES[1:]]
        self.lines += [self.expand(f"{name} = {{a}}.both()", "") for name in ITERATORS]
        self.lines.append(self.expand("f0 = finalize({a}, tell('f0'), {a})", ""))
        for name in self.steps:
            self.add_step(name)
        emptied = "\n".join([f"say('{name}')\n{name} = None" for name in GLOBALS])
        ending = ENDING.format(emptied=emptied, emptied_again=" = ".join(GLOBALS) + " = None",
                               classes=" = ".join(self.classes))
        self.lines += ending.split("\n")
        return "\n".join(self.lines)

    def define_class(self, name):
        self.lines += self.random.choice(KINDS).format(name).split("\n")
        if self.random.below(4) == 0:
            self.lines.append("    pass")
            return
        self.lines += ["    def __del__(self):", "        " + self.globals_statement(), "        say('del', self.name)",
                       "        if spend():"]
        self.in_function = True
        self.lines.append("            x = y = z = self")
        self.lines.append("            " + self.expand(self.random.choice(TABLES["last_words"]), ""))
        if self.random.below(3) == 0:
            self.lines += ["            " + line for line in self.block(1)]
        self.in_function = False

    def define_function(self, name, parameters, first, indent):
        self.lines.append(f"def {name}({parameters}):")
        self.lines.append("    " + self.globals_statement())
        self.lines += ["    " + line for line in first]
        self.in_function = True
        self.lines.append("    " + indent + self.expand("z = y; z = {object}", ""))
        self.lines += ["    " + indent + line for line in self.block(2)]
        self.in_function = False

    # A generator: yields among statements.
    def define_flow(self, name):
        self.define_function(name, "x, y, z=None", [], "")
        self.lines += ["    try:", "        x = yield x", "        yield y", "        yield from z.both()",
                           "    finally:", f"        say('end of {name}')"]
        self.in_function = True
        self.lines += ["        " + line for line in self.block(1)]
        self.in_function = False

    def add_step(self, name):
        self.lines.append(f"print('\\n{name}:', end=' ')")
        self.lines += self.attempt([self.expand(line, "") for line in ["{a} = {new}", "{a}.left = {object}"]])
        if self.random.below(2):
            self.define_function(name, "x=None, y=None, z=None", [], "")
            self.in_function = True
            self.lines.append("    return " + self.expand("{object}", ""))
            self.in_function = False
            call = self.expand("{a} = ", "") + name + self.expand("({object}, {object})", "")
            body = [call]
        else:
            self.lines.append(f"{name} = None")
            body = self.statement(3) + self.statement(2)
        self.lines += self.attempt(body)

    def globals_statement(self):
        return "global " + ", ".join(GLOBALS)

    def block(self, depth):
        lines = []
        for _ in range(1 + self.random.below(4)):
            lines += self.statement(depth)
        return lines

    # Statements that may fail without ending what they are part of.
    def attempt(self, lines):
        name = self.fresh("v")
        return ["try:"] + ["    " + line for line in lines] + [f"except Exception as {name}:", f"    say('no', type({name}).__name__)"]

    def statement(self, depth):
        kind = "compound" if depth > 0 and self.random.below(4) == 0 else "simple"
        fresh = self.fresh("v")
        lines = []
        for line in self.random.choice(TABLES[kind]).split("\n"):
            body = line.lstrip("\t")
            indent = "    " * (len(line) - len(body))
            inner = self.block(depth - 1) if body == "{block}" else [self.simple(body, fresh)]
            lines += [indent + each for each in inner]
        return self.attempt(lines) if self.random.below(3) == 0 else lines

    # Whether the new value of an attribute is held until the old one has died depends, in CPython, on how often a place
    # has run. What may run more than once stores by a call, which always holds it.
    def simple(self, template, fresh):
        line = self.expand(template, fresh)
        target, _, value = line.partition(" = ")
        name, _, attribute = target.partition(".")
        if name.isidentifier() and attribute in ("left", "right", "extra", "both"):
            return f"setattr({name}, '{attribute}', {value})"
        return line

    def fresh(self, prefix):
        self.labels += 1
        return f"{prefix}{self.labels}"

    # Replaces the placeholders of a template; "{{" and "}}" stand for braces.
    def expand(self, template, fresh, depth=3):
        parts = []
        at = 0
        while at < len(template):
            if template.startswith(("{{", "}}"), at):
                # A brace before a placeholder: "{{{v}" is a brace and {v}.
                parts.append(template[at])
                at += 2
            elif template[at] == "{":
                end = template.index("}", at)
                parts.append(self.replacement(template[at + 1:end], fresh, depth))
                at = end + 1
            else:
                parts.append(template[at])
                at += 1
        return "".join(parts)

    def replacement(self, name, fresh, depth):
        match name:
            case "v":
                return fresh
            case "n":
                return self.fresh("n")
            case "a":
                return self.random.choice(OBJECTS + LOCALS * 2 if self.in_function else OBJECTS)
            case "k":
                return self.random.choice(CONTAINERS)
            case "r":
                return self.random.choice(REFERENCES)
            case "w":
                return self.random.choice(ITERATORS)
            case "e":
                return self.random.choice(EXCEPTIONS)
            case "cls":
                return self.random.choice(self.classes)
            case "act":
                return self.random.choice(self.acts)
            case "flow":
                return self.random.choice(self.flows)
            case "step":
                return self.random.choice(self.steps)
        if depth == 0 and name in ("object", "new"):
            return self.replacement("a", fresh, depth)
        return self.expand(self.random.choice(TABLES[name]), fresh, depth - 1)


def program(seed):
    return Program(seed).text()


def run(seeds):
    for seed in seeds:
        print("program", seed)
        exec(compile(program(seed), f"program {seed}", "exec"), {"__name__": "program"})


def write(first, end, folder):
    for seed in range(first, end):
        with open(f"{folder}/program_{seed}.py", "w") as file:
            file.write(program(seed))


if __name__ == "__main__":
    write(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
