#include "runtime/object_model.h"

#include "runtime/class_maker.h"

namespace gossamer {

using test::class_of;

namespace {

struct Named : ObjectModel {
    Owned read(const Owned& object, std::string_view name) {
        const Ref<Str> interned = intern(interpreter, name);
        return get_attribute(interpreter, object.get(), interned.get());
    }
    std::string write(const Owned& object, std::string_view name, Value value) {
        const Ref<Str> interned = intern(interpreter, name);
        const Status status = value.is_empty()
                                  ? delete_attribute(interpreter, object.get(), interned.get())
                                  : set_attribute(interpreter, object.get(), interned.get(), value);
        return status.is_error() ? taken_error() : "";
    }
};

}  // namespace

TEST_CASE_FIXTURE(Named, "an instance keeps what is written, and forgets what is deleted") {
    const Owned type = class_of(*this, "Point");
    const Owned point = gossamer::call(interpreter, type.get(), {});
    CHECK(write(point, "x", Value::from_int(1)).empty());
    CHECK(write(point, "x", Value::from_int(2)).empty());
    CHECK(show(read(point, "x")) == "2");
    CHECK(write(point, "x", Value::empty()).empty());
    CHECK(show(read(point, "x")) == "AttributeError: 'Point' object has no attribute 'x'");
    CHECK(write(point, "x", Value::empty()) == "AttributeError: 'Point' object has no attribute 'x'");
}

TEST_CASE_FIXTURE(Named,
                  "attributes that cannot be emptied for want of memory are all there, and it is said") {
    const Owned type = class_of(*this, "Point");
    const Owned point = gossamer::call(interpreter, type.get(), {});
    CHECK(write(point, "x", Value::from_int(1)).empty());
    CHECK(write(point, "y", Value::from_int(2)).empty());
    const Owned names = read(point, "__dict__");
    interpreter.heap.fail_allocation(1);
    CHECK(call(names, "clear") == "MemoryError: ");
    interpreter.heap.fail_allocation(0);
    CHECK(show(names) == "{'x': 1, 'y': 2}");
    CHECK(call(names, "clear") == "None");
    CHECK(show(names) == "{}");
}

TEST_CASE_FIXTURE(Named, "many attributes, in any order of deletion, stay what they are") {
    const Owned type = class_of(*this, "Big");
    const Owned object = gossamer::call(interpreter, type.get(), {});
    for (int number = 0; number < 300; ++number)
        REQUIRE(write(object, "a" + std::to_string(number), Value::from_int(number)).empty());
    for (int number = 0; number < 300; number += 2)
        REQUIRE(write(object, "a" + std::to_string(number), Value::empty()).empty());
    for (int number = 0; number < 300; ++number) {
        const std::string name = "a" + std::to_string(number);
        const std::string wanted = number % 2 == 1
                                       ? std::to_string(number)
                                       : "AttributeError: 'Big' object has no attribute '" + name + "'";
        REQUIRE(show(read(object, name)) == wanted);
    }
}

TEST_CASE_FIXTURE(Named, "the instance comes before a plain class attribute and after a property") {
    const Owned property = gossamer::call(interpreter, Value::from_object(interpreter.types.property), {});
    const Owned type = class_of(*this, "Point", {}, {{"x", Value::from_int(1)}, {"p", property.get()}});
    const Owned point = gossamer::call(interpreter, type.get(), {});
    CHECK(show(read(point, "x")) == "1");
    CHECK(write(point, "x", Value::from_int(2)).empty());
    CHECK(show(read(point, "x")) == "2");
    CHECK(show(read(point, "p")) == "AttributeError: property 'p' of 'Point' object has no getter");
    CHECK(write(point, "p", Value::none()) == "AttributeError: property 'p' of 'Point' object has no setter");
}

TEST_CASE_FIXTURE(Named, "what is absent can be asked for without an exception") {
    const Owned type = class_of(*this, "Point");
    const Owned point = gossamer::call(interpreter, type.get(), {});
    const Ref<Str> name = intern(interpreter, "absent");
    CHECK(find_attribute(interpreter, point.get(), name.get()).is_empty());
    CHECK_FALSE(is_pending(interpreter));
}

TEST_CASE_FIXTURE(Named, "the dict of an instance and its attributes are one thing") {
    const Owned type = class_of(*this, "Point");
    const Owned point = gossamer::call(interpreter, type.get(), {});
    CHECK(write(point, "x", Value::from_int(1)).empty());
    const Owned dict = instance_dict(interpreter, point.get());
    CHECK(show(repr_of(interpreter, dict.get())) == "{'x': 1}");
    CHECK(write(point, "y", Value::from_int(2)).empty());
    CHECK(show(repr_of(interpreter, dict.get())) == "{'x': 1, 'y': 2}");
    REQUIRE_FALSE(dict_set_text(interpreter, as<Dict>(dict.get()), "x", Value::from_int(3)).is_error());
    CHECK(show(read(point, "x")) == "3");
    // A key that is no name: the dict takes the values over.
    REQUIRE_FALSE(dict_set(interpreter, as<Dict>(dict.get()), Value::from_int(5), Value::none()).is_error());
    CHECK(write(point, "z", Value::from_int(4)).empty());
    CHECK(show(repr_of(interpreter, dict.get())) == "{'x': 3, 'y': 2, 5: None, 'z': 4}");
}

TEST_CASE_FIXTURE(Named, "a dict outlives its instance with the values in it") {
    const Owned type = class_of(*this, "Point");
    Owned point = gossamer::call(interpreter, type.get(), {});
    CHECK(write(point, "x", Value::from_int(1)).empty());
    const Owned dict = instance_dict(interpreter, point.get());
    point.reset();
    CHECK(show(repr_of(interpreter, dict.get())) == "{'x': 1}");
}

TEST_CASE_FIXTURE(Named, "slots leave no room for other attributes") {
    const Owned slots = text("x");
    const Owned type = class_of(*this, "Slim", {}, {{"__slots__", slots.get()}});
    const Owned slim = gossamer::call(interpreter, type.get(), {});
    CHECK(show(read(slim, "x")) == "AttributeError: 'Slim' object has no attribute 'x'");
    CHECK(write(slim, "x", Value::from_int(1)).empty());
    CHECK(show(read(slim, "x")) == "1");
    CHECK(write(slim, "y", Value::none()) ==
          "AttributeError: 'Slim' object has no attribute 'y' and no __dict__ for setting new attributes");
    CHECK(instance_dict(interpreter, slim.get()).is_empty());
}

TEST_CASE_FIXTURE(Named, "builtin types cannot be changed") {
    const Owned type = Owned::share(Value::from_object(interpreter.types.int_));
    CHECK(write(type, "x", Value::none()) == "TypeError: cannot set 'x' attribute of immutable type 'int'");
}

TEST_CASE_FIXTURE(Named, "what a cache learns holds until the class changes") {
    const Owned type = class_of(*this, "Point");
    const Owned point = gossamer::call(interpreter, type.get(), {});
    CHECK(write(point, "x", Value::from_int(1)).empty());
    const Ref<Str> name = intern(interpreter, "x");
    AttributeCache cache;
    learn_attribute_load(interpreter, point.get().as_object(), name.get(), cache);
    CHECK(cache.kind == AttributeCache::Kind::Slot);
    CHECK(cache.version == point.get().as_object()->shape->version);
    CHECK(write(type, "x", Value::from_int(5)).empty());
    CHECK(cache.version != point.get().as_object()->shape->version);
}

}  // namespace gossamer
