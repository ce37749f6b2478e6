# dialect: exceptions have no __init__ of their own; what * calls answers NotImplemented when called by name
print(ValueError.__init__ is BaseException.__init__, "__init__" in vars(KeyError))
print("a".__mul__("b"), b"a".__mul__("b"))
try:
    "a" * "b"
except TypeError as error:
    print(error)
