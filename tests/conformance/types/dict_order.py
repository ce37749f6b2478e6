# Insertion order under deletion, reinsertion, update and popitem.
d = dict.fromkeys("abcde")
del d["b"]
d["b"] = 1
d["a"] = 2
print(list(d), d.popitem(), list(d), d.pop("c"), list(d))
d.update(z=1, d=5)
print(list(d), list({**d, "y": 0, "a": 1}), list(d | {"a": 0, "n": 0}), list({"n": 0} | d))
big = {}
for n in range(1000):
    big[n] = n
    if n % 3 == 0:
        del big[n]
print(len(big), list(big)[:5], list(big)[-3:], sum(big))
for n in list(big):
    if n % 2:
        del big[n]
big["end"] = 1
print(len(big), list(big)[-2:], list(reversed(big))[:2])
