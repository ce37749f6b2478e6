# Exception groups and except*.
group = ExceptionGroup("group", [ValueError(1), TypeError(2), ExceptionGroup("inner", [KeyError(3)])])
print(repr(group), str(group), len(group.exceptions))
print(group.subgroup(KeyError), group.split(ValueError)[1], group.subgroup(OSError))
try:
    raise group
except* ValueError as caught:
    print("values", repr(caught))
except* KeyError as caught:
    print("keys", repr(caught))
except* TypeError:
    print("types")
else:
    print("never")
finally:
    print("finally")
try:
    try:
        raise group
    except* ValueError:
        pass
except ExceptionGroup as rest:
    print("rest", repr(rest))
try:
    raise OSError("naked")
except* OSError as caught:
    print(repr(caught))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        raise KeyError("new")
except ExceptionGroup as error:
    print(repr(error))
except KeyError as error:
    print("plain", repr(error), repr(error.__context__))
for make in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, [ValueError()])):
    try:
        make()
    except (TypeError, ValueError) as error:
        print(error)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
