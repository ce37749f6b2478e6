#include "runtime/object_model.h"

#include "runtime/list.h"
#include "runtime/slice.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

Value number(std::int64_t value) {
    return Value::from_int(value);
}

}  // namespace

TEST_CASE_FIXTURE(ObjectModel, "the empty tuple is one object") {
    CHECK(new_tuple(interpreter, 0).get() == interpreter.empty_tuple);
    CHECK(tuple_of(interpreter, std::span<const Value>{}).get() == interpreter.empty_tuple);
}

TEST_CASE_FIXTURE(ObjectModel, "only tuples that may be in a cycle are tracked") {
    const Ref<List> list = new_list(interpreter);
    const Ref<Tuple> atoms = tuple_of(interpreter, {number(1), text("a").get(), Value::none()});
    const Ref<Tuple> nested = tuple_of(interpreter, {atoms.value()});
    const Ref<Tuple> holder = tuple_of(interpreter, {list.value()});
    CHECK_FALSE(atoms->is_tracked());
    CHECK_FALSE(nested->is_tracked());
    CHECK(holder->is_tracked());
    CHECK(tuple_of(interpreter, {holder.value()})->is_tracked());
}

TEST_CASE_FIXTURE(ObjectModel, "tuples hash as in CPython") {
    CHECK(tuple_hash(interpreter, interpreter.empty_tuple).get() == 5740354900026072187);
    const Ref<Tuple> numbers = tuple_of(interpreter, {number(1), number(2), number(3)});
    CHECK(tuple_hash(interpreter, numbers.get()).get() == 529344067295497451);
    const Ref<List> list = new_list(interpreter);
    const Ref<Tuple> holder = tuple_of(interpreter, {list.value()});
    CHECK(tuple_hash(interpreter, holder.get()).is_error());
    CHECK(taken_error() == "TypeError: unhashable type: 'list'");
}

TEST_CASE_FIXTURE(ObjectModel, "counts move out of registers") {
    Value registers[] = {text("first").detach(), number(2)};
    const Ref<Tuple> tuple = tuple_of_moved(interpreter, registers, 2);
    CHECK(registers[0].is_empty());
    CHECK(show(repr_of(interpreter, tuple.value())) == "('first', 2)");
}

TEST_CASE_FIXTURE(ObjectModel, "a slice of everything is the tuple itself") {
    const Ref<Tuple> tuple = tuple_of(interpreter, {number(1), number(2), number(3)});
    const Owned everything = new_slice(interpreter, Value::none(), Value::none(), Value::none());
    CHECK(tuple_get(interpreter, tuple.get(), everything.get()).get() == tuple.value());
    const Owned backwards = new_slice(interpreter, Value::none(), Value::none(), number(-2));
    CHECK(show(tuple_get(interpreter, tuple.get(), backwards.get())) == "(3, 1)");
    CHECK(show(tuple_get(interpreter, tuple.get(), number(3))) == "IndexError: tuple index out of range");
}

}  // namespace gossamer
