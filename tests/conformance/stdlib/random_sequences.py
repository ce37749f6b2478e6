# the same seed gives CPython's numbers
import random
r=random.Random(42); print(r.random(), r.randint(1,100), r.choice("abc"), r.sample(range(100),5), r.sample(range(10),5), r.shuffle(l:=list(range(8))), l, r.uniform(1,2), r.gauss(0,1), r.gauss(0,1), r.normalvariate(), r.expovariate(2), r.triangular(), r.betavariate(1,2), r.gammavariate(2,3), r.gammavariate(.5,3), r.choices("abc",k=5), r.choices("abc",[1,2,3],k=5), r.randrange(0,100,7), r.getrandbits(70), r.vonmisesvariate(1,2), r.paretovariate(2), r.weibullvariate(1,2), r.lognormvariate(0,1), r.randbytes(3), r.binomialvariate(10,.3), r.binomialvariate(100,.3), r.sample("ab",3,counts=[2,3]))
random.seed(1); print(random.random(), random.randint(0,9)); s=random.getstate(); a=random.random(); random.setstate(s); print(a==random.random())
for f in [lambda: r.choice([]), lambda: r.randint(5,1), lambda: r.sample([1],2), lambda: r.sample({1},1), lambda: r.choices([1],[1],cum_weights=[1])]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(random.NV_MAGICCONST, random.LOG4, random.SG_MAGICCONST, random.TWOPI, random.BPF, random.RECIP_BPF)
