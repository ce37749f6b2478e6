# stderr: RuntimeWarning: coroutine 'coroutine' was never awaited
# frame.clear() closes a generator that has not begun; a coroutine says that nobody awaits it.
class Node:
    def __del__(self):
        print("del")


def generator(node):
    yield node


async def coroutine(node):
    pass


unstarted = generator(Node())
unstarted.gi_frame.clear()
print(unstarted.gi_frame, list(unstarted))
del unstarted
unstarted = coroutine(Node())
unstarted.cr_frame.clear()
print(unstarted.cr_frame is None)
unstarted.close()
print(unstarted.cr_frame is None)
del unstarted
