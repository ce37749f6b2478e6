# container[start:stop:step] of the builtin containers and of classes of one's own.
for container in (list(range(7)), tuple(range(7)), "abcdefg", b"abcdefg", range(7), bytearray(b"abcdefg")):
    print(container[::2], container[::-1], container[5:1:-2], container[1:6:3], container[-2::-3], container[:2:-1])
    print(container[100::-1], container[:-100:-1], container[None:None:None], container[2:2:-1], container[0:100:10**30])
    for step in (0, "x", 1.5):
        try:
            print(container[::step])
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


class Part:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print("del", self.name)


class Shown:
    def __getitem__(self, key):
        print("get", key)
        return key

    def __del__(self):
        print("del shown")


print(Shown()[1:2:3])
print(Shown()[Part("a") : Part("b") : Part("c")].step)
print(Shown()[::2, 1])


class Index:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        print("asked", self.number)
        return self.number


print("abcdef"[Index(5) : Index(0) : Index(-2)])
numbers = [1, 2, 3, 4]
five = 5
numbers[::-1] = "abcd"
print(numbers, numbers[:: True])
del numbers[::2]
print(numbers)
try:
    five[1:2:3]
except TypeError as error:
    print(error)
try:
    [1][1:2:Part("d")]
except TypeError as error:
    print(error)
print("abc"[::-1][::-1], [1, 2, 3][::-1] + [0])
