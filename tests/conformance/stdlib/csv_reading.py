# Rows of tables, in all ways of quoting.
import csv
import io


def tried(lines, **options):
    try:
        lines = io.StringIO(lines, newline="") if isinstance(lines, str) else lines
        return list(csv.reader(lines, **options))
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


for text in ("a,b\n", '"a,b",c\r\n', '"a""b"', 'a"b,c', '"a"b,c', '"a\nb",c\nd', "", ",", "\n\n", "a,\n", '"', "'a", "a\rb", "a b, c",
             '1,2.5,"x"', "a\\,b", '"a\\"b"', 'a,"",b,', '"a" ,b', ' "a",b'):
    print(repr(text), tried(text), tried(text, strict=True), tried(text, escapechar="\\"), tried(text, skipinitialspace=True))
    for quoting in (csv.QUOTE_NONE, csv.QUOTE_NONNUMERIC, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
        print("   ", tried(text, quoting=quoting))
print(tried("'a,b',c", quotechar="'"), tried("a\tb", dialect="excel-tab"), tried([b"a"]), tried(['"a\n', 'b"']))
for wrong in ({"delimiter": ""}, {"delimiter": None}, {"quotechar": "ab"}, {"quoting": 9}, {"nope": 1}, {"dialect": "zz"},
              {"delimiter": "\n"}, {"quotechar": None}, {"lineterminator": 5}, {"escapechar": 5}):
    print(wrong, tried("a", **wrong))
rows = csv.DictReader(["a,b", "1,2", "3", "4,5,6", ""])
print(list(rows), rows.fieldnames, rows.line_num, list(csv.DictReader(["1,2"], ["x", "y", "z"], restval="v")))
csv.register_dialect("pipes", delimiter="|")
print(tried("a|b", dialect="pipes"), csv.list_dialects(), csv.get_dialect("pipes").delimiter)
csv.field_size_limit(3)
print(tried("abcdef"), csv.field_size_limit(131072))
for sample in ("a,b,c\n1,2,3\n4,5,6\n", "a;b\n1;2\n", '"a","b"\n"c","d"\n', "a\tb\nc\td\n", "name,age\nbob,3\nal,45\n"):
    guess = csv.Sniffer().sniff(sample)
    print(repr(guess.delimiter), guess.quotechar, guess.skipinitialspace, csv.Sniffer().has_header(sample))
