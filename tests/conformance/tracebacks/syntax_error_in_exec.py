# exit: 1
# stderr-file
# A SyntaxError from exec, with its place in the text.
source = """
def f(x):
    if x:
        return (1 +
    return 2
"""
try:
    exec("x = [1, 2\ny = 3")
except SyntaxError as error:
    exec(source)
