# In-place operators through a proxy rebind the name to the result: if that is
# the object itself, the name then holds it strongly.
import weakref


class Total:
    def __init__(self):
        self.value = 0

    def __iadd__(self, amount):
        self.value += amount
        return self

    def __sub__(self, amount):
        return "a plain difference"


total = Total()
p = weakref.proxy(total)
p += 3
print(total.value, p is total)
q = weakref.proxy(total)
q -= 1
print(q)
del total
print("held by p:", p.value)
numbers = type("Numbers", (list,), {})([1])
p = weakref.proxy(numbers)
p += [2]
print(p is numbers, numbers)
p = weakref.proxy(numbers)
p *= 2
print(p is numbers, numbers)
