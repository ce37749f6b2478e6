# The garbage was walked by index while its last member but one died and the last one took its place: that one stayed
# until the next run.
import gc


class Loop:
    __slots__ = ("me",)

    def __init__(self):
        self.me = self


gc.disable()
for number in range(1, 7):
    made = [Loop() for _ in range(number)]
    del made
    print(number, gc.collect(), gc.collect())
