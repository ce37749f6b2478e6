# dialect: instructions and constants are gossamer's own
# code: exact
import dis


def area(width, height):
    return width * height + 1


dis.dis(area)
print(area.__code__.co_names, area.__code__.co_varnames, area.__code__.co_argcount)
