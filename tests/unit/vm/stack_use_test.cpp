// How much C++ stack nested dialect calls take: next to none, for they do not recurse.
#include "fixture.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/interpreter.h"

#include <doctest/doctest.h>

#include <cstdint>

namespace gossamer {

using test::ScriptRunner;

namespace {

// The native `stack_depth()`: how far the stack has grown since the engine was called.
std::uintptr_t stack_begin = 0;

Owned stack_depth(Interpreter&, Args) {
    const auto here = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(stack_begin - here)));
}
constexpr Method kStackDepth{"stack_depth", stack_depth, exactly(0), "stack_depth()\nBytes."};

// What the expression adds to the stack, in bytes: it must call stack_depth() at the bottom of its recursion.
std::int64_t growth(const std::string& program, const std::string& expression) {
    ScriptRunner runner;
    stack_begin = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
    Interpreter& interpreter = runner.engine().interpreter();
    const Owned native = new_native_function(interpreter, kStackDepth, Value::empty(), Value::empty());
    REQUIRE_FALSE(dict_set_text(interpreter, interpreter.builtins, "stack_depth", native.get()).is_error());
    runner.run(program);
    REQUIRE(runner.error().empty());
    const std::string printed = runner.run("start = stack_depth()\nprint(" + expression + " - start)\n");
    REQUIRE(runner.error().empty());
    return std::stoll(printed);
}

constexpr std::int64_t kAllowed = 64 * 1024;

}  // namespace

TEST_CASE("900 nested calls of functions and methods take less than 64 KiB of C++ stack") {
    CHECK(growth("def f(n): return f(n - 1) if n else stack_depth()\n", "f(900)") < kAllowed);
    CHECK(
        growth("class A:\n def f(self, n, *a, **k): return self.f(n - 1, *a, **k) if n else stack_depth()\n",
               "A().f(900, 1, x=2)") < kAllowed);
    CHECK(growth("class A:\n def __call__(self, n): return self(n - 1) if n else stack_depth()\n",
                 "A()(900)") < kAllowed);
}

TEST_CASE("900 nested operators, properties and subscripts take less than 64 KiB of C++ stack") {
    CHECK(growth("class A:\n def __init__(self, n): self.n = n\n"
                 " def __add__(self, other): return A(self.n - 1) + other if self.n else stack_depth()\n",
                 "(A(900) + 1)") < kAllowed);
    CHECK(growth("class A:\n def __init__(self, n): self.n = n\n @property\n"
                 " def p(self): return A(self.n - 1).p if self.n else stack_depth()\n",
                 "A(900).p") < kAllowed);
    CHECK(growth("class A:\n def __getitem__(self, n): return self[n - 1] if n else stack_depth()\n",
                 "A()[900]") < kAllowed);
}

TEST_CASE("900 nested generators and constructions take less than 64 KiB of C++ stack") {
    CHECK(growth("def g(n):\n if n: yield from g(n - 1)\n else: yield stack_depth()\n"
                 "def first(n):\n for depth in g(n): return depth\n",
                 "first(900)") < kAllowed);
    CHECK(growth("class A:\n def __init__(self, n):\n  self.depth = A(n - 1).depth if n else stack_depth()\n",
                 "A(900).depth") < kAllowed);
}

}  // namespace gossamer
