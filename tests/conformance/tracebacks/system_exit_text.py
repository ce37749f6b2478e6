# exit: 1
# stderr-file
# sys.exit with a text: to stderr, status 1.
import sys

try:
    sys.exit("leaving: état")
finally:
    print("finally runs")
