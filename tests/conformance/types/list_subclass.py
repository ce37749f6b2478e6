# Subclasses of list: what stays, what becomes plain, which overrides are honoured.
class Named(list):
    def __init__(self, items=(), name="none"):
        super().__init__(items)
        self.name = name

    def __getitem__(self, index):
        return f"item {index}"

    def __len__(self):
        return 42

    def __iter__(self):
        return iter("xy")

    def __contains__(self, item):
        return item == "magic"

    def append(self, item):
        super().append(item)
        super().append(item)


a = Named([1, 2], name="n")
a.append(3)
print(a, a.name, len(a), a[0], list(a), list.__len__(a), "magic" in a, 1 in a, type(a + [1]), type(a * 2),
    type(a.copy()), a == [1, 2, 3, 3], [*a], sorted(a), bool(Named()))
print(list.__getitem__(a, slice(0, 2)), "-".join(a), tuple(a), set(a) == {"x", "y"}, max(a), list(reversed([1,
    2])), vars(a))
a.extend([7])
a += [8]
print(list.__repr__(a), type(a), isinstance(a, list))


class Old(list):
    pass


b = Old("ab")
b.x = 1
print(b, b.x, b[0:1], type(b[0:1]), b == ["a", "b"], Old() == [], repr(Old([Old()])))
