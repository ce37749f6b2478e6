# issubclass relations of the builtin exceptions.
cases = (
    "[issubclass(e, Exception) for e in (ValueError, KeyError, OSError, SystemExit, KeyboardInterrupt, GeneratorExit, StopIteration, Warning)]",
    "[e.__base__.__name__ for e in (KeyError, IndexError, UnicodeError, UnicodeDecodeError, ZeroDivisionError, FileNotFoundError, ModuleNotFoundError, RecursionError, NotImplementedError, IndentationError, TabError, UnboundLocalError, DeprecationWarning, BrokenPipeError, PythonFinalizationError)]",
    "IOError is OSError, EnvironmentError is OSError, TimeoutError.__mro__[1].__name__, ExceptionGroup.__bases__",
    "[e.__module__ for e in (ValueError, OSError)], ValueError.__name__, ValueError.__qualname__",
    "issubclass(ConnectionResetError, ConnectionError), issubclass(BlockingIOError, OSError), issubclass(BytesWarning, Warning), issubclass(EncodingWarning, Warning)",
    "BaseException().__traceback__, BaseException().__cause__, BaseException().__context__, BaseException().__suppress_context__",
    "type(\"E\", (ValueError, KeyError), {})(\"x\").args", "type(\"E\", (ValueError, OSError), {})",
    "type(\"E\", (ValueError, int), {})",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
