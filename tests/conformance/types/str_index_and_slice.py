# Indexing and slicing of str, ASCII and wide.
for text in ("hello", "aé€😀z", ""):
    print(ascii([text[i] for i in range(len(text))]), ascii(text[::-1]), ascii(text[1:3]), ascii(text[-2:]),
        ascii(text[:100]), ascii(text[3:1]), ascii(text[::2]), ascii(text[-1:0:-2]), ascii(text[10:]),
        ascii(text[None:None:None]))
print("abc"[True], "abc"[-3], "abcdef"[1:5:2], "abcdef"[5:1:-2], "abc"[:-10:-1], "abc"[slice(1, None)],
    "abcdef"[-100:100:3], len("é" * 1000), ("é" * 1000)[500:503])
for call in (lambda: "abc"[3], lambda: "abc"[-4], lambda: ""[0], lambda: "abc"["a"], lambda: "abc"[1.0],
        lambda: "abc"[None], lambda: "abc"[::0], lambda: "abc"["a":], lambda: "abc"[10**30], lambda: "abc"[1,
        2]):
    try:
        print(call())
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
text = "abc"
for action in ("text[0] = 'x'", "del text[0]", "text[0:1] = 'x'", "text.x = 1"):
    try:
        exec(action)
    except (TypeError, AttributeError) as error:
        print(error)
