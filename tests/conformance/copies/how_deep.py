# How deep the recursion limit lets one copy, and what a failed copy leaves in its traceback.
import copy
import sys


class Node:
    def __init__(self, below):
        self.below = below


def depth(make):
    for levels in range(150, 600):
        thing = []
        for _ in range(levels):
            thing = make(thing)
        try:
            copy.deepcopy(thing)
        except RecursionError:
            return levels


for make in lambda below: [below], lambda below: (below,), lambda below: {1: below}, Node:
    print(depth(make))


class Stubborn:
    __reduce_ex__ = __reduce__ = None


def numbers():
    yield


for function in copy.copy, copy.deepcopy:
    try:
        function(Stubborn())
    except copy.Error as error:
        print(error)
    thing = numbers()
    count = sys.getrefcount(thing)
    try:
        function(thing)
    except TypeError as error:
        print(error)
        frame = error.__traceback__.tb_next.tb_frame
        print(frame.f_code.co_name, frame.f_locals["x"] is thing, sys.getrefcount(thing) - count)
        del frame
