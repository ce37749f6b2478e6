# dialect: file objects have no __dict__
import sys

try:
    sys.stdout.name_of_mine = 1
except AttributeError as error:
    print(error)
print(hasattr(sys.stdout, "__dict__"))
