# % with text, mappings and odd templates.
cases = (
    "\"%s %r %a\" % (\"é\", \"é\", \"é\"), \"%10s|%-10s|%.2s|%5.1s|\" % (\"a\", \"b\", \"cde\", \"fgh\"), \"%s\" % None, \"%s\" % (1,), \"%s\" % [1], \"%s\" % ((1, 2),)",
    "\"%(a)s %(b)r\" % {\"a\": 1, \"b\": \"x\"}, \"%(a)5d|%(a)-5d|\" % {\"a\": 3}, \"%(x y)s\" % {\"x y\": 1}, \"%()s\" % {\"\": \"empty\"}, \"%((a))s\" % {\"(a)\": 2}",
    "\"%%\" % (), \"100%%\" % (), \"%s%%\" % 5, \"a\" % (), \"a\" % {}, \"a\" % []", "\"%s %s\" % (1,)",
    "\"%s\" % (1, 2)", "\"%\" % 1", "\"%(a)s\" % 1", "\"%(a)s\" % {}", "\"%(a\" % {}", "\"%z\" % 1",
    "\"%5\" % 1", "\"%s\" % ()", "\"a\" % 1", "\"%s %(a)s\" % {\"a\": 1}", "\"%(a)*d\" % {\"a\": 1}",
    "\"%ls %hd %Ld\" % (\"a\", 1, 2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)

# Bytes call %i by the name of %d, and %u by its own.
for template in (b"%d", b"%i", b"%u", "%i", "%u"):
    try:
        template % "text"
    except TypeError as error:
        print(template, error)
