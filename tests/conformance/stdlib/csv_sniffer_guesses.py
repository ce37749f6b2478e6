# What the Sniffer finds: quotes beside delimiters, doubled quotes, counts that are nearly the same in all lines.
import copy
import csv
import pickle

samples = [
    "a,b,c\n1,2,3\n", "a;b;c\n1;2,5;3\n", "'a':'b':'c'\n'1':'2':'3'\n", '"a","b ""c""","d"\n', "a b\tc\n1 2\t3\n4 5 6\t7\n",
    "venue+address+city\nHall+12 Road+Oslo\nInn+3 Way+Rome\n", "x|y|z\n1|2|3\n", "abc\ndef\n", "a, b, c\n1, 2, 3\n",
    'a,"b, c",d\n1,"2, 3",4\n', "'x'\n'y'\n", "2024-01-02 10:11:12\n2024-01-03 10:11:12\n", "a\tb\n" * 12 + "c,d\n",
    "Harry's, Arlington Heights, IL, 2/1/03, Kimi Hayes\nShark City, Glendale Heights, IL, 12/28/02, Prezence\n",
]
for sample in samples:
    try:
        found = csv.Sniffer().sniff(sample)
        print(repr(found.delimiter), repr(found.quotechar), found.doublequote, found.skipinitialspace)
    except csv.Error as error:
        print(error)
found = csv.Sniffer().sniff("a:b;c\n1:2;3\n", delimiters=";")
print(found.delimiter, csv.Sniffer().has_header("name,age\nAnn,31\nBob,42\n"), csv.Sniffer().has_header("1,2\n3,4\n"))
starred = tuple[str, *tuple[int, ...]]
print(copy.deepcopy(starred) == starred, pickle.loads(pickle.dumps(starred)) == starred, copy.copy(starred.__args__[1]))
