# Rows written, in all ways of quoting.
import csv
import io


def tried(row, **options):
    file = io.StringIO(newline="")
    try:
        return csv.writer(file, **options).writerow(row), file.getvalue()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for row in (["a", "b"], [1, 2.5, None], ["a,b", 'c"d', "e\nf"], [""], [], ["", ""], [None], "abc", [True, "x y"], ["a\rb"], ["it's"],
            [" a"], ["a\\b"], 5):
    print(row, tried(row), tried(row, doublequote=False, escapechar="\\"), tried(row, doublequote=False))
    print("   ", tried(row, lineterminator="|", delimiter=" "), tried(row, dialect="unix"), tried(row, quotechar="'"))
    for quoting in range(6):
        print("   ", tried(row, quoting=quoting), tried(row, quoting=quoting, escapechar="!"))
file = io.StringIO(newline="")
writer = csv.DictWriter(file, ["a", "b"], restval="-")
writer.writeheader()
writer.writerow({"a": 1})
try:
    writer.writerow({"c": 1})
except ValueError as error:
    print(error)
writer.writerows([{"a": 1, "b": 2}])
print(repr(file.getvalue()))
