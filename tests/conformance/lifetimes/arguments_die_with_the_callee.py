# Where a call expression calls a dialect function, the callee's frame owns the
# arguments: they die at its exit in slot order, before the caller goes on.
class Noisy:
    def __init__(self, name):
        self.name = name

    def take(self, other):
        print("  in take")

    def __del__(self):
        print("  dies:", self.name)


def function(a, b=None, *args, **kwargs):
    local = Noisy("local")
    print("  in function")


print("positional")
function(Noisy("1"), Noisy("2"))
print("keywords")
function(b=Noisy("b"), a=Noisy("a"))
print("star")
function(*[Noisy("s1"), Noisy("s2"), Noisy("s3")])
print("double star")
function(**{"a": Noisy("ka"), "z": Noisy("kz")})
print("bound method")
Noisy("receiver").take(Noisy("argument"))


def drops(parameter):
    del parameter
    print("  parameter deleted first")


print("deleted inside")
drops(Noisy("x"))


def nested(parameter):
    function(parameter)
    print("  back in nested")


print("passed on")
nested(Noisy("y"))
print("native call")
print("  length", len([Noisy("z")]))
