# A million nested containers die without trouble.
for make in (lambda x: [x], lambda x: (x,), lambda x: {"k": x}):
    nested = None
    for _ in range(1_000_000):
        nested = make(nested)
    del nested
    print("gone")


class Node:
    pass


head = None
for _ in range(1_000_000):
    node = Node()
    node.next = head
    head = node
del node, head
print("chain gone")
