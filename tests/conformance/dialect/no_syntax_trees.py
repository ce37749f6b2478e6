# dialect: there is no ast, and compile() makes no trees
try:
    import ast
except ModuleNotFoundError as error:
    print(error)
try:
    compile("1", "<text>", "exec", 0x400)
except ValueError as error:
    print(error)
