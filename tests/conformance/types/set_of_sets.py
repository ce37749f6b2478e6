# Sets as members and keys: looked up through a frozen copy.
family = {frozenset([1]), frozenset([1, 2])}
print({1} in family, {2} in family, {1, 2} in family, frozenset({2, 1}) in family)
family.remove({1})
family.discard({1, 2})
family.discard({5})
print(family)
try:
    family.remove({7})
except KeyError as error:
    print(repr(error), error.args)
for call in (lambda: family.add({1}), lambda: {{1}}, lambda: {{1}: 2}, lambda: {} .get({1}),
        lambda: [{1}].index({1}), lambda: [] in family):
    try:
        print(call())
    except TypeError as error:
        print(error)
