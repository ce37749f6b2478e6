// What statements, loops and functions compile to: golden listings.
#include "compiler/compiling.h"

TEST_CASE("a store of an attribute takes two locals") {
    CHECK(listing(R"(def f(a, b):
    a.x = b
)") ==
          R"(     0  StoreAttr           r0:a, r1:b, x
     1  ReturnNone
)");
}

TEST_CASE("parallel assignment makes no tuple") {
    CHECK(listing(R"(def f(a, b):
    a, b = b, a
)") ==
          R"(     0  Copy                t0, r1:b
     1  Copy                t1, r0:a
     2  Move                r1:b, t1
     3  Move                r0:a, t0
     4  ReturnNone
)");
}

TEST_CASE("container and key of an augmented item are copied") {
    CHECK(listing(R"(def f(v):
    g()[h()] += v
)") ==
          R"(     0  LoadGlobal          t0, g
     1  Call                t0, t0
     2  LoadGlobal          t1, h
     3  Call                t1, t1
     4  Copy                t2, t0
     5  Copy                t3, t1
     6  LoadItemTemp        t2, t2, t3
     7  InplaceAdd          t2, t2, r0:v
     8  StoreItem           t0, t1, t2
     9  ReturnNone
)");
}

TEST_CASE("a loop ends in one instruction that tests and jumps back") {
    CHECK(listing(R"(def f(n):
    i = 0
    while i < n:
        i += 1
)") ==
          R"(     0  LoadInt             r1:i, 0
     1  Jump                -> 3
     2  InplaceAddInt       r1:i, r1:i, 1
     3  LoopIfLt            r1:i, r0:n, -> 2
     4  ReturnNone
)");
}

TEST_CASE("for writes its items into the local") {
    CHECK(listing(R"(def f(n):
    for x in n:
        if x: continue
        break
    return x
)") ==
          R"(     0  GetIter             t0, r0:n
     1  Jump                -> 5
     2  JumpIfTrue          r1:x, -> 5
     3  Drop                t0
     4  Jump                -> 6
     5  LoopNext            r1:x, t0, -> 2
     6  CheckLocal          r1:x
     7  Return              r1:x
)");
}

TEST_CASE("a chain of elif jumps to one end") {
    CHECK(listing(R"(def f(a):
    if a == 1: b = 2
    elif a: b = 3
    return b
)") ==
          R"(     0  JumpIfNotEqInt      r0:a, 1, -> 3
     1  LoadInt             r1:b, 2
     2  Jump                -> 5
     3  JumpIfFalse         r0:a, -> 5
     4  LoadInt             r1:b, 3
     5  CheckLocal          r1:b
     6  Return              r1:b
)");
}

TEST_CASE("code after return is left out") {
    CHECK(listing(R"(def f():
    return 1
    print(2)
)") ==
          R"(     0  LoadInt             t0, 1
     1  Return              t0
)");
}

TEST_CASE("a deleted local is always checked") {
    CHECK(listing(R"(def f(a):
    del a
    return a
)") ==
          R"(     0  DeleteLocal         r0:a
     1  CheckLocal          r0:a
     2  Return              r0:a
)");
}

TEST_CASE("a captured parameter is wrapped, a free variable is loaded") {
    CHECK(listing(R"(def f(a):
    def g(): return a
    return g
)") ==
          R"(     0  MakeCell            r0:a
     1  LoadImmediate       t0, empty
     2  LoadImmediate       t1, empty
     3  LoadImmediate       t2, empty
     4  Copy                t3, r0:a
     5  BuildTuple          t3, t3
     6  MakeFunction        r1:g, t0..t3, <code g>
     7  Return              r1:g
)");
}

TEST_CASE("a comprehension runs in place and clears its variable") {
    CHECK(listing(R"(def f(a):
    return [x for x in a]
)") ==
          R"(     0  GetIter             t1, r0:a
     1  BuildList           t0, -
     2  Jump                -> 4
     3  ListAppend          t0, r1:x
     4  LoopNext            r1:x, t1, -> 3
     5  ClearLocal          r1:x
     6  Jump                -> 9
     7  ClearLocal          r1:x
     8  ReraiseHere         t0
     9  Return              t0
handlers
     1..5 -> 7, keeps below t0, exception in t0
)");
}

TEST_CASE("yield from sends until the inner iterator is finished") {
    CHECK(listing(R"(def f(a):
    return (yield from a)
)") ==
          R"(     0  Copy                t0, r0:a
     1  GetYieldFromIter    t1, t0
     2  LoadImmediate       t0, None
     3  Delegate            t0, t1, -> 6
     4  YieldDelegated      t0, t1, live=3
     5  Loop                -> 3
     6  Return              t0
)");
}
