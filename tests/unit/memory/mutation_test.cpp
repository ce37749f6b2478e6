// Random changes to a random graph, from the test and from finalisers and callbacks, with collections in
// between. Whatever the order, counts and logs agree at every checkpoint and nothing is left at the end.
#include "memory/toys.h"

namespace gossamer::toys {

namespace {

class Mutator {
public:
    explicit Mutator(std::uint32_t seed) : state_{seed} {
        Heap& heap = world_.heap;
        heap.hooks.context = this;
        heap.hooks.finalise = [](void* context, Object* object) {
            static_cast<Mutator*>(context)->run_code(object);
        };
        heap.hooks.call_weakref_callback = [](void* context, Object* reference, Value callback) {
            auto* self = static_cast<Mutator*>(context);
            ++self->calls_;
            self->run_code(callback.as_object());
            self->run_code(reference);
        };
        heap.collector->set_threshold(0, 50);
        heap.collector->set_threshold(1, 3);
        heap.collector->set_threshold(2, 3);
        for (Value& root : roots_)
            root = Value::none();
    }

    void step() {
        mutate();
        if (world_.breaker != 0) world_.heap.collector->collect_if_due();
    }
    void check() {
        check_heap(world_.heap);
        CHECK(audit_counts(world_.heap) == 0);
    }
    void finish() {
        is_finishing_ = true;
        for (Value& root : roots_)
            set(root, Value::none());
        while (world_.heap.collector->collect(2) != 0) {
        }
        check_heap(world_.heap);
        CHECK(world_.live() == 0);
        CHECK(calls_ > 0);
        CHECK(finalised_ > 0);
    }

private:
    static constexpr std::uint32_t kRoots = 40;

    std::uint32_t random(std::uint32_t below) {
        state_ = state_ * 1664525 + 1013904223;
        return (state_ >> 8) % below;
    }
    static void set(Value& slot, Value value) {
        retain(value);
        release(std::exchange(slot, value));
    }
    Value& root() { return roots_[random(kRoots)]; }
    static Box* box_in(Value value) {
        bool is_box = value.is_heap() && value.as_object()->shape->layout != &kWeakReferenceLayout;
        return is_box ? as<Box>(value) : nullptr;
    }
    // Code that a finaliser or callback runs: it gets hold of `object` now and then, and changes a thing or
    // two.
    void run_code(Object* object) {
        ++finalised_;
        if (is_finishing_ || ++depth_ > 5) {
            depth_ -= is_finishing_ ? 0 : 1;
            return;
        }
        if (random(4) == 0) set(root(), Value::from_object(object));
        mutate();
        if (random(20) == 0) world_.heap.collector->collect(static_cast<int>(random(3)));
        --depth_;
    }
    void mutate() {
        ShapeHead* shapes[] = {&world_.box_shape, &world_.finaliser_shape, &world_.generator_shape};
        Value& slot = root();
        switch (random(8)) {
        case 0:
        case 1: {
            Value made = Value::from_object(world_.box("", shapes[random(3)]));
            release(std::exchange(slot, made));
            break;
        }
        case 2:
        case 3:
        case 4:
            if (Box* box = box_in(slot)) set(box->fields[random(Box::kFields)], root());
            break;
        case 5:
            if (Box* box = box_in(slot)) {
                Value callback = root();
                if (box_in(callback) == nullptr) callback = Value::none();
                Value made = Value::from_object(world_.ref(box, WeakrefPlace::Other, callback));
                release(std::exchange(root(), made));
            }
            break;
        case 6: set(slot, Value::none()); break;
        default:
            if (random(30) == 0) world_.heap.collector->collect(static_cast<int>(random(3)));
            break;
        }
    }

    World world_;
    Value roots_[kRoots];
    std::uint32_t state_;
    int depth_ = 0;
    int calls_ = 0;
    int finalised_ = 0;
    bool is_finishing_ = false;
};

}  // namespace

TEST_CASE("counts, lists and logs agree whatever code does in finalisers and callbacks") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        Mutator mutator{seed};
        for (int step = 0; step < 10'000; ++step) {
            mutator.step();
            if (step % 500 == 0) mutator.check();
        }
        mutator.finish();
    }
}

}  // namespace gossamer::toys
