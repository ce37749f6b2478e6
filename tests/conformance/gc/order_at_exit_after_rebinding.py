# G5, S3: the run at exit reaches the globals from the module's namespace, whose order is that of the names and not of
# the objects. What the start has made is no longer young then.
class Node:
    def __init__(self, name, *held):
        self.name = name
        self.held = held

    def __del__(self):
        print("del", self.name)


late = None
later = None
early = Node("early", Node("early's first"), Node("early's second"))
pairs = [Node("first of pairs"), Node("second of pairs")]
attributes = Node("attributes")
attributes.one = Node("attributes' one")
attributes.two = Node("attributes' two")
later = {"key": Node("of a dict")}
late = Node("late")
