#include "memory/toys.h"

#include <sys/resource.h>

namespace gossamer::toys {

TEST_CASE("a leaf dies at its last release") {
    World world;
    Object* leaf = world.leaf();
    retain(leaf);
    release(leaf);
    CHECK(world.live() == 1);
    release(leaf);
    CHECK(world.live() == 0);
}

TEST_CASE("a finaliser runs once, before weak references are cleared, and fields go last") {
    World world;
    Box* box = world.box("a", &world.finaliser_shape);
    put(box, 0, world.box("field", &world.finaliser_shape));
    WeakReference* reference = world.ref_calling(box, "callback");
    world.on_finalise[box] = [&](Object*) { CHECK(reference->referent == box); };
    release(box);
    CHECK(world.text() == "del a, call callback, del field");
    release(reference);
    CHECK(world.live() == 0);
    check_heap(world.heap);
}

TEST_CASE("fields die depth first") {
    World world;
    ShapeHead* shape = &world.finaliser_shape;
    Box* root = world.box("root", shape);
    Box* left = world.box("left", shape);
    put(left, 0, world.box("left.0", shape));
    put(left, 1, world.box("left.1", shape));
    put(root, 0, left);
    put(root, 1, world.box("right", shape));
    release(root);
    CHECK(world.text() == "del root, del left, del left.0, del left.1, del right");
    CHECK(world.live() == 0);
}

TEST_CASE("what a finaliser releases dies within it") {
    World world;
    ShapeHead* shape = &world.finaliser_shape;
    Box* outer = world.box("outer", shape);
    put(outer, 0, world.box("inner", shape));
    world.on_finalise[outer] = [&](Object* object) {
        auto* box = static_cast<Box*>(object);
        release(std::exchange(box->fields[0], Value::none()));
        world.note("end outer");
    };
    release(outer);
    CHECK(world.text() == "del outer, del inner, end outer");
}

TEST_CASE("a resurrected object keeps its weak references and is not finalised again") {
    World world;
    Box* box = world.box("a", &world.finaliser_shape);
    WeakReference* reference = world.ref_calling(box, "callback");
    Object* kept = nullptr;
    world.on_finalise[box] = [&](Object* object) {
        CHECK_FALSE(object->is_finalised());
        retain(object);
        kept = object;
    };
    release(box);
    CHECK(world.text() == "del a");
    CHECK(kept == box);
    CHECK(box->count == 1);
    CHECK(box->is_finalised());
    CHECK(box->is_tracked());
    CHECK(reference->referent == box);
    release(kept);
    CHECK(world.text() == "del a, call callback");
    release(reference);
    CHECK(world.live() == 0);
}

TEST_CASE("references made inside a finaliser are cleared with the rest, newest first") {
    World world;
    Box* box = world.box("a", &world.finaliser_shape);
    WeakReference* older = world.ref_calling(box, "older");
    WeakReference* newer = nullptr;
    world.on_finalise[box] = [&](Object* object) { newer = world.ref_calling(object, "newer"); };
    release(box);
    CHECK(world.text() == "del a, call newer, call older");
    release(older);
    release(newer);
    CHECK(world.live() == 0);
}

TEST_CASE("a generator's references are cleared before it is closed") {
    World world;
    Box* generator = world.box("generator", &world.generator_shape);
    WeakReference* reference = world.ref_calling(generator, "callback");
    world.on_finalise[generator] = [&](Object*) { CHECK(reference->referent == nullptr); };
    release(generator);
    CHECK(world.text() == "call callback, del generator");
    release(reference);
    CHECK(world.live() == 0);
}

TEST_CASE("an instance releases its class after its own memory") {
    World world;
    Box* type = world.box("type", &world.finaliser_shape);
    ShapeHead shape{&kBoxLayout, type, 9, true, true};
    Box* instance = world.box("instance", &shape);
    CHECK(type->count == 2);
    release(type);
    std::size_t live_at_type_death = 0;
    world.on_finalise[type] = [&](Object*) { live_at_type_death = world.live(); };
    release(instance);
    CHECK(world.text() == "del instance, del type");
    CHECK(live_at_type_death == 1);
    CHECK(world.live() == 0);
}

TEST_CASE("a chain of ten million dies in constant stack") {
    World world;
    world.heap.collector->disable();
    Box* head = world.box();
    for (int index = 0; index < 10'000'000; ++index) {
        Box* next = world.box();
        put(next, 0, head);
        head = next;
    }
    release(head);
    CHECK(world.live() == 0);
    CHECK(world.heap.collector->count(0) == 0);
}

TEST_CASE("code in a death may collect: what is dying is neither free nor reachable") {
    World world;
    ShapeHead* shape = &world.finaliser_shape;
    Box* outer = world.box("outer");
    put(outer, 0, world.box("inner", shape));
    put(outer, 1, world.box("second", shape));
    world.on_finalise[outer->fields[0].as_object()] = [&](Object*) {
        world.heap.collector->collect(2);
        world.heap.trim();
        check_heap(world.heap);
    };
    release(outer);
    CHECK(world.text() == "del inner, del second");
    CHECK(world.live() == 0);
    check_heap(world.heap);
}

TEST_CASE("deaths that run code are put off when the stack is nearly used up, and made up for") {
    World world;
    world.heap.stack_limit = StackLimit::of_this_thread();
    constexpr int kLength = 300'000;
    Box* head = world.box("", &world.finaliser_shape);
    int finalised = 0;
    // Every finaliser drops the next object itself: nested C++ frames without end.
    auto drop_next = [&](Object* object) {
        ++finalised;
        release(std::exchange(static_cast<Box*>(object)->fields[0], Value::none()));
    };
    world.heap.hooks.context = &drop_next;
    world.heap.hooks.finalise = [](void* context, Object* object) {
        (*static_cast<decltype(drop_next)*>(context))(object);
    };
    for (int index = 1; index < kLength; ++index) {
        Box* next = world.box("", &world.finaliser_shape);
        put(next, 0, head);
        head = next;
    }
    release(head);
    world.heap.settle_postponed_deaths();
    CHECK(finalised == kLength);
    CHECK(world.live() == 0);
}

namespace {

class Recorder final : public Observer {
public:
    explicit Recorder(World& world) : world_{world} {}
    void born(Object*) override { world_.note("born"); }
    void died(Object* object, DeathCause cause) override {
        world_.note((cause == DeathCause::Count ? "died " : "collected ") + world_.name_of(object));
    }
    void freed(Object* object) override { world_.note("freed " + world_.name_of(object)); }
    void weakref_created(WeakReference*, Object*) override { world_.note("ref"); }
    void weakref_cleared(WeakReference*, Object*) override { world_.note("cleared"); }
    void callback_begin(WeakReference*, Value) override { world_.note("callback{"); }
    void callback_end(WeakReference*) override { world_.note("}"); }
    void finaliser_begin(Object*) override { world_.note("finaliser{"); }
    void finaliser_end(Object*) override { world_.note("}"); }
    void resurrected(Object* object) override { world_.note("resurrected " + world_.name_of(object)); }
    void collection_begin(int) override { world_.note("collection{"); }
    void collection_found(Object* const*, std::size_t count) override {
        world_.note("found " + std::to_string(count));
    }
    void collection_end(int, std::size_t) override { world_.note("}"); }

private:
    World& world_;
};

}  // namespace

TEST_CASE("an observer hears of everything in its true order") {
    World world;
    Recorder recorder{world};
    world.heap.set_observer(&recorder);
    Box* box = world.box("a", &world.finaliser_shape);
    WeakReference* reference = world.ref_calling(box, "c");
    release(box);
    world.names[reference] = "r";
    release(reference);
    CHECK(world.text() ==
          "born, born, ref, born, finaliser{, del a, }, died a, cleared, callback{, call c, }, "
          "died c, freed c, freed a, died r, freed r");
    world.diary.clear();
    Box* cycle = world.box("cycle");
    share_into(cycle, 0, cycle);
    release(cycle);
    world.heap.collector->collect(0);
    CHECK(world.text() == "born, collection{, found 1, collected cycle, freed cycle, }");
    world.heap.set_observer(nullptr);
    world.diary.clear();
    release(world.box());
    CHECK(world.text().empty());
}

}  // namespace gossamer::toys
