# weakref.finalize calls a function once, when an object goes.
#
# Claim often met: "it is a callback for deletion."  It is more: it stays
# registered without being kept, it can be called early or detached, and what
# is still alive when the program ends is cleaned up then.
# The trap: arguments that refer to the object keep it alive for ever.

import weakref


class Folder:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("   closing", self.name)


def clean_up(name):
    print("   cleaning up", name)


print("Nobody keeps the finalizer, it works all the same:")
folder = Folder("letters")
weakref.finalize(folder, clean_up, folder.name)
del folder

print("Called early, it is done for good:")
folder = Folder("photos")
finalizer = weakref.finalize(folder, clean_up, "photos")
finalizer()
print("   alive:", finalizer.alive)
del folder

print("Detached, it never runs:")
folder = Folder("music")
finalizer = weakref.finalize(folder, clean_up, "music")
finalizer.detach()
del folder

print("The trap: a method of the object as the function holds the object:")
folder = Folder("forever")
finalizer = weakref.finalize(folder, folder.close)
watcher = weakref.ref(folder)
del folder
print("   still alive:", watcher() is not None)
finalizer.detach()
print("   after detach():", watcher())

print("What is alive at the end is cleaned up at the end, newest first:")
inbox, outbox = Folder("inbox"), Folder("outbox")
weakref.finalize(inbox, clean_up, "inbox")
weakref.finalize(outbox, clean_up, "outbox")
