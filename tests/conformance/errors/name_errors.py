# NameError and UnboundLocalError: every wording.
def unbound():
    print(later)
    later = 1


def deleted():
    x = 1
    del x
    return x


def free():
    def inner():
        return cell

    inner()
    cell = 1


def in_comprehension():
    return [missing for _ in range(1)]


def conditional(flag=False):
    if flag:
        value = 1
    return value


def loop():
    for item in ():
        pass
    return item


def handler():
    try:
        raise ValueError
    except ValueError as error:
        pass
    return error


def augmented():
    count += 1


def nested_delete():
    x = 1

    def inner():
        nonlocal x
        del x
        return x

    return inner()


def class_body():
    class C:
        print(nothing_here)


def global_deleted():
    global made
    made = 1
    del made
    return made


def with_target():
    with_target_name
    with open(__file__) as with_target_name:
        pass


for function in (unbound, deleted, free, in_comprehension, conditional, loop, handler, augmented, nested_delete,
        class_body, global_deleted, with_target, lambda: undefined, lambda: [x for x in undefined_list],
        lambda: (lambda: undefined_inner)()):
    try:
        function()
    except NameError as error:
        print(function.__name__, "|", type(error).__name__, error)
