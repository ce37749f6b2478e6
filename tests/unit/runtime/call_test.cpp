#include "runtime/object_model.h"

#include "runtime/callable.h"
#include "runtime/class_maker.h"
#include "runtime/native.h"
#include "runtime/tuple.h"

namespace gossamer {

using test::class_of;

namespace {

// Shows what it was given: "-" for an argument that was left out.
Owned show_arguments(Interpreter& interpreter, Args args) {
    std::string shown;
    for (std::uint32_t index = 0; index < args.count; ++index) {
        if (index > 0) shown += ' ';
        const Value value = args[index];
        shown += value.is_empty() ? "-" : std::to_string(value.as_int());
    }
    return new_str_value(interpreter, shown);
}

constexpr Method kNone{"none", show_arguments, exactly(0), "none()\nNothing."};
constexpr Method kOne{"one", show_arguments, exactly(1), "one(x, /)\nOne."};
constexpr Method kSome{"some", show_arguments, between(1, 3), "some(x, y=None, z=None, /)\nOne to three."};
constexpr Method kMany{"many", show_arguments, at_least(2), "many(*args)\nTwo or more."};
constexpr Method kNamed{"named", show_arguments, keywords(), "named(a, /, b, c=None, *, d=None)\nNamed."};

struct Calls : ObjectModel {
    std::string run(const Method& method, std::initializer_list<int> numbers,
                    std::initializer_list<std::string_view> names = {}) {
        const Owned function = new_native_function(interpreter, method, Value::empty(), Value::empty());
        std::vector<Value> values;
        for (const int number : numbers)
            values.push_back(Value::from_int(number));
        std::vector<Owned> texts;
        std::vector<Value> keys;
        for (const std::string_view name : names) {
            texts.push_back(Owned::share(intern(interpreter, name).value()));
            keys.push_back(texts.back().get());
        }
        const Ref<Tuple> keyword_names = tuple_of(interpreter, std::span<const Value>{keys});
        return show(gossamer::call(interpreter, function.get(), std::span<const Value>{values},
                                   keys.empty() ? nullptr : keyword_names.get()));
    }
};

}  // namespace

TEST_CASE_FIXTURE(Calls, "the arity in the table is checked before the function is called") {
    CHECK(run(kNone, {}).empty());
    CHECK(run(kNone, {1}) == "TypeError: none() takes no arguments (1 given)");
    CHECK(run(kOne, {1}) == "1");
    CHECK(run(kOne, {}) == "TypeError: one() takes exactly one argument (0 given)");
    CHECK(run(kSome, {1, 2, 3}) == "1 2 3");
    CHECK(run(kSome, {}) == "TypeError: some expected at least 1 argument, got 0");
    CHECK(run(kSome, {1, 2, 3, 4}) == "TypeError: some expected at most 3 arguments, got 4");
    CHECK(run(kMany, {1, 2, 3, 4, 5}) == "1 2 3 4 5");
    CHECK(run(kMany, {1}) == "TypeError: many expected at least 2 arguments, got 1");
    CHECK(run(kOne, {1}, {"x"}) == "TypeError: one() takes no keyword arguments");
}

TEST_CASE_FIXTURE(Calls, "keywords go where the signature in the table says") {
    CHECK(run(kNamed, {1, 2}) == "1 2 - -");
    CHECK(run(kNamed, {1, 2, 3}) == "1 2 3 -");
    CHECK(run(kNamed, {1, 4, 2}, {"d", "b"}) == "1 2 - 4");
    CHECK(run(kNamed, {1}) == "TypeError: named() missing required argument 'b' (pos 2)");
    CHECK(run(kNamed, {1, 2, 3}, {"b"}) ==
          "TypeError: argument for named() given by name ('b') and position (2)");
    CHECK(run(kNamed, {1, 2, 3}, {"e"}) == "TypeError: named() got an unexpected keyword argument 'e'");
}

TEST_CASE_FIXTURE(Calls, "what is no callable says so") {
    CHECK_FALSE(is_callable(interpreter, Value::from_int(1)));
    CHECK(show(gossamer::call(interpreter, Value::from_int(1), {})) ==
          "TypeError: 'int' object is not callable");
    CHECK(is_callable(interpreter, Value::from_object(interpreter.types.int_)));
}

TEST_CASE_FIXTURE(Calls, "calling a class makes an instance") {
    const Owned type = class_of(*this, "Thing");
    const Owned thing = gossamer::call(interpreter, type.get(), {});
    CHECK(type_of(interpreter, thing.get()) == as<Type>(type.get()));
    CHECK(show(gossamer::call(interpreter, type.get(), {Value::none()})) ==
          "TypeError: Thing() takes no arguments");
}

TEST_CASE_FIXTURE(Calls, "a method is found on the type and called with its receiver") {
    const Owned receiver = text("a-b");
    const Owned separator = text("-");
    CHECK(call(receiver, "split", {separator.get()}) == "['a', 'b']");
    CHECK(call(receiver, "nosuch") == "AttributeError: 'str' object has no attribute 'nosuch'");
}

TEST_CASE_FIXTURE(Calls, "natives that call back are stopped at the recursion limit") {
    const auto nest = [this](auto&& self, int depth) -> bool {
        NativeCallGuard guard{interpreter};
        if (guard.check("while testing").is_error()) return true;
        return depth < 1'000'000 && self(self, depth + 1);
    };
    CHECK(nest(nest, 0));
    CHECK(taken_error().starts_with("RecursionError: maximum recursion depth exceeded"));
}

}  // namespace gossamer
