# Measures: the library's readers and writers on small inputs: JSON, CSV, regular expressions, pickles, dates, paths.
import ast
import base64
import binascii
import csv
import datetime
import hashlib
import html
import io
import json
import os.path
import pickle
import pprint
import re
import shlex
import sys
import urllib.parse
from pathlib import PurePosixPath

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 3_000

PAIR = re.compile(r"(?P<key>\w+)\s*=\s*(?P<value>\d+)")
RECORD = {"name": "Ada", "tags": ["a", "b"], "size": 1.5, "left": None, "nested": {"ok": True, "n": [1, 2, 3]}}
TABLE = "name,size,kind\nAda,1,x\nGrace,22,\"y, z\"\n"
DAY = datetime.datetime(2024, 2, 29, 12, 30, 15)


def texts(step):
    written = json.dumps(RECORD | {"step": step})
    total = len(written) + json.loads(written)["step"] + len(json.dumps(RECORD, indent=1, sort_keys=True))
    rows = list(csv.reader(io.StringIO(TABLE)))
    total += len(rows) + sum(int(row["size"]) for row in csv.DictReader(io.StringIO(TABLE)))
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    for line in io.StringIO(TABLE):
        total += len(line)
    return total + len(out.getvalue()) + len(pprint.pformat(RECORD)) + len(shlex.split("cp -r 'a b' c"))


def expressions(step):
    text = f"one = {step}, two=22; three = 333"
    total = sum(int(match["value"]) for match in PAIR.finditer(text)) + len(PAIR.findall(text))
    total += len(PAIR.sub(r"\2=\1", text)) + len(re.sub(r"\d", lambda match: match[0] * 2, text))
    total += len(re.split(r"[,;]\s*", text)) + bool(re.match(r"(a|o)n+e", text)) + (re.search("x", text) is None)
    return total + len(re.findall(r"[a-z]+", text)) + bool(re.fullmatch(r"(?i)ONE.*", text))


def binaries(step):
    data = pickle.dumps(RECORD)
    total = len(data) + len(pickle.loads(data)) + len(base64.b64encode(data)) + binascii.crc32(data) % 7
    total += len(base64.b64decode(b"aGVsbG8=")) + hashlib.sha256(data).digest()[0] + len(hashlib.md5(data).hexdigest())
    return total + ast.literal_eval("[1, 2, {'a': 3}]")[0] + step % 2


def dates(step):
    day = DAY + datetime.timedelta(days=step % 400, minutes=5)
    total = (day - DAY).days + day.weekday() + day.date().toordinal() % 10 + len(day.isoformat())
    total += len(day.strftime("%Y-%m-%d %H:%M")) + datetime.date.fromisoformat("2024-03-01").day
    total += datetime.datetime.fromisoformat("2024-03-01T10:20:30").minute + (day > DAY) + day.replace(hour=1).hour
    return total + datetime.datetime.strptime("2024-01-02", "%Y-%m-%d").day


def names(step):
    path = PurePosixPath("/usr/lib") / f"module{step % 10}.py"
    total = len(path.name) + len(path.suffix) + len(path.parent.parts) + len(str(path.with_suffix(".txt")))
    total += len(os.path.join("a", "b", "c.txt")) + len(os.path.splitext("a/b.txt")[1]) + len(os.path.basename("a/b"))
    total += len(urllib.parse.urlparse("http://host/path?query=1#end").path) + len(urllib.parse.quote("a b/c"))
    return total + len(urllib.parse.urlencode({"a": step % 5, "b": "c d"})) + len(html.escape("<a & b>"))


def run(count):
    total = 0
    for step in range(count):
        total += texts(step) + expressions(step) + binaries(step) + dates(step) + names(step)
    return total


assert run(20) == 29491
run(max(1, int(COUNT * SCALE)))
print("ok")
