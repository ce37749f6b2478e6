# str, repr, args and equality of exceptions.
cases = (
    "str(Exception()), str(Exception(\"a\")), str(Exception(\"a\", 1)), str(Exception(None)), str(Exception([\"a\"]))",
    "repr(Exception()), repr(Exception(\"a\")), repr(Exception(\"a\", 1)), repr(Exception(Exception(\"in\")))",
    "Exception(\"a\").args, Exception().args, Exception(1, [2]).args, Exception(\"a\") == Exception(\"a\")",
    "str(KeyError(\"a\")), str(KeyError()), str(KeyError(1, 2)), str(KeyError([\"a\"])), repr(KeyError(\"a\"))",
    "str(OSError(2, \"x\")), str(OSError(2, \"x\", \"f\")), str(OSError(\"x\")), str(OSError(1, 2, 3, 4, 5)), OSError(2, \"x\").errno, type(OSError(2, \"x\")).__name__",
    "str(UnicodeDecodeError(\"utf-8\", b\"\\xff\", 0, 1, \"bad\")), str(UnicodeEncodeError(\"ascii\", \"é\", 0, 1, \"bad\"))",
    "str(SyntaxError(\"m\", (\"f\", 1, 2, \"t\"))), str(SyntaxError(\"m\")), str(StopIteration(5)), StopIteration(5).value, SystemExit(3).code",
    "str(ImportError(\"m\", name=\"n\")), ImportError(\"m\", name=\"n\").name, AttributeError(\"m\", name=\"n\", obj=1).name",
    "str(ExceptionGroup(\"g\", [ValueError(1)])), repr(ExceptionGroup(\"g\", [ValueError(1)]))",
    "ExceptionGroup(\"g\", [])", "ValueError(x=1)", "UnicodeDecodeError(\"a\")", "Exception().nosuch",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
