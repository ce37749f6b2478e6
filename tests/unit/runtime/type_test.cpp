#include "runtime/object_model.h"

#include "memory/collector.h"
#include "runtime/class_maker.h"
#include "runtime/type.h"

namespace gossamer {

using test::class_of;

TEST_CASE_FIXTURE(ObjectModel, "every value has a type, immediates too") {
    CHECK(type_name(interpreter, Value::none()) == "NoneType");
    CHECK(type_name(interpreter, Value::from_bool(true)) == "bool");
    CHECK(type_name(interpreter, Value::from_int(1)) == "int");
    CHECK(type_name(interpreter, Value::from_double(0.5)) == "float");
    CHECK(type_name(interpreter, Value::from_object(interpreter.types.type)) == "type");
    CHECK(type_of(interpreter, text("x").get()) == interpreter.types.str);
}

TEST_CASE_FIXTURE(ObjectModel, "a subtype has all its bases in its line") {
    const Owned base = class_of(*this, "Base");
    const Value bases[] = {base.get()};
    const Owned derived = class_of(*this, "Derived", bases);
    CHECK(is_subtype(as<Type>(derived.get()), as<Type>(base.get())));
    CHECK_FALSE(is_subtype(as<Type>(base.get()), as<Type>(derived.get())));
    CHECK(is_subtype(as<Type>(derived.get()), interpreter.types.object));
    CHECK(is_subtype(interpreter.types.bool_, interpreter.types.int_));
}

TEST_CASE_FIXTURE(ObjectModel, "bases that cannot be brought into one line are refused") {
    const Owned base = class_of(*this, "Base");
    const Value bases[] = {base.get()};
    const Owned derived = class_of(*this, "Derived", bases);
    const Value wrong[] = {base.get(), derived.get()};
    CHECK(show(class_of(*this, "Wrong", wrong))
              .starts_with("TypeError: Cannot create a consistent method resolution order (MRO)"));
    const Value twice[] = {base.get(), base.get()};
    CHECK(show(class_of(*this, "Twice", twice)) == "TypeError: duplicate base class Base");
}

TEST_CASE_FIXTURE(ObjectModel, "layouts that do not fit together are refused") {
    const Value bases[] = {Value::from_object(interpreter.types.int_),
                           Value::from_object(interpreter.types.list)};
    CHECK(show(class_of(*this, "Wrong", bases)) ==
          "TypeError: multiple bases have instance lay-out conflict");
    const Value closed[] = {Value::from_object(interpreter.types.bool_)};
    CHECK(show(class_of(*this, "Wrong", closed)) == "TypeError: type 'bool' is not an acceptable base type");
}

TEST_CASE_FIXTURE(ObjectModel, "special methods are inherited, and renewed when a base changes") {
    const Owned base = class_of(*this, "Base");
    const Value bases[] = {base.get()};
    const Owned derived = class_of(*this, "Derived", bases);
    const auto* type = as<Type>(derived.get());
    CHECK(type->find_special(Special::len).is_empty());
    const Ref<Str> name = intern(interpreter, "__len__");
    const Value marker = Value::from_int(7);
    const std::uint32_t before = type->own_shape.version;
    REQUIRE_FALSE(set_attribute(interpreter, base.get(), name.get(), marker).is_error());
    CHECK(type->find_special(Special::len) == marker);
    CHECK(type->own_shape.version != before);
    REQUIRE_FALSE(delete_attribute(interpreter, base.get(), name.get()).is_error());
    CHECK(type->find_special(Special::len).is_empty());
}

TEST_CASE_FIXTURE(ObjectModel, "a class attribute is found along the line, the nearest first") {
    const Owned base = class_of(*this, "Base", {}, {{"x", Value::from_int(1)}, {"y", Value::from_int(2)}});
    const Value bases[] = {base.get()};
    const Owned derived = class_of(*this, "Derived", bases, {{"x", Value::from_int(3)}});
    const Ref<Str> x = intern(interpreter, "x");
    const Ref<Str> y = intern(interpreter, "y");
    const Ref<Str> z = intern(interpreter, "z");
    CHECK(find_in_mro(as<Type>(derived.get()), x.get()) == Value::from_int(3));
    CHECK(find_in_mro(as<Type>(derived.get()), y.get()) == Value::from_int(2));
    CHECK(find_in_mro(as<Type>(derived.get()), z.get()).is_empty());
}

TEST_CASE_FIXTURE(ObjectModel, "a class that has died is no longer a subclass") {
    const Owned base = class_of(*this, "Base");
    const Value bases[] = {base.get()};
    {
        const Owned derived = class_of(*this, "Derived", bases);
        CHECK(call(base, "__subclasses__").find("Derived") != std::string::npos);
        interpreter.heap.collector->collect(2);
    }
    interpreter.heap.collector->collect(2);
    CHECK(call(base, "__subclasses__") == "[]");
}

}  // namespace gossamer
