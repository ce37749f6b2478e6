# A suspended generator holds its locals; exhaustion, close() and death release
# them; a generator that never started runs no code.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def numbers(argument):
    local = Noisy("local")
    try:
        yield 1
        yield 2
    finally:
        print("  finally")


print("exhausted")
generator = numbers(Noisy("argument"))
print(list(generator))
print("closed")
generator = numbers(Noisy("argument"))
next(generator)
generator.close()
print("closed again", generator.close())
print("dropped")
generator = numbers(Noisy("argument"))
next(generator)
del generator
print("never started")
generator = numbers(Noisy("argument"))
generator.close()
generator = numbers(Noisy("argument"))
del generator
print("thrown into")
generator = numbers(Noisy("argument"))
next(generator)
try:
    generator.throw(ValueError("thrown"))
except ValueError as error:
    print("  caught", error)
print("finished:", next(generator, "nothing"))


def returning():
    try:
        yield 1
    except GeneratorExit:
        return "value of close"


generator = returning()
next(generator)
print(generator.close())
