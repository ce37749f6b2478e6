# Log lines streamed through a chain of generators: parsed, filtered, windowed, merged and summed up.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 700_000

LEVELS = ("debug", "info", "warning", "error")


def lines(count):
    state = 11
    for number in range(count):
        state = (state * 48271) % 2147483647
        yield f"{number} {LEVELS[state % 4]} {state % 1000}"


def records(source):
    for line in source:
        time, level, value = line.split()
        yield int(time), level, int(value)


def at_least(source, lowest):
    rank = LEVELS.index(lowest)
    return (record for record in source if LEVELS.index(record[1]) >= rank)


def windows(source, size):
    window = []
    for record in source:
        window.append(record)
        if len(window) == size:
            yield window
            window = []
    if window:
        yield window


def flatten(nested):
    for part in nested:
        yield from part


def interleave(*sources):
    running = [iter(source) for source in sources]
    while running:
        for source in running[:]:
            try:
                yield next(source)
            except StopIteration:
                running.remove(source)


def averages():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


def run(count):
    wanted = at_least(records(lines(count)), "warning")
    sums = [sum(value for _, _, value in window) for window in windows(wanted, 16)]
    meter = averages()
    next(meter)
    last = None
    for value in sums:
        last = meter.send(value)
    meter.close()
    pieces = flatten(windows(interleave(range(0, count, 2), range(1, count, 2)), 10))
    ordered = sum(1 for index, number in enumerate(pieces) if index == number)
    return sum(sums), last * len(sums), ordered


count = max(1000, int(COUNT * SCALE))
total, again, ordered = run(count)
assert abs(total - again) < 1e-3 and ordered == count
assert 400 < total / (count / 2) < 600, total
print("ok")
