# The name of an except clause is deleted at every exit of the handler, even if
# it was rebound inside; the exception dies then unless it is stored elsewhere.
class Loud(Exception):
    def __del__(self):
        print("  exception dies")


try:
    raise Loud
except Loud as error:
    print("in handler")
print("after handler", "error" in globals())


def lookup():
    try:
        raise Loud
    except Loud as e:
        pass
    try:
        e
    except NameError as problem:
        print(type(problem).__name__, problem)


lookup()
try:
    raise Loud
except Loud as error:
    error = "rebound"
    print("rebound")
print("error" in globals())
try:
    raise Loud
except Loud as error:
    del error
    print("deleted by hand")
print("stored")
try:
    raise Loud
except Loud as error:
    kept = error
print("after", type(kept).__name__)
kept = None
for number in range(2):
    try:
        raise Loud
    except Loud as error:
        continue
print("after continue", "error" in globals())


def returns():
    try:
        raise Loud
    except Loud as error:
        return "returned"


print(returns())
