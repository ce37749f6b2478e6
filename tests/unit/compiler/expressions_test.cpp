// What expressions compile to: golden listings.
#include "compiler/compiling.h"

TEST_CASE("a sum of two locals is one instruction") {
    CHECK(listing(R"(def f(a, b):
    x = a + b
)") ==
          R"(     0  Add                 r2:x, r0:a, r1:b
     1  ReturnNone
)");
}

TEST_CASE("small ints and float constants stand in the instruction") {
    CHECK(listing(R"(def f(a):
    return (a + 1) * 2.5
)") ==
          R"(     0  AddInt              t0, r0:a, 1
     1  MulConst            t0, t0, 2.5
     2  Return              t0
)");
}

TEST_CASE("what a later part of the expression rebinds is copied first") {
    CHECK(listing(R"(def f(a):
    return a + (a := 1)
)") ==
          R"(     0  Copy                t0, r0:a
     1  LoadInt             r0:a, 1
     2  Copy                t1, r0:a
     3  Add                 t0, t0, t1
     4  Return              t0
)");
}

TEST_CASE("a value is made in a temporary when the target may still be read") {
    CHECK(listing(R"(def f(x, y):
    x = y or x
)") ==
          R"(     0  Copy                t0, r1:y
     1  JumpIfTrueOrDrop    t0, -> 3
     2  Copy                t0, r0:x
     3  Move                r0:x, t0
     4  ReturnNone
)");
}

TEST_CASE("the middle of a chained comparison is kept, and dropped when it is false") {
    CHECK(listing(R"(def f(a):
    return 0 < a() < 9
)") ==
          R"(     0  LoadInt             t1, 0
     1  Copy                t2, r0:a
     2  Call                t2, t2
     3  Copy                t3, t2
     4  Lt                  t0, t1, t3
     5  JumpIfFalseOrDrop   t0, -> 9
     6  LoadInt             t3, 9
     7  Lt                  t0, t2, t3
     8  Jump                -> 10
     9  Drop                t2
    10  Return              t0
)");
}

TEST_CASE("a comparison that steers a jump makes no truth value") {
    CHECK(listing(R"(def f(a, b):
    if a < b and not a is None:
        return 1
)") ==
          R"(     0  JumpIfNotLt         r0:a, r1:b, -> 4
     1  JumpIfNone          r0:a, -> 4
     2  LoadInt             t0, 1
     3  Return              t0
     4  ReturnNone
)");
}

TEST_CASE("arguments are made where the callee will have them") {
    CHECK(listing(R"(def f(g, a):
    return g(a, 1, k=a)
)") ==
          R"(     0  Copy                t0, r0:g
     1  Copy                t1, r1:a
     2  LoadInt             t2, 1
     3  Copy                t3, r1:a
     4  CallKeywords        t0, t0..t3, names=('k',)
     6  Return              t0
)");
}

TEST_CASE("a method is looked up before its arguments") {
    CHECK(listing(R"(def f(o, a):
    return o.m(a.b)
)") ==
          R"(     0  LoadMethod          t0..t1, r0:o, m
     1  LoadAttr            t2, r1:a, b
     2  CallMethod          t0, t0..t2
     3  Return              t0
)");
}

TEST_CASE("star arguments become a list and a dict") {
    CHECK(listing(R"(def f(g, a, b):
    return g(1, *a, k=2, **b)
)") ==
          R"(     0  Copy                t0, r0:g
     1  LoadInt             t1, 1
     2  BuildList           t1, t1
     3  ListExtend          t1, r1:a
     4  LoadConst           t2, 'k'
     5  LoadInt             t3, 2
     6  BuildDict           t2, t2..t3
     7  Copy                t3, r2:b
     8  DictMerge           t2, t3, t0
     9  CallExtended        t0, t0..t2
    10  Return              t0
)");
}

TEST_CASE("super().name needs no super object") {
    CHECK(listing(R"(class A:
    def f(self):
        return super().f(1)
)") ==
          R"(     0  LoadGlobal          t0, super
     1  LoadFree            t1, __class__
     2  Copy                t2, r0:self
     3  LoadSuperMethod     t0..t1, t0..t2, f
     4  LoadInt             t2, 1
     5  CallMethod          t0, t0..t2
     6  Return              t0
)");
}

TEST_CASE("displays of constants are extended by one constant") {
    CHECK(listing(R"(def f(x):
    return [1, 2, 3], x in {1, 2}
)") ==
          R"(     0  BuildList           t0, -
     1  LoadConst           t1, (1, 2, 3)
     2  ListExtend          t0, t1
     3  LoadConst           t1, frozenset(1, 2)
     4  In                  t1, r0:x, t1
     5  BuildTuple          t0, t0..t1
     6  Return              t0
)");
}

TEST_CASE("f-strings are joined from their parts") {
    CHECK(listing(R"(def f(a, b):
    return f'{a!r}: {b:>{a}}'
)") ==
          R"(     0  FormatValue         t0, r0:a, repr
     1  LoadConst           t1, ': '
     2  Copy                t2, r1:b
     3  LoadConst           t3, '>'
     4  FormatValue         t4, r0:a
     5  BuildString         t3, t3..t4
     6  FormatWithSpec      t2, t2..t3
     7  BuildString         t0, t0..t2
     8  Return              t0
)");
}
