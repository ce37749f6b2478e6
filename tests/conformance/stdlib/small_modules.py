# colorsys, graphlib, sched, secrets, timeit, filecmp.
import colorsys
import filecmp
import graphlib
import os
import sched
import secrets
import tempfile
import timeit


def tried(function, *args):
    try:
        return function(*args)
    except ValueError as error:
        return f"{type(error).__name__}: {error}"


for colour in ((0, 0, 0), (1, 1, 1), (.2, .4, .6), (1, 0, 0), (.5, .5, .1)):
    print(colorsys.rgb_to_yiq(*colour), colorsys.rgb_to_hls(*colour), colorsys.rgb_to_hsv(*colour))
    print(colorsys.yiq_to_rgb(*colour), colorsys.hls_to_rgb(*colour), colorsys.hsv_to_rgb(*colour))

print(list(graphlib.TopologicalSorter({1: [2, 3], 2: [4], 5: []}).static_order()))
print(tried(lambda: list(graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())))
sorter = graphlib.TopologicalSorter()
sorter.add(1, 2, 3)
print(tried(sorter.get_ready), sorter.prepare(), tried(sorter.prepare), tried(sorter.add, 5), sorter.get_ready())
print(tried(sorter.done, 1), tried(sorter.done, 9), sorter.done(2), tried(sorter.done, 2), sorter.is_active())
print(sorter.get_ready(), sorter.done(3), sorter.get_ready(), bool(sorter))

now = [0]
calls = []
scheduler = sched.scheduler(lambda: now[0], lambda delay: now.__setitem__(0, now[0] + delay))
scheduler.enter(3, 1, calls.append, (3,))
scheduler.enterabs(1, 2, calls.append, argument=(2,))
scheduler.enterabs(1, 1, calls.append, (1,))
event = scheduler.enter(2, 1, calls.append, ("no",))
print([event[:2] for event in scheduler.queue], scheduler.cancel(event), tried(scheduler.cancel, event))
print(scheduler.run(False), scheduler.run(), calls, now, scheduler.empty())
print(len(secrets.token_bytes(5)), len(secrets.token_hex(5)), 0 <= secrets.randbelow(5) < 5, tried(secrets.randbelow, 0))
names = {"found": []}
timeit.timeit("found.append(1)", "found.append(0)", number=3, globals=names)
print(names["found"], len(timeit.repeat("pass", repeat=2, number=1)), tried(timeit.Timer, 5))
with tempfile.TemporaryDirectory() as directory:
    os.chdir(directory)
    for name, content in (("a/x", "1"), ("b/x", "1"), ("a/y", "1"), ("b/y", "22"), ("a/l", "l"), ("a/s/q", "1"), ("b/s/q", "2")):
        os.makedirs(os.path.dirname(name), exist_ok=True)
        with open(name, "w") as file:
            file.write(content)
    filecmp.dircmp("a", "b", shallow=False).report_full_closure()
    print(filecmp.cmp("a/x", "b/x"), filecmp.cmpfiles("a", "b", ["x", "y", "z"]))
    os.chdir("/")
