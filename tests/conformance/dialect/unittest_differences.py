# dialect: unittest shows differences without marks below the lines
import unittest


class Case(unittest.TestCase):
    def runTest(self):
        pass


for left, right in ([1, 2, 3], [1, 2, 4]), ("one\ntwo", "one\nTwo"), ({1: 2}, {1: 3}), ((1,), (1, 2)):
    try:
        Case().assertEqual(left, right)
    except AssertionError as error:
        print(error)
