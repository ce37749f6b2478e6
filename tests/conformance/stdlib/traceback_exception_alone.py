# The lines about an exception alone: one for the message whatever it holds, notes, groups on request.
import traceback

inner = ValueError("B\nC")
inner.add_note("Note\nof two lines")
group = ExceptionGroup("A\n1", [inner, TypeError(), ExceptionGroup("D", [SyntaxError("bad", ("x.py", 1, 2, "a b", 1, 3))])])
group.add_note("of the group")
for lines in (traceback.format_exception_only(inner), traceback.format_exception_only(group),
              traceback.format_exception_only(group, show_group=True), traceback.format_exception_only(ValueError()),
              list(traceback.TracebackException.from_exception(group).format_exception_only(show_group=True)),
              list(traceback.TracebackException.from_exception(inner).format_exception_only()),
              traceback.format_exception_only(None), traceback.format_exception_only(inner, show_group=True),
              traceback.format_exception(inner), traceback.format_exception_only(SystemExit("a\nb"))):
    print(lines)
