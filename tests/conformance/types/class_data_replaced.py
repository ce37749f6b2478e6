# Data of a class that is replaced, hidden, deleted, or turned into a descriptor, seen through warm caches.
class A:
    made = 0
    other = "x"
    f = None
    def get(self): return self.made
class B(A): pass
a, b = A(), B()
def look(): return a.made, b.made, A.made, B.made, a.get(), b.get()
for i in range(5):
    print(look()); A.made += 1
print(look()); B.made = 7; print(look()); A.made = 50; print(look()); del B.made; print(look())
A.made = property(lambda self: "p"); print(a.made, b.made, A.made is B.made)
A.made = 3; print(look())
A.f = lambda self: "called"; print(a.f(), b.f())
A.f = 5; print(a.f, b.f)
A.new = [1]; print(a.new, b.new); A.new = (2,); print(a.new, b.new)
class D:
    def __get__(self, o, t): return ("got", o is None)
A.other = D(); print(a.other, B.other)
class E: pass
A.other = E(); E.__get__ = lambda s, o, t: "late"
print(type(a.__class__.__dict__["other"]).__name__)
class M(type):
    x = 1
class N(metaclass=M): pass
def mx(): return N.x
print(mx(), mx(), mx()); M.x = 2; print(mx()); N.x = 3; print(mx()); M.x = 4; print(mx(), M.x)
