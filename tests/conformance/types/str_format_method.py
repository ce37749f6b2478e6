# str.format: fields, attributes, indices, conversions, nested specs, errors.
class Point:
    x = 3

    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "P"


print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{a} {b.x} {c[0]} {c[-1]} {d[k]}".format(a=1,
    b=Point(), c=[7, 8], d={"k": 9, "-1": 1}) if 0 else "", "{0[k]} {0[-1]}".format({"k": 1, "-1": 2}),
    "{0.x} {0!r} {0!s} {0:abc} {0}".format(Point()))
print("{:>{}}|{:{fill}^{width}}|{:{}.{}f}".format("a", 5, "b", 3.14159, 8, 2, fill="*", width=7),
    "{{}} {{{}}}".format(1), "{:{{}}".format(1) if 0 else "", "{:,} {:%} {:x}".format(1000, 0.5, 255),
    "{!r:>5}".format("a"), "{0:}".format(5), "{:}".format(""))
print("{0[a b]} {0[!r]} {0[0]}".format({"a b": 1, "!r": 2, 0: 3}), "{a[0][1].real}".format(a=[[1, 2]]),
    "{:{:{}}}".format(1, ">", 3) if 0 else "", "{:%Y-%m}".format(type("D", (), {"__format__": lambda s,
    f: f})()))
for template, arguments in (("{", ()), ("}", ()), ("{}", ()), ("{1}", (1,)), ("{a}", ()), ("{0.y}", (1,)),
        ("{0[0]}", (1,)), ("{0[x]}", ([],)), ("{} {0}", (1,)), ("{0} {}", (1,)), ("{!x}", (1,)), ("{!}", (1,)),
        ("{!r", (1,)), ("{0!rx}", (1,)), ("{:d}", ("a",)),
                            ("{:{:{:{}}}}", (1, 2, 3, 4)), ("{0[}", (1,)), ("{0[]}", (1,)), ("{0.}", (1,)),
                            ("{.x}", (Point(),)), ("{[0]}", ([1],)), ("{0[0]x}", ([1],)), ("{-1}", (1,)),
                            ("{ 0}", (1,)), ("{0x1}", (1,)), ("{99999999999999999999}", (1,)), ("{0:{}", (1,)),
                            ("{:5.2d}", (1,))):
    try:
        print(repr(template), template.format(*arguments))
    except Exception as error:
        print(repr(template), type(error).__name__, error)
