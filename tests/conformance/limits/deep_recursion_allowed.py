# A raised recursion limit allows deep calls; reading it back.
import sys


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(sys.getrecursionlimit(), depth(900))
sys.setrecursionlimit(20_000)
print(sys.getrecursionlimit(), depth(15_000))
sys.setrecursionlimit(1000)
try:
    depth(2000)
except RecursionError as error:
    print(error)
for wrong in (0, -1):
    try:
        sys.setrecursionlimit(wrong)
    except ValueError as error:
        print(error)
