# ExceptionGroup: construction, split, subgroup, derive, nesting.
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("inner", [TypeError(2), KeyError(3)]), OSError(4)])
print(g.message, g.exceptions, str(g), repr(g), g.args)
for condition in (ValueError, (TypeError, KeyError), lambda e: isinstance(e, OSError), Exception, ImportError,
        ExceptionGroup):
    match, rest = g.split(condition)
    print(repr(match), "|", repr(rest), "|", repr(g.subgroup(condition)))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b",
    [KeyboardInterrupt()])).__name__, g.derive([ValueError(9)]), isinstance(g, Exception),
    issubclass(ExceptionGroup, BaseExceptionGroup), ExceptionGroup.__mro__[1:3])
g.add_note("note")
g.__cause__ = KeyError("cause")
part = g.subgroup(ValueError)
print(part.__notes__, repr(part.__cause__), part.__notes__ is g.__notes__, g.subgroup(lambda e: True) is g)


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message + "+", excs)


m = MyGroup("m", [ValueError(1), TypeError(2)])
print(repr(m.split(ValueError)), type(m.subgroup(TypeError)).__name__)
for call in (lambda: ExceptionGroup(), lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", []),
        lambda: ExceptionGroup("m", 5), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup(5,
        [ValueError()]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: g.split(5),
        lambda: g.subgroup(int), lambda: g.split(), lambda: setattr(g, "message", 1), lambda: setattr(g,
        "exceptions", ()), lambda: ExceptionGroup("m", [ValueError], 5), lambda: g.derive(5),
        lambda: g.split((ValueError, 5)), lambda: MyGroup("m", [ValueError()]).derive([])):
    try:
        print(call())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
