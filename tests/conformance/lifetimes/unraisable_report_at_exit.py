# stderr-file
# The report of an error in a finaliser has no source lines when the modules are gone.
class Finaliser:
    def __repr__(self):
        return "<a __del__>"

    def __call__(self):
        raise ValueError("in del")


class T:
    __del__ = Finaliser()


T()
t = T()
