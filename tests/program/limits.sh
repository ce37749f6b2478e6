# Recursion, chains and loops: neither the stack nor the memory gives way.

# A small stack: what must not recurse in C++ does not, what must is stopped in time.
small_stack() {
    (
        ulimit -S -s "$1"
        shift
        exec timeout "$limit" "${program[@]}" "$@"
    ) >"$work/out" 2>"$work/err" </dev/null
    status=$?
}

recursions='import copy, functools, itertools, json, operator, sys, weakref

class Repr:
    def __repr__(self): return repr(self)
class Text:
    def __str__(self): return str(self)
class Format:
    def __format__(self, spec): return format(self, spec)
class Equal:
    def __eq__(self, other): return self == other
    __hash__ = None
class Less:
    def __lt__(self, other): return self < other
class Attribute:
    def __getattr__(self, name): return getattr(self, name)
class Attribute2:
    def __getattribute__(self, name): return getattr(self, name)
class Set:
    def __setattr__(self, name, value): setattr(self, name, value)
class Hash:
    def __hash__(self): return hash(self)
class Length:
    def __len__(self): return len(self)
class Truth:
    def __bool__(self): return bool(self)
class Index:
    def __index__(self): return operator.index(self)
class Iter:
    def __iter__(self): return iter(self)
class Next:
    def __iter__(self): return self
    def __next__(self): return next(self)
class Contains:
    def __contains__(self, item): return item in self
class Item:
    def __getitem__(self, key): return self[key]
class Call:
    def __call__(self): return self()
class Add:
    def __add__(self, other): return self + other
class Radd:
    def __radd__(self, other): return other + self
class Property:
    @property
    def value(self): return self.value
class New:
    def __new__(cls): return cls()
class Init:
    def __init__(self): Init()
class Enter:
    def __enter__(self):
        with self: pass
    def __exit__(self, *error): pass
class Instance(type):
    def __instancecheck__(cls, instance): return isinstance(instance, cls)
class Checked(metaclass=Instance): pass
class Copy:
    def __copy__(self): return copy.copy(self)
    def __deepcopy__(self, memo): return copy.deepcopy(self, memo)

def key(item): return sorted([item], key=key)
def mapped(item): return list(map(mapped, [item]))
def reduced(a, b): return functools.reduce(reduced, [a, b])
def partial(): return functools.partial(partial)()
def generator(): yield from generator()
def nested(): return list(nested() for _ in range(1))
def evaluated(): return eval("evaluated()")
def executed(): exec("executed()")
def comprehension(): return [comprehension() for _ in range(1)]
@functools.lru_cache
def cached(n): return cached(n + 1)
def minimum(): return min([1, 2], key=lambda item: minimum())
def chained(link):
    iterator = itertools.repeat(1)
    for _ in range(100_000): iterator = link(iterator)
    return iterator
def called_back():
    class Thing: pass
    thing = Thing()
    reference = weakref.ref(thing, lambda gone: called_back())
    del thing
ring = []; ring.append([ring])
nest = []
for _ in range(100_000): nest = [nest]
table = {}
for _ in range(100_000): table = {"k": table}
pair = ()
for _ in range(100_000): pair = (pair,)
other = []
for _ in range(100_000): other = [other]
twin = ()
for _ in range(100_000): twin = (twin,)
'

# recursion TITLE EXPRESSION…: each must raise RecursionError.
recursion() {
    local title=$1 expression text=$recursions
    shift
    for expression in "$@"; do
        text+="
try:
    $expression
    print('nothing happened:', '''$expression''')
except RecursionError: pass
except BaseException as error: print('''$expression''', type(error).__name__, error)"
    done
    small_stack 8192 -c "$text
print('alive')"
    expect "endless recursion through $title" 0 alive ''
    ours || return
    small_stack 512 -c "$text
print('alive')"
    expect "endless recursion through $title on a small stack" 0 alive ''
}

recursion "text" 'repr(Repr())' 'str(Text())' '"{}".format(Format())' 'f"{Format()}"' '"%s" % Text()' '"%r" % (Repr(),)' \
    'print(Text())' 'repr([Repr()])' 'repr({1: Repr()})' 'ascii(Repr())' '"{0!r}".format(Repr())' 'repr(nest)' 'repr(table)' 'repr(pair)'
recursion "comparison" 'Equal() == 1' 'Less() < 1' '[Equal()] == [1]' '(Equal(),) == (1,)' '{1: Equal()} == {1: 2}' \
    'sorted([Less(), Less()])' 'Equal() in [1]' '[1].index(Equal())' 'max(Less(), Less())' 'nest == other' 'pair == twin'
recursion "attributes" 'Attribute().x' 'Attribute2().x' 'Set().__setattr__("x", 1)' 'Property().value' 'getattr(Attribute(), "x")' \
    'operator.attrgetter("x")(Attribute())' 'hasattr(Attribute(), "x")'
recursion "special methods" 'hash(Hash())' '{Hash()}' '{Hash(): 1}' 'len(Length())' 'bool(Truth())' 'not Truth()' 'operator.index(Index())' \
    '[1][Index()]' 'range(Index())' 'iter(Iter())' 'list(Iter())' 'next(Next())' 'list(Next())' '1 in Contains()' 'Item()[0]' \
    'list(Item())' 'Call()()' 'Add() + 1' '1 + Radd()' 'New()' 'Init()' 'Enter().__enter__()' 'isinstance(1, Checked)'
recursion "natives that call back" 'key(1)' 'mapped(1)' 'reduced(1, 2)' 'partial()' 'list(generator())' 'nested()' 'evaluated()' \
    'executed()' 'comprehension()' 'cached(1)' 'minimum()' 'copy.copy(Copy())' 'copy.deepcopy(Copy())' 'copy.deepcopy(nest)' \
    'json.dumps(nest)' 'json.loads("[" * 100_000)'

# CPython's own stack ends here too, without a word.
ours && recursion "iterators over iterators" 'next(chained(lambda link: map(abs, link)))' 'next(chained(lambda link: filter(None, link)))' \
    'next(chained(zip))' 'next(chained(enumerate))' 'next(chained(itertools.chain))' 'next(chained(itertools.chain.from_iterable))' \
    'next(chained(lambda link: itertools.islice(link, 5)))' 'next(chained(itertools.accumulate))' 'next(chained(itertools.cycle))' \
    'next(chained(lambda link: itertools.takewhile(len, link)))' 'next(chained(lambda link: itertools.dropwhile(len, link)))' \
    'next(chained(lambda link: itertools.filterfalse(len, link)))' 'next(chained(lambda link: itertools.compress(link, [1])))' \
    'next(chained(itertools.pairwise))' 'next(chained(lambda link: itertools.batched(link, 1)))' 'next(chained(itertools.groupby))' \
    'next(chained(itertools.zip_longest))' 'next(chained(lambda link: itertools.starmap(abs, link)))'

if ours; then
    # CPython keeps a stack of its own for these too, except that it may take more.
    small_stack 256 -c 'import sys
class Number:
    def __init__(self, depth): self.depth = depth
    def __add__(self, other): return Number(self.depth - 1) + other if self.depth else 0
    @property
    def value(self): return Number(self.depth - 1).value if self.depth else 0
    def __getitem__(self, key): return Number(self.depth - 1)[key] if self.depth else 0
    def __call__(self): return Number(self.depth - 1)() if self.depth else 0
    def __iter__(self):
        if self.depth: yield from Number(self.depth - 1)
        yield self.depth
def plain(depth): return plain(depth - 1) if depth else 0
print(plain(900), Number(450) + 1, Number(900).value, Number(900)[1], Number(900)(), len(list(Number(900))))'
    expect "900 nested dialect calls need next to no C++ stack" 0 '0 0 0 0 0 901' ''
fi

ours && chains_stack=256 || chains_stack=8192
small_stack "$chains_stack" -c 'class Node: pass
def chain(count):
    head = None
    for _ in range(count):
        node = Node()
        node.next = head
        head = node
    return head
def nest(count, make):
    nested = None
    for _ in range(count): nested = make(nested)
chain(1_000_000)
nest(1_000_000, lambda inner: [inner])
nest(1_000_000, lambda inner: (inner,))
nest(300_000, lambda inner: {1: inner})
nest(300_000, lambda inner: lambda: inner)
nest(300_000, lambda inner: (item for item in [inner]))
print("gone")'
expect "chains of a million links die in little stack" 0 gone ''

# Memory: what a loop leaves behind would show in the peak.
gossamer -c 'import weakref, collections, functools, gc
class Point:
    def __init__(self, x): self.x = x
    def get(self): return self.x
    @property
    def value(self): return self.x
    def __add__(self, other): return self.x + other
    def __eq__(self, other): return True
    __hash__ = object.__hash__
class Slots:
    __slots__ = ("a", "b")
class Failing(Exception): pass
def generator():
    yield 1
    yield 2
def adder(n): return lambda m: n + m
keep = Point(1)
def body(n):
    point = Point(n); point.get(); point.value; point + 1; point.extra = n; del point.extra; point == 1
    weakref.ref(point)(); reference = weakref.ref(point, lambda gone: None); weakref.proxy(point).x
    weakref.ref(keep); weakref.finalize(point, int).detach()
    values = weakref.WeakValueDictionary(); values[n] = point; values.get(n); list(values.items())
    keys = weakref.WeakKeyDictionary({point: 1}); members = weakref.WeakSet([point]); point in members
    try: raise Failing(n)
    except Failing as error: text = str(error)
    try: {}[n]
    except KeyError: pass
    list(generator()); sum(x for x in (1, 2)); [x for x in range(3)]; next(generator()); adder(1)(2)
    f"{n}:{point.x!r:>5}"; "a" * 20 + str(n); "%s" % n; "{}".format(n); "a,b".split(","); "".join(["a", str(n)])
    items = [n]; items.append(items); table = {n: items, "k": table} if False else {n: items}; {n, 2.5}; (n, items)
    first, *rest = (1, 2, 3); slots = Slots(); slots.a = slots; 2 ** 100 + n; 10 ** 30 // 7; float(n) * 1.5
    type("C", (), {}) if n % 50 == 0 else None; functools.partial(int, "5")(); collections.deque([1]).append(2)
    with open("/dev/null") as stream: stream.read()
    sorted([3, 1, n], key=lambda item: -item); bytes(10) + b"a"; eval("n + 1") if n % 50 == 0 else None
def peak():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM:"): return int(line.split()[1])
def loop(count):
    for number in range(count): body(number)
loop(2_000); gc.collect(); before = peak()
loop(8_000); gc.collect(); after = peak()
print("grew by", after - before, "KiB" if after - before > 400 else "at most 400 KiB")' 
sed -i 's/grew by [-0-9]* at most/grew by at most/' "$work/out"
expect "a loop over everything leaves no memory behind" 0 'grew by at most 400 KiB' ''
