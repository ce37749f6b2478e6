# gc.callbacks hear of the run before the modules go, if the collector is enabled, and of none after it.
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def announce(phase, info, say=print):
    say(phase, info["generation"])


gc.callbacks.append(announce)
node = Node("cycle")
node.itself = node
del node
last = Node("global")
