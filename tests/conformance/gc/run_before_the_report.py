# exit: 1
# stderr: ZeroDivisionError: integer division or modulo by zero
# The first report of an uncaught exception makes the collector run over what is young: cyclic garbage dies before
# it, and what has survived is old at exit.
class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


node = Node("cycle")
node.itself = node
del node
nodes = [Node(number) for number in range(4)]
one = nodes[1]
table = {1: Node("in a dict")}


def function():
    local = Node("local")
    return nodes, 1 // 0


function()
