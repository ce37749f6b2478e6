# pass, expression statements, assert, semicolons, line joining, nested blocks.
pass; x = 1; y = 2
x; y; x + y; None; "string"; ...; (); [x]
assert x
assert x, "unused"
if x: pass; print("one line")
if x: z = 3; print(z)
else: print("no")
for i in (1, 2): print(i, end=" "); print("|", end=" ")
print()
while y: y -= 1; print(y, end=" ")
print()
class C: a = 1; b = 2
def f(): return 5
def g(a, b=(1,
            2)): return (a,
    b)
print(C.a, C.b, f(), g(0), 1 + \
    2, "a" \
    "b", [1,
          2,
          ], {
    "k":
        3,
})
if (x and
        not None):
    if True:
        if 1:
            print("deep")

        # a comment at another depth
    # and another
    print("after")
lambda_in_default = lambda a, \
    b=1: (a, b)
print(lambda_in_default(0)); print("end")
try: 1 / 0
except ZeroDivisionError: print("caught")
finally: print("finally")
with open(__file__) as handle: print(handle.readline(), end="")
for kind, source in (("exec", "assert 0, 'm'"), ("exec", "assert []"), ("exec", "assert (), ()")):
    try:
        exec(source)
    except AssertionError as error:
        print(repr(error))
