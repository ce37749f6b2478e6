# Comparing and sorting lists whose items change them, and when the keys of a sort die.
class Clears:
    def __init__(self, other):
        self.other = other

    def __eq__(self, other):
        self.other.clear()
        return NotImplemented


first, second = [], []
first.append(Clears(second))
second.append(Clears(first))
print(first == second, first != second)
third = []
third.append(Clears(third))
print(third == [1], third)


class Key:
    def __init__(self, value): self.value = value
    def __lt__(self, other): return self.value < other.value
    def __del__(self): print("dies", self.value)


data = [3, 1, 2]
data.sort(key=Key)
data.sort(key=Key, reverse=True)
print(data)
data = list(range(3))


class Killer(Key):
    def __del__(self):
        data[:] = range(5)


try:
    data.sort(key=Killer)
except ValueError as error:
    print(error, data)
