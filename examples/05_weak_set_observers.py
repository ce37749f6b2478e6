# Observers in a WeakSet need not be unregistered: they just go.
#
# Claim often met: "they are told in the order in which they registered."
# A WeakSet is a set, so its order is arbitrary.  Sort by something that you
# define yourself if order matters.
# Also: a bound method put into a WeakSet is gone at once, because `obj.method`
# makes a new object each time.  WeakMethod is made for that.

import weakref


class Display:
    def __init__(self, name):
        self.name = name

    def show(self, message):
        print(f"   {self.name}: {message}")


class Thermometer:
    def __init__(self):
        self.displays = weakref.WeakSet()

    def report(self, degrees):
        for display in sorted(self.displays, key=lambda display: display.name):
            display.show(f"{degrees} degrees")


thermometer = Thermometer()
kitchen, cellar = Display("kitchen"), Display("cellar")
thermometer.displays.add(kitchen)
thermometer.displays.add(cellar)
print("two displays:")
thermometer.report(21)

del kitchen
print("one display, nobody unregistered:")
thermometer.report(22)
print("   members:", len(thermometer.displays))

print("a bound method in a WeakSet:")
methods = weakref.WeakSet()
methods.add(cellar.show)
print("   members:", len(methods))

print("a WeakMethod:")
call_me = weakref.WeakMethod(cellar.show)
call_me()("still here")
del cellar
print("   afterwards:", call_me())
