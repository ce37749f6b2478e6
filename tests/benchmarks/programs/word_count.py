# Words of a generated text counted, grouped and sorted.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_300

SYLLABLES = ["ka", "lo", "mi", "ne", "tu", "ras", "vel", "po"]


def text(words):
    state = 99
    parts = []
    for _ in range(words):
        state = (state * 1103515245 + 12345) % 2147483648
        value = state >> 8
        word = ""
        for _ in range(1 + value % 3):
            word += SYLLABLES[value & 7]
            value >>= 3
        parts.append(word.capitalize() if value & 1 else word)
    return " ".join(parts)


def analyse(text):
    counts = {}
    for word in text.split():
        word = word.lower()
        counts[word] = counts.get(word, 0) + 1
    by_length = {}
    for word, count in counts.items():
        by_length.setdefault(len(word), []).append((count, word))
    ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    lines = [f"{word:<12}{count:>6}" for word, count in ranking[:20]]
    return counts, by_length, "\n".join(lines)


source = text(4000)
for _ in range(max(1, int(COUNT * SCALE))):
    counts, by_length, report = analyse(source)
    assert sum(counts.values()) == 4000
    assert sum(len(words) for words in by_length.values()) == len(counts)
    assert report.count("\n") == 19
print("ok")
