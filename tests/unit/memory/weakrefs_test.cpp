#include "memory/toys.h"

namespace gossamer::toys {

TEST_CASE("a callback-less ref is reused, and found by its shape") {
    World world;
    Box* box = world.box("a");
    CHECK(find_basic_weakref(box, &world.ref_shape) == nullptr);
    WeakReference* reference = world.ref(box, WeakrefPlace::BasicRef);
    WeakReference* proxy = world.ref(box, WeakrefPlace::BasicProxy);
    CHECK(find_basic_weakref(box, &world.ref_shape) == reference);
    CHECK(find_basic_weakref(box, &world.proxy_shape) == proxy);
    CHECK(is_basic_weakref(reference, &world.ref_shape));
    CHECK_FALSE(is_basic_weakref(reference, &world.proxy_shape));
    release(reference);
    CHECK(find_basic_weakref(box, &world.ref_shape) == nullptr);
    CHECK(find_basic_weakref(box, &world.proxy_shape) == proxy);
    release(proxy);
    CHECK(count_weakrefs(box) == 0);
    release(box);
}

TEST_CASE("the list has basic ref, basic proxy, then all others newest first") {
    World world;
    Box* box = world.box("a");
    WeakReference* first = world.ref_calling(box, "first");
    WeakReference* proxy = world.ref(box, WeakrefPlace::BasicProxy);
    WeakReference* second = world.ref(box);  // as a subclass of ref without callback
    WeakReference* basic = world.ref(box, WeakrefPlace::BasicRef);
    WeakReference* third = world.ref_calling(box, "third");
    std::vector<WeakReference*> order;
    for_each_weakref(box, [&](WeakReference* reference) { order.push_back(reference); });
    CHECK(order == std::vector<WeakReference*>{basic, proxy, third, second, first});
    CHECK(count_weakrefs(box) == 5);
    check_heap(world.heap);
    release(second);
    release(basic);
    check_heap(world.heap);
    CHECK(count_weakrefs(box) == 3);
    release(box);
    CHECK(world.text() == "call third, call first");
    for (WeakReference* reference : {first, proxy, third}) {
        CHECK(reference->referent == nullptr);
        release(reference);
    }
    CHECK(world.live() == 0);
}

TEST_CASE("all references are cleared before the first callback") {
    World world;
    Box* box = world.box("a");
    WeakReference* older = world.ref_calling(box, "older");
    WeakReference* newer = world.ref_calling(box, "newer");
    world.on_callback["newer"] = [&](WeakReference*) {
        CHECK(older->referent == nullptr);
        CHECK(older->callback.is_none());
        CHECK(world.live() == 5);  // the dying box is still there
    };
    release(box);
    CHECK(world.text() == "call newer, call older");
    release(older);
    release(newer);
}

TEST_CASE("a callback that drops another reference does not silence it") {
    World world;
    Box* box = world.box("a");
    WeakReference* older = world.ref_calling(box, "older");
    WeakReference* newer = world.ref_calling(box, "newer");
    world.on_callback["newer"] = [&](WeakReference*) {
        release(older);
        release(newer);
    };
    release(box);
    CHECK(world.text() == "call newer, call older");
    CHECK(world.live() == 0);
}

TEST_CASE("callbacks are released after the last call, oldest first") {
    World world;
    Box* box = world.box("a");
    std::vector<WeakReference*> references;
    for (const char* name : {"1", "2", "3"})
        references.push_back(world.ref_calling(box, name, &world.finaliser_shape));
    release(box);
    CHECK(world.text() == "call 3, call 2, call 1, del 1, del 2, del 3");
    for (WeakReference* reference : references)
        release(reference);
    CHECK(world.live() == 0);
}

TEST_CASE("a reference that died before its referent never fires") {
    World world;
    Box* box = world.box("a");
    release(world.ref_calling(box, "callback"));
    release(box);
    CHECK(world.text().empty());
    CHECK(world.live() == 0);
}

TEST_CASE("a reference in the referent's own field fires at a death by count") {
    World world;
    Box* box = world.box("a");
    put(box, 0, world.ref_calling(box, "callback"));
    release(box);
    CHECK(world.text() == "call callback");
    CHECK(world.live() == 0);
}

TEST_CASE("callbacks may kill other referents and link new references") {
    World world;
    Box* first = world.box("first");
    Box* second = world.box("second");
    WeakReference* to_first = world.ref_calling(first, "a");
    WeakReference* to_second = world.ref_calling(second, "b");
    WeakReference* late = nullptr;
    world.on_callback["a"] = [&](WeakReference*) {
        late = world.ref_calling(second, "late");
        release(second);
        world.note("end a");
    };
    release(first);
    CHECK(world.text() == "call a, call late, call b, end a");
    release(to_first);
    release(to_second);
    release(late);
    CHECK(world.live() == 0);
    check_heap(world.heap);
}

TEST_CASE("a hundred thousand references are cleared in one go") {
    World world;
    Box* box = world.box("a");
    std::vector<WeakReference*> references;
    for (int index = 0; index < 100'000; ++index)
        references.push_back(world.ref(box));
    release(box);
    for (WeakReference* reference : references) {
        CHECK_UNARY(reference->referent == nullptr);
        release(reference);
    }
    CHECK(world.live() == 0);
}

namespace {

// As an instance of a subclass of ref: it can be referred to weakly itself.
struct Subreference : WeakReference {
    WeakReference* weakrefs;
};

const Layout kSubreferenceLayout{
    .traverse = traverse_weakref,
    .take_next = take_weakref_callback,
    .free_buffers = nullptr,
    .clear_next = take_weakref_callback,
    .cell_size = [](const Object*) { return sizeof(Subreference); },
    .weakref_offset = sizeof(WeakReference),
    .is_weak_reference = true,
};

}  // namespace

TEST_CASE("a dying reference has left its list when callbacks announce its own death") {
    World world;
    ShapeHead shape{&kSubreferenceLayout, nullptr, 9, false, true};
    Box* referent = world.box("referent");
    auto* reference = world.heap.create<Subreference>(&shape);
    reference->weakrefs = nullptr;
    Box* callback = world.box("never");
    reference->callback = Value::from_object(callback);
    link_weakref(reference, referent, WeakrefPlace::Other);
    world.heap.track(reference);
    world.names[reference] = "reference";
    WeakReference* watcher = world.ref_calling(reference, "watcher");
    world.on_finalise[reference] = [&](Object*) { CHECK(count_weakrefs(referent) == 1); };
    world.on_callback["watcher"] = [&](WeakReference*) {
        CHECK(count_weakrefs(referent) == 0);
        release(referent);  // dies here, and must not find the reference
    };
    release(reference);
    CHECK(world.text() == "del reference, call watcher");
    release(watcher);
    CHECK(world.live() == 0);
}

TEST_CASE("without hooks nothing is called but everything is cleared") {
    World world;
    Box* box = world.box("a", &world.finaliser_shape);
    WeakReference* reference = world.ref_calling(box, "callback");
    world.heap.hooks = HeapHooks{};
    release(box);
    CHECK(reference->referent == nullptr);
    CHECK(world.text().empty());
    release(reference);
    CHECK(world.live() == 0);
}

}  // namespace gossamer::toys
