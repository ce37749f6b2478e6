# The manager lives to the end of the with statement, after __exit__; a result
# of __enter__ that nobody names dies at once.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


class Manager(Noisy):
    def __init__(self, name, suppress=False):
        super().__init__(name)
        self.suppress = suppress

    def __enter__(self):
        print("  enter", self.name)
        return Noisy(f"value of {self.name}")

    def __exit__(self, kind, value, traceback):
        print("  exit", self.name, kind and kind.__name__)
        return self.suppress


print("no target")
with Manager("m1"):
    print("  body")
print("target")
with Manager("m2") as value:
    print("  body", value.name)
print("after, value is", value.name)
del value
print("two managers")
with Manager("m3"), Manager("m4"):
    print("  body")


class Error(Exception):
    def __del__(self):
        print("  error dies")


print("suppressed")
with Manager("m5", True):
    raise Error
print("not suppressed")
try:
    with Manager("m6"):
        raise Error
except Error:
    print("  handler")
print("end")
