# co_lines(): runs of instructions with their lines; the bytes follow each other without a gap.
def function(a):
    b = a
    if b:
        return [
            b,
            a]

    return None


lines = list(function.__code__.co_lines())
print(sorted({line for _, _, line in lines if line is not None and line != function.__code__.co_firstlineno}))
print(lines[0][0] == 0, all(first[1] == second[0] for first, second in zip(lines, lines[1:])))
print(lines[-1][1] == len(function.__code__.co_code))
