#include "runtime/object_model.h"

#include "runtime/class_maker.h"
#include "runtime/shape.h"

namespace gossamer {

using test::class_of;

namespace {

Shape* child_of(Interpreter& interpreter, Shape* shape, Str* name) {
    bool full = false;
    return shape_with(interpreter, shape, name, &full);
}

}  // namespace

TEST_CASE_FIXTURE(ObjectModel, "the same attributes in the same order make one shape") {
    const Owned type = class_of(*this, "Point");
    Shape* root = as<Type>(type.get())->instance_shape;
    const Ref<Str> x = intern(interpreter, "x");
    const Ref<Str> y = intern(interpreter, "y");
    Shape* with_x = child_of(interpreter, root, x.get());
    REQUIRE(with_x != nullptr);
    Shape* with_both = child_of(interpreter, with_x, y.get());
    REQUIRE(with_both != nullptr);
    CHECK(child_of(interpreter, child_of(interpreter, root, x.get()), y.get()) == with_both);
    CHECK(child_of(interpreter, child_of(interpreter, root, y.get()), x.get()) != with_both);
    CHECK(root_of(with_both) == root);
}

TEST_CASE_FIXTURE(ObjectModel, "a shape finds its slots by name and its names by slot") {
    const Owned type = class_of(*this, "Point");
    Shape* shape = as<Type>(type.get())->instance_shape;
    for (int number = 0; number < 40; ++number) {
        const Ref<Str> name = intern(interpreter, "name" + std::to_string(number));
        shape = child_of(interpreter, shape, name.get());
        REQUIRE(shape != nullptr);
    }
    for (const int number : {0, 1, 7, 39}) {
        const Ref<Str> name = intern(interpreter, "name" + std::to_string(number));
        CHECK(find_slot(shape, name.get()) == number);
        CHECK(slot_name(shape, static_cast<std::size_t>(number)) == name.get());
    }
    const Ref<Str> absent = intern(interpreter, "absent");
    CHECK(find_slot(shape, absent.get()) == kNoSlot);
}

TEST_CASE_FIXTURE(ObjectModel, "a shape does not grow without end") {
    const Owned type = class_of(*this, "Big");
    Shape* shape = as<Type>(type.get())->instance_shape;
    bool full = false;
    unsigned count = 0;
    for (; shape != nullptr && count <= kMostAttributes; ++count) {
        const Ref<Str> name = intern(interpreter, "name" + std::to_string(count));
        Shape* next = shape_with(interpreter, shape, name.get(), &full);
        if (next == nullptr) break;
        shape = next;
    }
    CHECK(full);
    CHECK(count == kMostAttributes);
}

TEST_CASE_FIXTURE(ObjectModel, "a change of the class gives its shapes versions never seen before") {
    const Owned type = class_of(*this, "Point");
    auto* point = as<Type>(type.get());
    const Ref<Str> x = intern(interpreter, "x");
    const Shape* shape = child_of(interpreter, point->instance_shape, x.get());
    const std::uint32_t before = shape->version;
    const Ref<Str> method = intern(interpreter, "method");
    REQUIRE_FALSE(set_attribute(interpreter, type.get(), method.get(), Value::from_int(1)).is_error());
    CHECK(shape->version != before);
    CHECK(shape->version != point->instance_shape->version);
    CHECK(next_version(interpreter) > shape->version);
}

}  // namespace gossamer
