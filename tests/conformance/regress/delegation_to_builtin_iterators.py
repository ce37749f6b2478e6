# A generator that delegates to a builtin iterator is stepped in place; nobody may notice.
import sys
import traceback


def through(iterable):
    try:
        got = yield from iterable
        print("  end:", got)
    finally:
        print("  finally")


for iterable in [1, 2, 3], (4, 5), {6: 7}, {6: 7}.items(), range(2), {8}, iter("ab"):
    print(type(iterable).__name__, list(through(iterable)))

table = {1: 2, 3: 4}
steps = through(table)
print(next(steps), steps.gi_yieldfrom is not None, steps.gi_running)
table[5] = 6
try:
    next(steps)
except RuntimeError as error:
    print(error, [entry.name for entry in traceback.extract_tb(error.__traceback__)])
print(next(steps, "finished"))

for item in (steps := through([1, 2])):
    print("in the loop:", item, steps.gi_frame is not None)
print(steps.gi_frame)


class Nosy:
    def __del__(self):
        try:
            next(steps)
        except ValueError as error:
            print("  in __del__:", error)


pairs = [[Nosy()], 2]


def emptied():
    yield from map(list.pop, pairs[:1])
    yield "more"


print(list(emptied())[1:])
steps = through({1: 2})
print(next(steps), steps.close())
steps = through([1, 2])
print(next(steps))
try:
    steps.send(5)
except AttributeError as error:
    print(error)
steps = through([1, 2])
next(steps)
try:
    steps.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error), sys.exception() is error)
