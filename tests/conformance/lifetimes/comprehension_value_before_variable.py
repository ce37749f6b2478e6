# L6: a comprehension's value that is thrown away, or stored in a local variable, goes before the variable dies.
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end=" ")


def pair(name):
    return [T(name + "0"), T(name + "1")]


[x for x in pair("thrown away ")]
print()
{x.name: y for x in pair("x") for y in pair("y")}
print()
{x: 1 for x in pair("key")}
print()
kept = [x for x in pair("module ")]
kept = [x for x in pair("other ")]
print()
del kept
print()
(0, [x for x in pair("nested ")])
print()


def function():
    local = T("old value")
    local = [x for x in pair("local ") if x.name == "local 0"]
    print()
    [x for x in pair("in function ")]
    print()
    return [x for x in pair("returned ") if x.name == "returned 0"]


function()
print()


class Body:
    [x for x in pair("in class ")]
    print()


(lambda: [x for x in pair("lambda ")])()
print()
[[x, y, z] for x in pair("x") for y in pair("y") for z in pair("z")] and None
print()
[(x.name, y.name, z.name) for x in pair("x") for y in pair("y") for z in pair("z")]
print()
