# A WeakKeyDictionary attaches notes to objects that it does not own.
#
# Claim often met: "it is the place for extra data of any object."  There are
# two limits.  The key must be hashable and weakly referencable, and the note
# must not lead back to its key: then the dictionary itself keeps the key
# alive, and neither ever goes.

import weakref


class User:
    def __init__(self, name):
        self.name = name


notes = weakref.WeakKeyDictionary()

alice = User("Alice")
bob = User("Bob")
notes[alice] = {"score": 100, "level": 5}
notes[bob] = {"score": 70, "level": 3}
for user, note in notes.items():
    print(user.name, note)
del user, note

del alice
print("after Alice has left:", [user.name for user in notes])

# A note that holds its own key: the entry is now immortal.
notes[bob]["owner"] = bob
del bob
print("after Bob has left:  ", [user.name for user in notes])

# The cure: let the note refer to its key weakly as well.
notes.clear()
carol = User("Carol")
notes[carol] = {"score": 90, "owner": weakref.ref(carol)}
print("owner by weak reference:", notes[carol]["owner"]().name)
del carol
print("after Carol has left:", [user.name for user in notes])

# Not everything can be a key.
for key in ("text", 3, ["a", "list"]):
    try:
        notes[key] = "note"
    except TypeError as error:
        print("refused:", error)
