# base64: Ascii85 and the base85 alphabets of git and ZeroMQ.
import base64

for data in (b"", b"a", b"hello", bytes(8), b"    abcd", bytes(range(250, 256)), "text"):
    for name in ("a85", "b85", "z85"):
        encode = getattr(base64, name + "encode")
        decode = getattr(base64, name + "decode")
        try:
            encoded = encode(data)
            print(name, encoded, decode(encoded) == data, decode(encoded.decode()) == data)
        except TypeError as error:
            print(name, error)
print(base64.a85encode(b"    \0\0\0\0ab", foldspaces=True), base64.a85decode(b"yz@:B", foldspaces=True))
print(base64.a85encode(b"hello world, good", adobe=True, wrapcol=7), base64.a85decode(b"<~BOu!r DZ~>", adobe=True))
print(base64.a85encode(b"a", pad=True), base64.b85encode(b"a", pad=True))
for attempt in (lambda: base64.a85decode(b"BOu!rDZ", adobe=True), lambda: base64.a85decode(b"abzde"),
                lambda: base64.a85decode(b"ab\xff"), lambda: base64.a85decode(b"uuuuu"),
                lambda: base64.a85decode(b"y"), lambda: base64.b85decode(b"ab\"de"),
                lambda: base64.b85decode(b"~~~~~"), lambda: base64.z85decode(b"~~~~~"),
                lambda: base64.z85decode(b"#####"), lambda: base64.b85decode("\u20ac")):
    try:
        print(attempt())
    except ValueError as error:
        print(error)
