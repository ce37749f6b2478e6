# Files in memory can be copied and pickled: what they hold, the position, line ends and attributes.
import copy
import io
import pickle


class Mine(io.StringIO):
    pass


text = io.StringIO("abc\ndef", newline="\r\n")
text.read(2)
data = io.BytesIO(b"abc")
data.read(1)
mine = Mine("xy")
mine.note = [1]
for file in (text, data, mine, io.StringIO(newline=None), io.StringIO(newline="")):
    print(file.__getstate__())
    for again in (copy.copy(file), pickle.loads(pickle.dumps(file))):
        print(type(again) is type(file), again.tell(), repr(again.read()), repr(again.getvalue()), vars(again))
text.__setstate__(("a\nb", "\n", 5, {"x": 1}))
print(text.tell(), text.getvalue() == "a\nb", text.x)
data.__setstate__((b"zz", 1, None))
print(data.read(), data.getvalue())
for file, state in ((data, 5), (data, (b"",)), (data, ("", 0, None)), (data, (b"", 0.5, None)), (data, (b"", -1, None)),
                    (data, (b"", 0, 5)), (text, ("", "", 0)), (text, (5, "", 0, None)), (text, ("", "x", 0, None)),
                    (text, ("", "", "", None)), (text, ("", "", -1, None)), (text, ("", "", 0, 0))):
    try:
        print(file.__setstate__(state))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
data.close()
for attempt in (data.__getstate__, lambda: data.__setstate__((b"", 0, None)), lambda: pickle.dumps(data)):
    try:
        print(attempt())
    except ValueError as error:
        print(error)
