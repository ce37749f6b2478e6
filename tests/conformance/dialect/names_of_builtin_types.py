# dialect: a few names that only CPython itself uses are not there, and unions have two more
def steps():
    yield


async def waits():
    pass


coroutine = waits()
lacking = [
    (memoryview, "_from_flags"),
    (steps(), "__del__"),
    (coroutine, "__del__"),
    (list[int], "__typing_unpacked_tuple_args__"),
    (steps.__code__, "co_linetable"),
    (steps.__code__, "co_exceptiontable"),
]
for thing, name in lacking:
    print(name, name in dir(thing))
print("__module__" in vars(ExceptionGroup), ExceptionGroup.__module__)
print("__instancecheck__" in dir(int | str), "__subclasscheck__" in dir(int | str))
coroutine.close()
