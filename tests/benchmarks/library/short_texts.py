# Measures: what programs do to short strings and bytes: split, join, search, replace, format, convert, compare.
import string
import sys
import textwrap

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 35_000

LINE = "alpha=1, beta = 22 ,gamma=333;delta=4.5"
NAMES = ["Ada", "Grace", "Edsger", "Barbara", "Tony"]
GREETING = string.Template("Dear $name, you owe $$${sum}.")
DROP_VOWELS = str.maketrans("", "", "aeiou")


def split_and_join(step):
    total = 0
    for part in LINE.replace(";", ",").split(","):
        key, _, value = part.partition("=")
        key = key.strip()
        total += len(key) + int(float(value))
    words = " ".join(NAMES).split()
    total += len("".join(NAMES)) + len(", ".join(words)) + len("-".join(map(str, range(10))))
    total += len(LINE.rsplit("=", 2)) + len("one\ntwo\r\nthree".splitlines()) + len("a  b c ".split())
    return total + len("/usr/lib/name.txt".rpartition("/")[2]) + step % 2


def search(step):
    word = NAMES[step % 5]
    total = LINE.find("gamma") + LINE.rfind("=") + LINE.count("a") + LINE.index("beta")
    total += word.startswith(("A", "G")) + word.endswith("a") + ("eta" in LINE) + (word < "D")
    total += word.isalpha() + word.islower() + "42".isdigit() + " ".isspace() + word.isidentifier()
    total += len(word[1:3]) + len(word[::-1]) + (word == "Grace") + (hash(word) == hash(NAMES[step % 5]))
    return total + sum(map(ord, word))


def change(step):
    word = NAMES[step % 5]
    text = word.upper() + word.lower() + word.title() + word.capitalize() + word.swapcase()
    text += word.center(9, "*") + word.ljust(8) + word.rjust(8) + "7".zfill(3) + word.strip("A") + word.lstrip("T")
    text = text.replace("a", "4").translate(DROP_VOWELS).removeprefix("A").removesuffix("7")
    return len(text) + len("tab\tbed".expandtabs(4)) + len("Ünïcödé".casefold()) + len("äöü" * 3)


def form(step):
    value = step / 7
    texts = [
        f"{step}", f"{value:.2f}", f"{step:>6}", f"{step:,}", f"{step:05d}", f"{value:8.3e}", f"{step:#x}", f"{step!r}",
        "%d" % step, "%.3f" % value, "%s is %5d" % (NAMES[0], step), "%-8s|" % NAMES[1], "%x" % step, "%%",
        "{} and {}".format(step, NAMES[2]), "{0:>4}{name:<6}".format(step, name=NAMES[3]), "{:.1%}".format(value),
        str(step), str(value), repr(NAMES[4]), repr([step, None]), hex(step), bin(step), oct(step), chr(97 + step % 26),
        GREETING.substitute(name=NAMES[0], sum=step), str({"a": step}), repr((value, "x")), format(step, "b"),
    ]
    return sum(map(len, texts))


def convert(step):
    text = f"{NAMES[step % 5]} {step}"
    data = text.encode()
    total = len(data.decode("ascii")) + len("naïve".encode("utf-8")) + int(text.split()[1]) + int("ff", 16)
    total += len(data.hex()) + len(bytes.fromhex("00ff10")) + data.find(b" ") + len(data.split()) + data[0]
    total += len(b"-".join([data, data])) + len(data.replace(b"a", b"")) + len(data.upper()) + data.startswith(b"A")
    buffer = bytearray(data)
    buffer.append(33)
    buffer += b"!"
    buffer[0] = 65
    return total + len(bytes(buffer)) + int("12") + int(float("3.5")) + len(list(text)) + len(sorted(text))


def run(count):
    total = 0
    for step in range(count):
        total += split_and_join(step) + search(step) + change(step) + form(step) + convert(step)
        if step % 50 == 0:
            total += len(textwrap.wrap(LINE * 3, 30)) + len(textwrap.dedent("    one\n      two\n"))
    return total


assert run(40) == 71385
run(max(1, int(COUNT * SCALE)))
print("ok")
