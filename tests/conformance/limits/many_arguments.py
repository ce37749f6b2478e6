# Calls, displays and signatures with very many parts.
def total(*args, **kwargs):
    return len(args) + len(kwargs)


source = "total(" + ", ".join(str(number) for number in range(2000)) + ")"
print(eval(source))
source = "total(" + ", ".join(f"k{number}={number}" for number in range(1000)) + ")"
print(eval(source))
print(total(*range(100_000)), total(**{f"k{n}": n for n in range(10_000)}))
print(len(eval("[" + "1," * 5000 + "]")), len(eval("{" + ",".join(f"{n}:0" for n in range(3000)) + "}")))
namespace = {}
exec("def many(" + ", ".join(f"p{n}" for n in range(300)) + "): return p0 + p299", namespace)
print(namespace["many"](*range(300)))
exec("\n".join(f"v{n} = {n}" for n in range(5000)), namespace)
print(namespace["v4999"], eval("+".join(["1"] * 500)))
first, *middle, last = range(100_000)
print(first, len(middle), last)
exec("def locals_(): \n" + "\n".join(f" x{n} = {n}" for n in range(300)) + "\n return x0 + x299", namespace)
print(namespace["locals_"]())
