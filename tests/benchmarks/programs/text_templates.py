# A template language: parsed once, rendered many times into text.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 30_000

TEMPLATE = """<h1>{title|upper}</h1>
{for item in items}  <li class="{item.kind}">{item.name|quote}: {item.price|money}</li>
{end}<p>{count} items</p>
"""

FILTERS = {
    "upper": str.upper,
    "quote": lambda value: value.replace("&", "&amp;").replace("<", "&lt;"),
    "money": lambda value: f"{value:,.2f}",
}


class Text:
    def __init__(self, text):
        self.text = text

    def render(self, context, out):
        out.append(self.text)


class Slot:
    def __init__(self, source):
        path, *self.filters = source.split("|")
        self.path = path.split(".")

    def render(self, context, out):
        value = context
        for step in self.path:
            value = value[step]
        for name in self.filters:
            value = FILTERS[name](value)
        out.append(str(value))


class Loop:
    def __init__(self, source):
        _, self.name, _, self.source = source.split()
        self.body = []

    def render(self, context, out):
        inner = dict(context)
        for item in context[self.source]:
            inner[self.name] = item
            for part in self.body:
                part.render(inner, out)


def parse(text):
    stack = [[]]
    while text:
        before, opened, rest = text.partition("{")
        if before:
            stack[-1].append(Text(before))
        if not opened:
            break
        source, _, text = rest.partition("}")
        if source.startswith("for "):
            loop = Loop(source)
            stack[-1].append(loop)
            stack.append(loop.body)
        elif source == "end":
            stack.pop()
        else:
            stack[-1].append(Slot(source))
    return stack[0]


def render(parts, context):
    out = []
    for part in parts:
        part.render(context, out)
    return "".join(out)


items = [{"kind": f"k{n % 3}", "name": f"<item & {n}>", "price": n * 1234.5} for n in range(20)]
context = {"title": "Wares", "items": items, "count": len(items)}
for _ in range(max(1, int(COUNT * SCALE))):
    page = render(parse(TEMPLATE), context)
    assert page.startswith("<h1>WARES</h1>\n") and page.endswith("<p>20 items</p>\n")
    assert page.count("<li") == 20 and "&lt;item &amp; 3>: 3,703.50" in page
print("ok")
