# what the functions of gc say to arguments that they cannot take
import gc


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: gc.collect(3))
attempt(lambda: gc.collect(-1))
attempt(lambda: gc.collect("a"))
attempt(lambda: gc.collect(1, 2))
attempt(lambda: gc.set_threshold())
attempt(lambda: gc.set_threshold("a"))
attempt(lambda: gc.set_threshold(1, 2, 3, 4))
attempt(lambda: gc.get_objects(3))
attempt(lambda: gc.get_objects(-2))
attempt(lambda: gc.get_objects("a"))
attempt(lambda: type(gc.get_objects(-1)))
attempt(lambda: gc.set_debug())
attempt(lambda: gc.set_debug("x"))
attempt(lambda: gc.enable(1))
attempt(lambda: gc.is_tracked())
