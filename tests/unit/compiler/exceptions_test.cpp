// What try, with and match compile to: golden listings.
#include "compiler/compiling.h"

TEST_CASE("except restores the state, drops the exception and unbinds the name") {
    CHECK(listing(R"(def f():
    try:
        g()
    except E as e:
        h(e)
)") ==
          R"(     0  LoadGlobal          t0, g
     1  Call                t0, t0
     2  Drop                t0
     3  ReturnNone
     4  EnterHandler        t1, t0
     5  LoadGlobal          t2, E
     6  MatchException      t2, t0, t2
     7  JumpIfFalse         t2, -> 21
     8  Move                r0:e, t0
     9  LoadImmediate       t0, None
    10  LoadGlobal          t2, h
    11  CheckLocal          r0:e
    12  Copy                t3, r0:e
    13  Call                t2, t2..t3
    14  Drop                t2
    15  LeaveHandler        t1
    16  Drop                t0
    17  ClearLocal          r0:e
    18  ReturnNone
    19  ClearLocal          r0:e
    20  Reraise             t2
    21  LeaveHandler        t1
    22  ReraiseHere         t0
    23  LeaveHandler        t1
    24  Drop                t0
    25  Reraise             t2
handlers
    10..15 -> 19, keeps below t2, exception in t2
     0..3 -> 4, keeps below t0, exception in t0
     5..15 -> 23, keeps below t2, exception in t2
    19..21 -> 23, keeps below t2, exception in t2
)");
}

TEST_CASE("finally is emitted for each way out") {
    CHECK(listing(R"(def f(a):
    try:
        return a
    finally:
        g()
)") ==
          R"(     0  Copy                t0, r0:a
     1  LoadGlobal          t1, g
     2  Call                t1, t1
     3  Drop                t1
     4  Return              t0
     5  EnterHandler        t1, t0
     6  LoadGlobal          t2, g
     7  Call                t2, t2
     8  Drop                t2
     9  LeaveHandler        t1
    10  ReraiseHere         t0
    11  LeaveHandler        t1
    12  Drop                t0
    13  Reraise             t2
handlers
     0..1 -> 5, keeps below t0, exception in t0
     6..9 -> 11, keeps below t2, exception in t2
)");
}

TEST_CASE("with leaves through __exit__ on every way") {
    CHECK(listing(R"(def f(a):
    with a as b:
        return b
)") ==
          R"(     0  Copy                t0, r0:a
     1  EnterWith           r1:b, t0
     2  Copy                t1, r1:b
     3  LoadImmediate       t2, None
     4  CallExit            t3, t0, t2
     5  Drop                t0
     6  Drop                t3
     7  Drop                t2
     8  Return              t1
     9  EnterHandler        t2, t1
    10  CallExit            t3, t0, t1
    11  JumpIfTrue          t3, -> 14
    12  LeaveHandler        t2
    13  Reraise             t1
    14  LeaveHandler        t2
    15  Drop                t1
    16  Drop                t0
    17  ReturnNone
    18  LeaveHandler        t2
    19  Drop                t1
    20  Reraise             t3
handlers
     2..3 -> 9, keeps below t1, exception in t1
    10..12 -> 18, keeps below t3, exception in t3
)");
}

TEST_CASE("patterns fail by the number of temporaries that are live") {
    CHECK(listing(R"(def f(s):
    match s:
        case [a, 1]: return a
        case _: return s
)") ==
          R"(     0  Copy                t0, r0:s
     1  MatchSequence       t1, t0
     2  JumpIfFalse         t1, -> 15
     3  GetLength           t1, t0
     4  JumpIfNotEqInt      t1, 2, -> 15
     5  Copy                t1, t0
     6  UnpackSequence      t1..t2, t1
     7  Copy                t3, t2
     8  JumpIfNotEqInt      t3, 1, -> 13
     9  Drop                t0
    10  Drop                t2
    11  Move                r1:a, t1
    12  Return              r1:a
    13  Drop                t2
    14  Drop                t1
    15  Drop                t0
    16  Return              r0:s
)");
}
