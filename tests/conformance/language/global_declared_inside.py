# A name that some function declares global is a global for the module's code, too, whatever namespace it runs in.
source = """
x = 7
y = 1
def f():
    x = 1
    def g():
        global x
        return x
    return g()
print(f())
"""
globals_, locals_ = {}, {}
exec(source, globals_, locals_)
print("x" in globals_, "x" in locals_, "y" in globals_, "y" in locals_)
exec("""
def f():
    global z
    z = 5
z = 1
f()
print(z)
""", globals_, locals_)
try:
    exec("def f():\n    global z\nz = 1\nglobal z\n")
except SyntaxError as error:
    print(error)
