# f-strings: expressions of every kind, nesting, quotes, comments.
x, y, name, items = 5, 2.5, "world", {"k": [1, 2], "a b": 3}
print(f"{x}", f"{x + 1}", f"{x!r}", f"{name!r:>10}", f"{y:.3f}", f"{items['k'][0]}", f"{items["a b"]}",
    f"{', '.join(str(n) for n in range(3))}", f"{(lambda n: n * 2)(4)}", f"{x if x > 3 else y}",
    f"{ {1: 2}[1] }", f"{[n for n in (1, 2)]}", f"{x,}", f"{*[1, 2],}", f"{(z := 9)} {z}", f"{x:{x}}",
    f"{y:{'>'}{10}.{1}f}", f"{not x}", f"{-x}", f"{x == 5}", f"{x != 5}", f"{x >= 5}", f"{name[::-1]}")
print(f"{{}}", f"{{{x}}}", f"}}{{", f"a{x}b{y}c", f"{'nested ' + f'{name}'}", f"{f'{f"{x}"}'}", f"{'a' 'b'}",
    f'{"\n".join(["l1", "l2"])}', f"{'\t'!r}", f"{"\N{BULLET}"}", f"\N{BULLET}{x}\x41\u00e9")
print(f"""{
    x  # a comment
    + 1
}""", f"{x
}", f'''{
name
}''', rf"\n{x}\d", Rf"{x}\{y}", fr"{'\n'}" == "\n", f"{x}" "plain {x}" f"{y}", "plain" f"{x}", F"{x}")
print(f"{x!s}", f"{x!a}", f"{'é'!a}", f"{None}", f"{...}", f"{True:d}",
    f"{x:+d}|{x:05}|{x:<5}|{x:^5}|{x:>5}|{x:x}|{x:b}|{x:%}|{x:e}", f"{1_000_000:,}", f"{y:}", f"{x!r:}",
    f"{'a':*^{x}}")


class Spec:
    def __format__(self, spec):
        return f"<{spec}>"


print(f"{Spec()}", f"{Spec():%Y-%m}", f"{Spec():{x}{y}}", f"{Spec():a{x}b}", f"{Spec():'quoted'}",
    f"{Spec(): }", f"{Spec():\n}", f"{Spec():{'a' if x else 'b'}!}")
for call in (lambda: f"{undefined}", lambda: f"{x:q}", lambda: f"{name:d}", lambda: f"{1 / 0}",
        lambda: f"{x[0]}", lambda: f"{y:{name}}"):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
