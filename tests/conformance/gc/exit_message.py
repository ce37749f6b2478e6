# exit: 1
# stderr: a message instead of a number
# sys.exit with any other object prints it on stderr and ends with status 1.
import sys

try:
    sys.exit("a message instead of a number")
finally:
    print("unwinding")
