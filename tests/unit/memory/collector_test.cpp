#include "memory/toys.h"

namespace gossamer::toys {

namespace {

// Two boxes that hold each other; nobody else holds them.
std::pair<Box*, Box*> make_cycle(World& world, const std::string& first, const std::string& second,
                                 ShapeHead* shape = nullptr) {
    Box* a = world.box(first, shape);
    Box* b = world.box(second, shape);
    put(a, 0, b);
    put(b, 0, a);
    return {a, b};
}

std::vector<std::string> names_in(const World& world, int generation) {
    std::vector<std::string> names;
    world.heap.collector->for_each_tracked(generation,
                                           [&](Object* object) { names.push_back(world.name_of(object)); });
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("cycles are found, what is held from outside is not") {
    World world;
    make_cycle(world, "a", "b");
    Box* root = world.box("root");
    auto [c, d] = make_cycle(world, "c", "d");
    share_into(root, 0, c);
    CHECK(world.heap.collector->collect(0) == 2);
    CHECK(world.live() == 3);
    check_heap(world.heap);
    release(root);
    CHECK(world.live() == 2);
    CHECK(world.heap.collector->collect(0) == 0);  // promoted
    CHECK(world.heap.collector->collect(1) == 2);
    CHECK(world.live() == 0);
}

TEST_CASE("survivors move up and stay in the oldest generation") {
    World world;
    Box* box = world.box("a");
    Collector& collector = *world.heap.collector;
    CHECK(names_in(world, 0) == Names{"a"});
    collector.collect(0);
    CHECK(names_in(world, 1) == Names{"a"});
    collector.collect(0);
    CHECK(names_in(world, 1) == Names{"a"});
    collector.collect(1);
    CHECK(names_in(world, 2) == Names{"a"});
    collector.collect(2);
    CHECK(names_in(world, 2) == Names{"a"});
    release(box);
    CHECK(collector.tracked_count(2) == 0);
}

TEST_CASE("survivors come in the order in which they are reached") {
    World world;
    // In the log: x, y, holder, z. Only holder is held; it holds y and x.
    Box* x = world.box("x");
    Box* y = world.box("y");
    Box* holder = world.box("holder");
    Box* z = world.box("z");
    put(holder, 0, y);
    put(holder, 1, x);
    world.heap.collector->collect(0);
    CHECK(names_in(world, 1) == Names{"holder", "z", "y", "x"});
    // A full run: old, then young, then middle.
    Box* young = world.box("young");
    world.heap.collector->collect(2);
    CHECK(names_in(world, 2) == Names{"young", "holder", "z", "y", "x"});
    release(young);
    release(holder);
    release(z);
    CHECK(world.live() == 0);
    check_heap(world.heap);
}

TEST_CASE("callbacks of the garbage, then finalisers, in list order; all references dead before") {
    World world;
    auto [a, b] = make_cycle(world, "a", "b", &world.finaliser_shape);
    WeakReference* to_b = world.ref_calling(b, "to b");
    WeakReference* to_a = world.ref_calling(a, "to a");
    WeakReference* newer_to_a = world.ref_calling(a, "newer to a");
    WeakReference* inner = world.ref(b);
    put(a, 1, inner);
    world.on_finalise[a] = [&world, inner, b = b](Object* object) {
        auto* box = static_cast<Box*>(object);
        CHECK(box->is_finalised());
        CHECK(box->fields[0].as_object() == b);
        CHECK(inner->referent == nullptr);
        CHECK(world.heap.collector->collect(2) == 0);  // nested
    };
    CHECK(world.heap.collector->collect(2) == 3);
    CHECK(world.text() == "call newer to a, call to a, call to b, del a, del b");
    for (WeakReference* reference : {to_a, newer_to_a, to_b})
        release(reference);
    CHECK(world.live() == 0);
}

TEST_CASE("a reference that is garbage itself never fires, and is dead before finalisers run") {
    World world;
    Box* alive = world.box("alive");
    auto [a, b] = make_cycle(world, "a", "b", &world.finaliser_shape);
    put(a, 1, world.ref_calling(b, "inner"));
    WeakReference* outward = world.ref_calling(alive, "outward");
    put(a, 2, outward);
    world.on_finalise[a] = [&](Object*) { CHECK(outward->referent == nullptr); };
    world.heap.collector->collect(2);
    CHECK(count_weakrefs(alive) == 0);
    release(alive);
    CHECK(world.text() == "del a, del b");
    CHECK(world.live() == 0);
}

TEST_CASE("a callback that drops another captured reference does not silence it") {
    World world;
    auto [a, b] = make_cycle(world, "a", "b");
    WeakReference* to_a = world.ref_calling(a, "to a");
    WeakReference* to_b = world.ref_calling(b, "to b");
    world.on_callback["to a"] = [&](WeakReference*) {
        release(to_b);
        release(to_a);
    };
    world.heap.collector->collect(2);
    CHECK(world.text() == "call to a, call to b");
    CHECK(world.live() == 0);
}

TEST_CASE("resurrection spares what is reachable from the resurrected, without its weak references") {
    World world;
    ShapeHead* shape = &world.finaliser_shape;
    auto [a, b] = make_cycle(world, "a", "b", shape);
    make_cycle(world, "c", "d", shape);
    WeakReference* to_a = world.ref(a);
    Object* kept = nullptr;
    world.on_finalise[a] = [&](Object* object) {
        retain(object);
        kept = object;
    };
    CHECK(world.heap.collector->collect(2) == 2);
    CHECK(world.text() == "del a, del b, del c, del d");
    CHECK(kept == a);
    CHECK(a->fields[0].as_object() == b);
    CHECK(to_a->referent == nullptr);
    CHECK(count_weakrefs(a) == 0);
    CHECK(world.live() == 3);
    check_heap(world.heap);
    release(kept);
    CHECK(world.heap.collector->collect(2) == 2);
    CHECK(world.text() == "del a, del b, del c, del d");  // once in a life
    release(to_a);
    CHECK(world.live() == 0);
}

TEST_CASE("a member that a finaliser lets die by count just leaves") {
    World world;
    auto [a, b] = make_cycle(world, "a", "b", &world.finaliser_shape);
    static_cast<void>(b);
    world.on_finalise[a] = [&](Object* object) {
        release(std::exchange(static_cast<Box*>(object)->fields[0], Value::none()));
    };
    CHECK(world.heap.collector->collect(2) == 0);
    CHECK(world.text() == "del a, del b");
    CHECK(world.live() == 0);
    check_heap(world.heap);
}

TEST_CASE("references made by finalisers of the garbage fire when it is broken up") {
    World world;
    auto [a, b] = make_cycle(world, "a", "b", &world.finaliser_shape);
    WeakReference* late = nullptr;
    world.on_finalise[a] = [&, b = b](Object*) { late = world.ref_calling(b, "late"); };
    world.on_finalise[b] = [&late](Object* object) { CHECK(late->referent == object); };
    world.heap.collector->collect(2);
    CHECK(world.text() == "del a, del b, call late");
    release(late);
    CHECK(world.live() == 0);
}

TEST_CASE("a class and its instance die in one run") {
    World world;
    Box* type = world.box("type");
    ShapeHead shape{&kBoxLayout, type, 9, true, true};
    Box* instance = world.box("instance", &shape);
    share_into(type, 0, instance);
    release(instance);
    release(type);
    CHECK(world.heap.collector->collect(2) == 2);
    CHECK(world.text() == "del instance");
    CHECK(world.live() == 0);
}

TEST_CASE("frozen objects are left alone, die by count, and come back") {
    World world;
    Collector& collector = *world.heap.collector;
    auto [a, b] = make_cycle(world, "a", "b", &world.finaliser_shape);
    static_cast<void>(b);
    Box* single = world.box("single");
    REQUIRE(collector.freeze());
    CHECK(collector.frozen_count() == 3);
    make_cycle(world, "c", "d", &world.finaliser_shape);
    CHECK(collector.collect(2) == 2);  // garbage and frozen share a number in the header
    release(single);
    CHECK(collector.frozen_count() == 2);
    CHECK(world.text() == "del c, del d");
    REQUIRE(collector.unfreeze());
    CHECK(collector.frozen_count() == 0);
    CHECK(collector.collect(2) == 2);
    CHECK(world.text() == "del c, del d, del a, del b");
    static_cast<void>(a);
    CHECK(world.live() == 0);
}

TEST_CASE("a run is due above the threshold, and only then is the breaker set") {
    World world;
    Collector& collector = *world.heap.collector;
    collector.set_threshold(0, 100);
    std::vector<Box*> boxes;
    for (int index = 0; index < 99; ++index)
        boxes.push_back(world.box());
    for (int index = 0; index < 1000; ++index)
        release(world.box());
    boxes.push_back(world.box());
    CHECK(collector.count(0) == 100);
    CHECK(world.breaker == 0);
    boxes.push_back(world.box());
    CHECK(world.breaker == Heap::kBreakCollect);
    collector.collect_if_due();
    CHECK(world.breaker == 0);
    CHECK(collector.count(0) == 0);
    CHECK(collector.count(1) == 1);
    CHECK(collector.statistics(0).collections == 1);
    for (Box* box : boxes)
        release(box);
    check_heap(world.heap);
}

TEST_CASE("disabled or at threshold zero nothing becomes due") {
    World world;
    Collector& collector = *world.heap.collector;
    collector.set_threshold(0, 10);
    collector.disable();
    for (int index = 0; index < 50; ++index)
        make_cycle(world, "", "");
    CHECK(world.breaker == 0);
    collector.set_threshold(0, 0);
    collector.enable();
    make_cycle(world, "", "");
    CHECK(world.breaker == 0);
    collector.set_threshold(0, 10);
    CHECK(world.breaker == Heap::kBreakCollect);
    collector.collect_if_due();
    CHECK(world.live() == 0);
    CHECK(collector.statistics(0).collected == 102);
}

TEST_CASE("older generations are collected every so many runs, the oldest only when much has become old") {
    World world;
    Collector& collector = *world.heap.collector;
    collector.set_threshold(0, 10);
    collector.set_threshold(1, 2);
    collector.set_threshold(2, 2);
    std::vector<Box*> boxes;
    for (int index = 0; index < 4000; ++index) {
        boxes.push_back(world.box());
        if (world.breaker != 0) collector.collect_if_due();
    }
    std::uint64_t full = collector.statistics(2).collections;
    CHECK(collector.statistics(0).collections > 100);
    CHECK(collector.statistics(1).collections > 30);
    CHECK(full > 2);
    CHECK(full < 25);  // logarithmic in a growing heap, though every third middle run would be due
    for (Box* box : boxes)
        release(box);
    CHECK(world.live() == 0);
}

TEST_CASE("a run without memory is put off, before or after the finalisers") {
    World world;
    Collector& collector = *world.heap.collector;
    make_cycle(world, "a", "b", &world.finaliser_shape);
    Box* root = world.box("root");
    collector.fail_analysis(1);
    CHECK(collector.collect(1) == 0);
    CHECK(world.text().empty());
    CHECK(names_in(world, 1) == Names{"a", "b", "root"});
    check_heap(world.heap);
    collector.fail_analysis(2);
    CHECK(collector.collect(1) == 0);
    CHECK(world.text() == "del a, del b");
    CHECK(names_in(world, 2) == Names{"root", "a", "b"});
    check_heap(world.heap);
    CHECK(collector.collect(2) == 2);
    CHECK(world.text() == "del a, del b");
    release(root);
    CHECK(world.live() == 0);
}

TEST_CASE("DEBUG_SAVEALL keeps the garbage, after its finalisers") {
    World world;
    Collector& collector = *world.heap.collector;
    static std::vector<Object*> saved;
    saved.clear();
    world.heap.hooks.save_garbage = [](void*, Object* object) {
        retain(object);
        saved.push_back(object);
        return true;
    };
    collector.debug_flags = Collector::kDebugSaveAll;
    auto [a, b] = make_cycle(world, "a", "b", &world.finaliser_shape);
    CHECK(collector.collect(2) == 2);
    CHECK(world.text() == "del a, del b");
    CHECK(saved == std::vector<Object*>{a, b});
    CHECK(a->is_tracked());
    check_heap(world.heap);
    collector.debug_flags = 0;
    for (Object* object : saved)
        release(object);
    CHECK(collector.collect(2) == 2);
    CHECK(world.live() == 0);
}

TEST_CASE("the hooks for gc.callbacks hear start and stop, but not at shutdown") {
    World world;
    world.heap.hooks.collection = [](void* context, CollectionPhase phase, int generation,
                                     std::size_t collected, std::size_t) {
        static_cast<World*>(context)->note((phase == CollectionPhase::Start ? "start " : "stop ") +
                                           std::to_string(generation) + " " + std::to_string(collected));
    };
    make_cycle(world, "a", "b", &world.finaliser_shape);
    world.heap.collector->collect(1);
    CHECK(world.text() == "start 1 0, del a, del b, stop 1 2");
    world.diary.clear();
    world.heap.collector->collect(2, Collector::Reason::Shutdown);
    CHECK(world.text().empty());
}

TEST_CASE("deaths leave holes that are squeezed, and logs stay in order") {
    World world;
    std::vector<Box*> boxes;
    for (int index = 0; index < 1000; ++index)
        boxes.push_back(world.box(std::to_string(index)));
    Names expected;
    for (std::size_t index = 0; index < boxes.size(); ++index) {
        if (index % 5 == 0) {
            expected.push_back(std::to_string(index));
        } else {
            release(boxes[index]);
        }
    }
    CHECK(names_in(world, 0) == expected);
    CHECK(world.heap.collector->log(0).size() < 600);
    check_heap(world.heap);
    world.heap.collector->collect(2);
    CHECK(names_in(world, 2) == expected);
    for (std::size_t index = 0; index < boxes.size(); index += 5)
        release(boxes[index]);
    CHECK(world.heap.collector->log(2).size() == 0);
}

TEST_CASE("a dry run changes nothing and finds wrong counts") {
    World world;
    auto [a, b] = make_cycle(world, "a", "b");
    world.heap.collector->set_stress(Collector::Stress::Dry);
    world.heap.collector->collect_if_due();
    CHECK(world.breaker == Heap::kBreakCollect);
    CHECK(world.live() == 2);
    CHECK(names_in(world, 0) == Names{"a", "b"});
    CHECK(audit_counts(world.heap) == 0);
    retain(a);
    CHECK(audit_counts(world.heap) == 0);
    a->count = 1;
    b->fields[1] = Value::from_object(a);  // a reference without a count
    std::FILE* out = std::tmpfile();
    CHECK(audit_counts(world.heap, out) == 1);
    CHECK(std::ftell(out) > 0);
    std::fclose(out);
    b->fields[1] = Value::none();
    world.heap.collector->set_stress(Collector::Stress::Real);
    world.heap.collector->collect_if_due();
    CHECK(world.live() == 0);
}

TEST_CASE("leaks are reported by kind") {
    World world;
    world.heap.hooks.kind_name = [](void*, const Object* object) {
        return object->shape->layout == &kLeafLayout ? "leaf" : "box";
    };
    Object* leaves[] = {world.leaf(), world.leaf()};
    Box* box = world.box();
    Object* immortal = world.leaf();
    immortal->count = Object::kImmortalCount;
    std::FILE* out = std::tmpfile();
    CHECK(report_leaks(world.heap, note_kinds(world.heap), out) == 3);
    std::rewind(out);
    char text[100] = {};
    std::size_t read = std::fread(text, 1, sizeof text - 1, out);
    CHECK(std::string(text, read) == "leaked: 2 leaf\nleaked: 1 box\n");
    std::fclose(out);
    for (Object* leaf : leaves)
        release(leaf);
    release(box);
    CHECK(world.live() == 0);
}

TEST_CASE("references are found by get_referrers' question") {
    World world;
    Box* holder = world.box();
    Box* held = world.box();
    CHECK_FALSE(refers_to(holder, held));
    put(holder, 2, held);
    CHECK(refers_to(holder, held));
    CHECK_FALSE(refers_to(held, holder));
    release(holder);
}

}  // namespace gossamer::toys
