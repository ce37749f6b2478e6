# A proxy behaves like its object, until the object has gone.
#
# Claims often met: "catch weakref.ReferenceError."  There is no such name,
# ReferenceError is a builtin.  "A proxy can be used like the object
# everywhere."  Not quite: type(), id(), `is`, hash() and repr() see the proxy.

import weakref


class Account:
    def __init__(self, balance):
        self.balance = balance

    def pay_in(self, amount):
        self.balance += amount
        return self.balance

    def __len__(self):
        return self.balance

    def __add__(self, other):
        return f"account plus {other}"


account = Account(42)
window = weakref.proxy(account)

print("attribute: ", window.balance)
print("method:    ", window.pay_in(8))
print("len():     ", len(window))
print("operator:  ", window + 1)
print("isinstance:", isinstance(window, Account))

print("type():    ", type(window).__name__)
print("is:        ", window is account)
try:
    hash(window)
except TypeError as error:
    print("hash():    ", error)

# A method taken through a proxy holds the object itself, strongly.
pay_in = window.pay_in
del account
print("kept alive by its method:", window.balance)

del pay_in
try:
    print(window.balance)
except ReferenceError as error:
    print("ReferenceError:", error)
print("in weakref:", hasattr(weakref, "ReferenceError"))
