# Long texts joined, split, replaced, searched, translated and formatted by the methods of str and bytes.
# group: native
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 150

WORDS = ["spider", "silk", "thread", "web", "gossamer", "autumn", "fine", "drift", "morning", "dew"]
SHIFT = str.maketrans({chr(code): chr((code - 97 + 13) % 26 + 97) for code in range(97, 123)})


def text(lines):
    state = 3
    rows = []
    for number in range(lines):
        words = []
        for _ in range(9):
            state = (state * 48271) % 2147483647
            words.append(WORDS[state % 10])
        rows.append(f"{number:>6}: " + " ".join(words))
    return "\n".join(rows)


document = text(1500)
for _ in range(max(1, int(COUNT * SCALE))):
    rows = document.split("\n")
    assert len(rows) == 1500 and "\n".join(rows) == document
    assert document.replace("silk", "cotton").replace("cotton", "silk") == document
    shouted = document.upper()
    assert shouted.lower() == document and shouted.title().casefold() == document
    assert document.translate(SHIFT).translate(SHIFT) == document
    assert sum(document.count(word) for word in WORDS) == 9 * 1500
    place = found = 0
    while (place := document.find("gossamer", place)) >= 0:
        found += 1
        place += 8
    assert found == document.count("gossamer")
    stripped = [row.strip().partition(": ")[2] for row in rows]
    assert all(not row.startswith(" ") for row in stripped)
    words = " ".join(stripped).split()
    assert len(words) == 9 * 1500
    padded = "".join([word.center(12, ".") for word in words])
    assert len(padded) == 12 * len(words)
    data = document.encode("utf-8")
    assert data.decode("ascii") == document and data.replace(b"dew", b"fog").count(b"fog") == data.count(b"dew")
    table = "".join(["%-10s|%5d|%8.3f\n" % (word, len(word), len(word) / 7) for word in words[:3000]])
    assert len(table) == 26 * 3000 and table.splitlines()[0].count("|") == 2
    assert document[::-1][::-1] == document and hash(document[:]) == hash(document)
print("ok")
