# code.replace(): another name, file and first line; the lines of the instructions move along.
import sys
import traceback


def divide(value, by=0):
    return value / by


code = divide.__code__
other = code.replace(co_name="cut", co_qualname="Knife.cut", co_filename="knife.py", co_firstlineno=100)
print(other.co_name, other.co_qualname, other.co_filename, other.co_firstlineno)
print(code.co_name, code.co_qualname, code.co_firstlineno)
print(other.co_varnames, other.co_argcount, [line for _, _, line in other.co_lines() if line][-1])
divide.__code__ = other
print(divide(6, 2))
try:
    divide(1)
except ZeroDivisionError as error:
    entry = traceback.extract_tb(error.__traceback__)[-1]
    print(entry.filename, entry.lineno, entry.name)
for changes in ({"co_name": 1}, {"co_filename": b"x"}, {"co_varnames": []}, {"co_firstlineno": -1},
                {"co_argcount": 1.5}, {"co_firstlineno": 2**40}, {"co_wrong": 1}):
    try:
        code.replace(**changes)
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, str(error).partition(". Did")[0])
try:
    code.replace(1)
except TypeError as error:
    print(error)
print(code.replace(co_argcount=2, co_varnames=("value", "by")).co_name, code.__replace__(co_name="x").co_name)
