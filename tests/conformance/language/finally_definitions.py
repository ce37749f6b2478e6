# What is defined in the body of `finally` has one code, by whatever way the body is entered.
def ways_out(way):
    for _ in range(2):
        try:
            if way == "return":
                return
            if way == "break":
                break
            if way == "continue":
                continue
            if way == "raise":
                raise ValueError
        finally:
            def function(): return way
            class Class[T]:
                def method(self): pass
            type Alias = way
            codes.append((function.__code__, (lambda: 1).__code__, Class.method.__code__,
                          (way for _ in way).gi_code))
            texts.append((function(), list(way for _ in way)[0], Alias.__value__))


codes, texts = [], []
for way in ("return", "break", "continue", "fall"):
    ways_out(way)
try:
    ways_out("raise")
except ValueError:
    pass
print(len(codes), texts)
for column in zip(*codes):
    print(all(code is column[0] for code in column))

# Each level has each way out, so the innermost body is there thousands of times.
lines = ["def nested(x):", " for i in range(2):"]
for level in range(5):
    indent = "  " + " " * level
    lines += [indent + "try:"]
    lines += [f"{indent} if x == {level}: {way}" for way in ("return x", "break", "continue")]
    lines += [indent + "finally:", f"{indent} log.append({level})"]
lines += [" " * 7 + "log.extend([" + "(lambda: x)(), " * 12 + "])"]
log = []
exec("\n".join(lines))
for x in range(6):
    print(nested(x), end=" ")
print(len(log))
