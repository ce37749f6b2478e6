# csv: characters of a dialect that mean two things, limits, and what of a dialect is read-only.
import csv
import enum


def refuse(call, *args, **options):
    try:
        print(call(*args, **options))
    except (ValueError, TypeError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)


for options in ({"delimiter": '"'}, {"escapechar": ","}, {"escapechar": '"'}, {"lineterminator": "x,"},
                {"lineterminator": '"'}, {"escapechar": "x", "lineterminator": "x"}, {"delimiter": "\n"},
                {"quotechar": " ", "skipinitialspace": True}, {"delimiter": " ", "skipinitialspace": True},
                {"quotechar": None, "quoting": 3, "delimiter": '"'}, {"lineterminator": ""}):
    refuse(lambda: list(csv.reader(["a b,c"], **options)))
refuse(csv.field_size_limit, 1, 2)
refuse(csv.field_size_limit, 2**70)
refuse(csv.field_size_limit, 1.5)
print(csv.field_size_limit())
dialect = csv.get_dialect("excel")
refuse(setattr, dialect, "delimiter", ";")
refuse(delattr, dialect, "quoting")
refuse(getattr, dialect, "nosuch")
print(dialect.delimiter, dialect.doublequote, dialect.strict)
refuse(lambda: enum.EnumType("A", (enum.ReprEnum,), enum.EnumType.__prepare__("A", (enum.ReprEnum,))))
