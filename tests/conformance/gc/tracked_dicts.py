# Which dicts the collector has on its lists: those that were given something that can be part of a cycle, until a full
# collection finds them without. The dict of an instance learns only of what is stored through itself.
import gc

gc.disable()


class Plain:
    pass


class OnList(list):
    pass


def follow(dictionary, *generations):
    states = [gc.is_tracked(dictionary)]
    for generation in generations:
        gc.collect(generation)
        states.append(gc.is_tracked(dictionary))
    print(*states)


print("displays")
given = {"x": []}
follow(given, 0, 1, 2)
given["x"] = 2
follow(given, 0, 1, 2)
given["y"] = given
follow(given, 2)
del given["y"]
follow(given, 2)
given.update(z=[])
follow(given, 2)
given.clear()
follow(given, 2)
for atoms in {"x": (1, 2)}, {"x": range(3)}, {"x": int}, {"x": follow.__code__}, {(1, 2): "text"}, {"x": 1j, "y": b"z"}:
    follow(atoms, 2)
for others in {"x": ([],)}, {"x": Plain}, {"x": print}, {Plain(): 1}, {"x": {}}, {"x": slice(1)}:
    follow(others, 2)

print("attributes")
thing = Plain()
follow(vars(thing))
thing.first = 1
follow(vars(thing))
thing.second = []
follow(vars(thing), 2)
vars(thing)["third"] = []
follow(vars(thing), 2)
del thing.third
follow(vars(thing), 2)
thing.second = None
follow(vars(thing), 0, 2)
late = Plain()
late.first = []
follow(vars(late), 2)
late.first = 1
follow(vars(late), 0, 2)
filled = Plain()
vars(filled).update(first=1, second="two")
filled.third = []
follow(vars(filled), 2)
vars(filled).update(fourth=[])
follow(vars(filled), 2)
on_list = OnList()
on_list.first = 1
follow(vars(on_list), 2)
on_list.second = []
follow(vars(on_list), 2)
