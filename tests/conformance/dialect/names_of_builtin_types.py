# dialect: a few names that only CPython itself uses are not there, and unions have two more
def steps():
    yield


async def waits():
    pass


coroutine = waits()
lacking = [
    (steps(), "__del__"),
    (coroutine, "__del__"),
    (steps.__code__, "co_linetable"),
    (steps.__code__, "co_exceptiontable"),
]
for thing, name in lacking:
    print(name, name in dir(thing))
print("__instancecheck__" in dir(int | str), "__subclasscheck__" in dir(int | str))
coroutine.close()
