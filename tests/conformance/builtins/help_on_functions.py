# help(x) prints a heading, the signature and the documentation.
def f(self, x: int = 1, *a, **k) -> str:
    """Doc of f.

    More.
    """


def plain(a):
    pass


class A:
    def m(self, y):
        "Doc of m."

    @staticmethod
    def s():
        "stat"

    @classmethod
    def c(cls):
        "cm"


async def co():
    "co doc"


for each in (f, plain, A.m, A().m, A.s, A.c, lambda a, b=2: 0, co, "nothing"):
    help(each)
