# Nested data written to text and read back, in the manner of JSON.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_100

ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
UNESCAPES = {'"': '"', "\\": "\\", "n": "\n", "t": "\t"}


def encode(data):
    if data is None:
        return "null"
    if data is True:
        return "true"
    if data is False:
        return "false"
    if isinstance(data, (int, float)):
        return repr(data)
    if isinstance(data, str):
        return '"' + "".join(ESCAPES.get(character, character) for character in data) + '"'
    if isinstance(data, list):
        return "[" + ",".join([encode(item) for item in data]) + "]"
    pairs = [f"{encode(key)}:{encode(value)}" for key, value in data.items()]
    return "{" + ",".join(pairs) + "}"


class Decoder:
    words = {"t": ("true", True), "f": ("false", False), "n": ("null", None)}

    def __init__(self, text):
        self.text = text
        self.place = 0

    def value(self):
        character = self.text[self.place]
        if character == '"':
            return self.string()
        if character == "[":
            return self.items("]", self.value)
        if character == "{":
            return dict(self.items("}", self.pair))
        if character in self.words:
            word, value = self.words[character]
            self.place += len(word)
            return value
        return self.number()

    def items(self, closing, read):
        items = []
        self.place += 1
        while self.text[self.place] != closing:
            items.append(read())
            if self.text[self.place] == ",":
                self.place += 1
        self.place += 1
        return items

    def pair(self):
        key = self.string()
        self.place += 1
        return key, self.value()

    def string(self):
        parts = []
        place = self.place + 1
        while (character := self.text[place]) != '"':
            if character == "\\":
                place += 1
                character = UNESCAPES[self.text[place]]
            parts.append(character)
            place += 1
        self.place = place + 1
        return "".join(parts)

    def number(self):
        start = self.place
        while self.place < len(self.text) and self.text[self.place] in "+-.0123456789e":
            self.place += 1
        text = self.text[start : self.place]
        return int(text) if text.lstrip("-").isdigit() else float(text)


def sample():
    return [
        {
            "id": number,
            "name": f'item "{number}"\n',
            "price": number * 1.25,
            "tags": ["a", "b\\c", None, True, False],
            "nested": {"deep": [[], {}, [-number]]},
        }
        for number in range(40)
    ]


data = sample()
for _ in range(max(1, int(COUNT * SCALE))):
    assert Decoder(encode(data)).value() == data
print("ok")
