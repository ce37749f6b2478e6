# The frame of a running method holds self: the object dies only at the end of
# the call, or when the method rebinds self.
class Thing:
    def drop(self):
        global thing
        thing = None
        print("  still here")

    def drop_self(self):
        global thing
        thing = None
        print("  before del self")
        del self
        print("  after del self")

    def __del__(self):
        print("  dies")


print("at the end of the call")
thing = Thing()
thing.drop()
print("at del self")
thing = Thing()
thing.drop_self()
print("several frames")


class Nested(Thing):
    def outer(self):
        self.drop()
        print("  back in outer")


thing = Nested()
thing.outer()
print("end")
