# f-strings: conversions, specifications, nesting, = and quotes.
name, number, pi = "world", 42, 3.14159
print(f"hello {name}", f"{number:>6}|{number:<6}|{number:^6}|{number:06}", f"{pi:.2f} {pi:10.3e}")
print(f"{name!r} {name!s:>8} {'ä'!a}", f"{{literal}} {number}")
width, precision = 10, 3
print(f"{pi:{width}.{precision}f}|{name:{'*'}^{width}}")
print(f"{number=} {number = } {number=:>5} {name=!s} {number + 1=}")
print(f"{'nested ' + f'{name} {f"{number}"}'}", f"{"same quotes"}")
print(f"{[x for x in range(3)]} {{'a': 1}} {({'a': 1})['a']}", f"{(lambda x: x * 2)(3)}")
print(f"""multi
{number}
line""", rf"raw \n {name}", f"\x41\u00e9\N{BULLET}")
print(f"{number:#x} {number:b} {number:,} {1234567:_} {255:#b} {0.5:%} {1e10:g}")
print(f"a" "b" f"{number}" 'c', f"", f"{''}|")


class Custom:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


c = Custom()
print(f"{c} {c:spec with spaces} {c!r} {c!s:>5} {c=}")
print(f"{number if number else 0} {number!r:^10} {name[0]} {name[-1:]} {name.upper()}")
print(f"{'a' if True else 'b'}{1, 2}{*[1, 2],}")
print(f"{
    number  # a comment
}")
for bad in ("f'{'", "f'}'", "f'{}'", "f'{a!x}'", "f'{a b}'", "f'{!r}'"):
    try:
        eval(bad)
    except SyntaxError as error:
        print(error.msg)
try:
    f"{name:d}"
except ValueError as error:
    print(error)
