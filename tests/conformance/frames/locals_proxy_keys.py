# What is equal to the name of a variable names it.
import sys


class Text(str):
    pass


class Name:
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        print("compared with", other)
        return other == self.text


class Unhashable(str):
    __hash__ = None


def function(key):
    first = 1
    variables = sys._getframe().f_locals
    print(key in variables, variables[key], variables.get(key))
    variables[key] = 2
    print(first, list(variables))
    return variables


for key in Text("first"), Name("first"), "first":
    print(function(key)[key])


def unbound(key):
    variables = sys._getframe().f_locals
    print(key in variables)
    variables[key] = 2
    print(later)
    later = 1


unbound(Text("later"))
unbound(Name("later"))
for access in (lambda proxy: proxy[Unhashable("x")], lambda proxy: proxy.setdefault(Unhashable("x"), 1)):
    try:
        access(function("first"))
    except TypeError as error:
        print(error)
