# Readers and writers as objects: what they show, cycles, rows over several lines, delimiters beyond ASCII, random tables.
import csv
import gc
import io
import random
import weakref


def tried(function, *args, **options):
    try:
        return function(*args, **options)
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


reader = csv.reader(['a,"b\n', 'c",d\n', "\n", "é→x\n"], delimiter=",")
print(reader.line_num, next(reader), reader.line_num, next(reader), next(reader), tried(next, reader), reader.line_num)
print(type(reader), reader.dialect.delimiter, iter(reader) is reader, gc.is_tracked(reader), tried(setattr, reader, "line_num", 3))
print(tried(type(reader)), tried(csv.reader, 5), tried(csv.writer, 5), tried(weakref.ref, reader))
writer = csv.writer(io.StringIO())
print(type(writer), writer.dialect.quotechar, writer.writerow(["é", "→", 1.5, None]), tried(writer.writerow, 5), tried(writer.writerows, 5))
for delimiter in "→é\t;":
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows([["a→b", 'é"x', " y"], ["1;2", "3\t4", ""]])
    print(repr(file.getvalue()), list(csv.reader(io.StringIO(file.getvalue(), newline=""), delimiter=delimiter)))


class Line(str):
    pass


class Number:
    def __float__(self):
        return 1.0

    def __str__(self):
        return "num,ber"


print(next(csv.reader([Line("x,y")])), tried(list, csv.reader(["1,x"], quoting=csv.QUOTE_NONNUMERIC)))
file = io.StringIO()
csv.writer(file, quoting=csv.QUOTE_NONNUMERIC).writerow([Number(), 1, "a"])
print(file.getvalue())
lines = [Line("a")]
reader = csv.reader(lines)
lines[0].reader = reader
dead = weakref.ref(lines[0])
del reader, lines
gc.collect()
print(dead())
random.seed(4)
for options in ({}, {"quoting": csv.QUOTE_ALL}, {"doublequote": False, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONE, "escapechar": "!"},
                {"delimiter": "|", "quotechar": "'"}, {"lineterminator": "\n"}):
    rows = [["".join(random.choice("ab,|\"' \\!\n\ré→") for _ in range(random.randrange(6))) for _ in range(random.randrange(2, 6))]
            for _ in range(200)]
    file = io.StringIO(newline="")
    csv.writer(file, **options).writerows(rows)
    options.pop("lineterminator", None)
    text = file.getvalue()
    print(options, len(text), tried(list, csv.reader(io.StringIO(text, newline=""), **options)) == rows, hash(text) == hash(text + ""))
