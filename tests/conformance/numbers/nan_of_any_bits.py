# NaNs that come from outside have bits of their own; they are numbers like others all the same.
import array
import math
import struct

for bits in ("ffffffffffffffff", "7fffffffffffffff", "fff9000000000001", "fffa000000000000", "fffe000000000008",
             "7ff7ffffffffffff", "fff0000000000001"):
    data = bytes.fromhex(bits)
    number = struct.unpack(">d", data)[0]
    items = array.array("d")
    items.frombytes(data[::-1])
    for value in (number, items[0], memoryview(data[::-1]).cast("d")[0]):
        kept = [value, -value, abs(value), value + 1, -value * 2, math.copysign(value, -1)]
        print(*map(math.isnan, kept), value == value, type(value), hash(math.inf), {value: 1}.get(value),
              math.isnan(sum(kept)), math.isnan(complex(value, value).imag))
for code, data in (("f", "ffffffff"), ("f", "7fffffff"), ("f", "7fbfffff"), ("e", "ffff"), ("e", "7dff")):
    value = struct.unpack(">" + code, bytes.fromhex(data))[0]
    print(code, math.isnan(value), math.isnan(-value), [value, -value].count(value))
