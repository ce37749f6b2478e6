# A reader of settings that tries one form after another and backtracks by exceptions.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 12_000

TEXT = """
name = gossamer
size = 12
ratio = 0.75
empty =
[paths]
root = /var/lib/thing
limits = 1, 2.5, three, 4
broken line
[flags]
debug = yes
speed = 1e3
level = high
size = -7
ratio = 1/3
"""


class SettingError(Exception):
    pass


class WrongForm(SettingError):
    def __init__(self, text, form):
        super().__init__(text, form)
        self.text = text
        self.form = form


class MissingName(SettingError, KeyError):
    pass


def read_truth(text):
    try:
        return {"yes": True, "no": False}[text]
    except KeyError:
        raise WrongForm(text, "truth") from None


def read_fraction(text):
    over, slash, under = text.partition("/")
    if not slash:
        raise WrongForm(text, "fraction")
    try:
        return float(over) / float(under)
    except (ValueError, ZeroDivisionError) as error:
        raise WrongForm(text, "fraction") from error


def read_list(text):
    if "," not in text:
        raise WrongForm(text, "list")
    return [read_value(part.strip()) for part in text.split(",")]


def read_value(text):
    for reader in (int, float, read_truth, read_list, read_fraction):
        try:
            return reader(text)
        except WrongForm as error:
            assert error.text == text
        except ValueError:
            pass
    if not text:
        raise MissingName("no value")
    return text


class Settings:
    def __init__(self):
        self.sections = {}
        self.current = self.sections.setdefault("", {})
        self.errors = []

    def read_line(self, line):
        if line.startswith("["):
            self.current = self.sections.setdefault(line.strip("[]"), {})
            return
        name, equals, value = line.partition("=")
        if not equals:
            raise WrongForm(line, "line")
        self.current[name.strip()] = read_value(value.strip())

    def read(self, text):
        for number, line in enumerate(text.strip().split("\n")):
            try:
                self.read_line(line)
            except MissingName as error:
                self.errors.append((number, error.args[0]))
            except SettingError as error:
                self.errors.append((number, error.form))
            finally:
                self.last = number

    def find(self, section, name):
        try:
            return self.sections[section][name]
        except KeyError:
            try:
                return self.sections[""][name]
            except KeyError as error:
                raise MissingName(name) from error


for _ in range(max(1, int(COUNT * SCALE))):
    settings = Settings()
    settings.read(TEXT)
    assert settings.errors == [(3, "no value"), (7, "line")] and settings.last == 13
    assert settings.sections["paths"]["limits"] == [1, 2.5, "three", 4]
    assert settings.sections["flags"]["ratio"] == 1 / 3 and settings.find("flags", "size") == -7
    found = 0
    for name in ("name", "size", "ratio", "empty", "absent", "level", "root") * 4:
        try:
            settings.find("paths", name)
            found += 1
        except LookupError:
            found -= 1
    assert found == 4, found
print("ok")
