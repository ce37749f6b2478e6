# A checked dialect is taken as it is; line ends are special to writers; rows longer and shorter than their names.
import copy
import csv
import io
import pickle

excel = csv.get_dialect("excel")
print(csv.reader(()).dialect is excel, csv.reader((), "excel").dialect is excel, csv.writer(io.StringIO(), excel).dialect is excel)
print(csv.reader((), excel, delimiter=";").dialect is excel, csv.reader((), "excel", strict=True).dialect.strict)
csv.register_dialect("same", excel)
csv.register_dialect("other", excel, delimiter=";")
print(csv.get_dialect("same") is excel, csv.get_dialect("other").delimiter, excel.delimiter)
for how in copy.copy, copy.deepcopy, pickle.dumps:
    try:
        print(how(excel))
    except TypeError as error:
        print(error)


class Bars(csv.excel):
    delimiter = "|"


bars = csv.reader(["a|b!c"], Bars)
Bars.delimiter = "!"
print(next(bars), next(csv.reader(["a|b!c"], bars.dialect)), next(csv.reader(["a|b!c"], Bars)))

for terminator in "\n", "é", "x\0y", "", "–é":
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=terminator).writerow(
        ["a", "é", "x", "\0", "y z", "–", "\r", "b\nc", 'q"q', 1, None, 2.5])
    print(ascii(out.getvalue()))

for names in "a b", "a b c", "a b c d", "":
    print(list(csv.DictReader(["1,2,3", "", "4,5,6"], names.split() or None, "rest", "none")))
print(list(csv.DictReader(io.StringIO("a,b\n1,2,3\n4\n\n5,6\n"))))


class Named(csv.DictReader):
    @property
    def fieldnames(self):
        return ["x", "y"]


print(list(Named(["1,2", "3,4,5", "6"])))
print(list(csv.DictReader(["1,2"], {"a": 0, "b": 1})))

# Readers that are told no dialect do not need "excel".
csv.unregister_dialect("excel")
print(csv.reader(["a,b"]).dialect.lineterminator == "\r\n", list(csv.reader(["a,b"], None)))
for arguments in (), ("excel",):
    try:
        print(list(csv.DictReader(["a", "1"], None, None, None, *arguments)))
    except csv.Error as error:
        print(error)
