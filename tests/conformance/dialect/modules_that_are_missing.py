# dialect: modules of CPython's library that gossamer has not
for name in ("tkinter", "zlib", "subprocess", "ctypes", "multiprocessing", "socket",
             "_interpreters", "sqlite3"):
    try:
        __import__(name)
        print(name, "is there")
    except ModuleNotFoundError as error:
        print(error, error.name)
try:
    import nosuchmodule
except ModuleNotFoundError as error:
    print(error)
