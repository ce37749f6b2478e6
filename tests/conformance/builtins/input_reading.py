# stdin: input_reading.txt
# input(): prompts, line ends, the end of the input.
print(repr(input()), repr(input("prompt> ")))
print(repr(input(5)))
import sys

print(sys.stdin.readline().rstrip(), sys.stdin.read(3))
for call in (lambda: input(), lambda: input(1, 2), lambda: input(), lambda: input("last? ")):
    try:
        print(repr(call()))
    except (EOFError, TypeError) as error:
        print(type(error).__name__, error)
