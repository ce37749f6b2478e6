# The tree of the builtin exceptions.
import builtins


def show(cls, depth=0):
    print("    " * depth + cls.__name__, end=": " if depth < 2 else " ")
    print(", ".join(base.__name__ for base in cls.__bases__))
    for sub in sorted((c for c in vars(builtins).values() if isinstance(c, type) and cls in c.__bases__),
            key=lambda c: c.__name__):
        if sub.__name__ == getattr(builtins, sub.__name__).__name__:
            show(sub, depth + 1)


show(BaseException)
print(IOError is OSError, EnvironmentError is OSError, issubclass(TimeoutError, OSError),
    issubclass(ModuleNotFoundError, ImportError), KeyboardInterrupt.__mro__[1].__name__,
    ExceptionGroup.__bases__)
for cls in (BaseException, Exception, KeyError, SystemExit):
    print(cls.__name__, cls.__module__, cls() , repr(cls(1)))
