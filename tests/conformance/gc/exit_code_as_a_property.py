# exit: 7
# The code of an uncaught SystemExit is asked for as any attribute is.
class Leaves(SystemExit):
    @property
    def code(self):
        print("asked")
        return 7


raise Leaves("something else")
