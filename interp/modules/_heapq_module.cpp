// _heapq: lists as binary heaps, for heapq. The smallest item stands at index 0; the children of the item at
// k stand at 2k+1 and 2k+2.
//
// Items are compared with `<` alone, in CPython's order, and a comparison may run code: both items are held
// meanwhile, and a list whose length has changed ends the operation with RuntimeError. Items are only ever
// swapped, so whatever a comparison raises, the list still has all of them.
#include "runtime/errors/modules.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"

#include <utility>

namespace gossamer {

namespace {

Result<bool> is_less(Interpreter& in, const List* heap, std::size_t left, std::size_t right) {
    const Value first = heap->items[left];
    const Value second = heap->items[right];
    if (Value::both_int(first, second)) return first.as_int() < second.as_int();
    const std::size_t size = heap->size;
    Owned held_first = Owned::share(first);
    Owned held_second = Owned::share(second);
    GOSSAMER_TRY(less, compare_is_true(in, first, second, Comparison::Lt));
    held_first.reset();
    held_second.reset();
    if (heap->size != size) return raise(in, Error::HeapChangedSize);
    return less;
}

// Which item stands at index 0. Of the largest heapq has need inside only: nsmallest keeps its candidates so.
enum class Top : bool { Smallest, Largest };

// Whether the item at `left` belongs above the one at `right`.
template <Top kTop>
Result<bool> is_above(Interpreter& in, const List* heap, std::size_t left, std::size_t right) {
    return kTop == Top::Smallest ? is_less(in, heap, left, right) : is_less(in, heap, right, left);
}

// Moves the item at `position` up to its place, at most to `top`.
template <Top kTop>
Status rise(Interpreter& in, List* heap, std::size_t top, std::size_t position) {
    while (position > top) {
        const std::size_t parent = (position - 1) / 2;
        GOSSAMER_TRY(above, is_above<kTop>(in, heap, position, parent));
        if (!above.get()) break;
        std::swap(heap->items[position], heap->items[parent]);
        position = parent;
    }
    return Status::ok();
}

// Moves the item at `top` down to its place: all the way along the upper children first, then up again. An
// item from the end of the heap belongs near the bottom, so this compares less often than asking at each
// level whether to stop.
template <Top kTop>
Status sink(Interpreter& in, List* heap, std::size_t top) {
    const std::size_t size = heap->size;
    std::size_t position = top;
    for (std::size_t child = 2 * position + 1; child < size; child = 2 * position + 1) {
        if (child + 1 < size) {
            GOSSAMER_TRY(above, is_above<kTop>(in, heap, child, child + 1));
            if (!above.get()) ++child;
        }
        std::swap(heap->items[position], heap->items[child]);
        position = child;
    }
    return rise<kTop>(in, heap, top, position);
}

// The heap of a call, or null with TypeError; `place` is what the text says of its place.
[[nodiscard]] List* heap_argument(Interpreter& in, Args args, const char* function, const char* place) {
    if (is_list(args[0])) return as<List>(args[0]);
    raise(in, Error::HeapNotList, function, place, type_name(in, args[0]));
    return nullptr;
}
constexpr const char* kOnly = "";
constexpr const char* kFirst = " 1";

Owned heap_push(Interpreter& in, Args args) {
    List* heap = heap_argument(in, args, "heappush", kFirst);
    if (heap == nullptr) return kError;
    GOSSAMER_CHECK(list_append(in, heap, Owned::share(args[1])));
    GOSSAMER_CHECK(rise<Top::Smallest>(in, heap, 0, heap->size - 1));
    return Owned::none();
}

template <Top kTop>
Owned heap_pop(Interpreter& in, Args args) {
    List* heap = heap_argument(in, args, kTop == Top::Smallest ? "heappop" : "_heappop_max", kOnly);
    if (heap == nullptr) return kError;
    if (heap->size == 0) return raise(in, Error::HeapEmpty);
    Owned last = list_take(heap, heap->size - 1);
    if (heap->size == 0) return last;
    Owned top = Owned::adopt(std::exchange(heap->items[0], last.detach()));
    GOSSAMER_CHECK(sink<kTop>(in, heap, 0));
    return top;
}

template <Top kTop>
Owned heap_replace(Interpreter& in, Args args) {
    const char* name = kTop == Top::Smallest ? "heapreplace" : "_heapreplace_max";
    List* heap = heap_argument(in, args, name, kFirst);
    if (heap == nullptr) return kError;
    if (heap->size == 0) return raise(in, Error::HeapEmpty);
    Owned top = Owned::adopt(std::exchange(heap->items[0], Owned::share(args[1]).detach()));
    GOSSAMER_CHECK(sink<kTop>(in, heap, 0));
    return top;
}

Owned heap_push_pop(Interpreter& in, Args args) {
    List* heap = heap_argument(in, args, "heappushpop", kFirst);
    if (heap == nullptr) return kError;
    if (heap->size == 0) return Owned::share(args[1]);
    Owned top = Owned::share(heap->items[0]);
    GOSSAMER_TRY(less, compare_is_true(in, top.get(), args[1], Comparison::Lt));
    top.reset();
    if (!less.get()) return Owned::share(args[1]);
    if (heap->size == 0) return raise(in, Error::HeapEmpty);
    Owned smallest = Owned::adopt(std::exchange(heap->items[0], Owned::share(args[1]).detach()));
    GOSSAMER_CHECK(sink<Top::Smallest>(in, heap, 0));
    return smallest;
}

template <Top kTop>
Owned heap_make(Interpreter& in, Args args) {
    List* heap = heap_argument(in, args, kTop == Top::Smallest ? "heapify" : "_heapify_max", kOnly);
    if (heap == nullptr) return kError;
    for (std::size_t position = heap->size / 2; position-- > 0;)
        GOSSAMER_CHECK(sink<kTop>(in, heap, position));
    return Owned::none();
}

constexpr Method kFunctions[] = {
    {"heappush", heap_push, exactly(2), "heappush($module, heap, item, /)\nAdds an item."},
    {"heappop", heap_pop<Top::Smallest>, exactly(1),
     "heappop($module, heap, /)\nTakes the smallest item out."},
    {"heapreplace", heap_replace<Top::Smallest>, exactly(2),
     "heapreplace($module, heap, item, /)\nTakes the smallest item out and adds another one, in one go."},
    {"heappushpop", heap_push_pop, exactly(2),
     "heappushpop($module, heap, item, /)\nAdds an item and takes the smallest one out, in one go."},
    {"heapify", heap_make<Top::Smallest>, exactly(1),
     "heapify($module, heap, /)\nMakes a heap of a list, in linear time."},
    {"_heappop_max", heap_pop<Top::Largest>, exactly(1),
     "_heappop_max($module, heap, /)\nTakes the largest item out."},
    {"_heapreplace_max", heap_replace<Top::Largest>, exactly(2),
     "_heapreplace_max($module, heap, item, /)\nTakes the largest item out and adds another one, in one go."},
    {"_heapify_max", heap_make<Top::Largest>, exactly(1),
     "_heapify_max($module, heap, /)\nMakes a heap of a list with the largest item at index 0."},
};

}  // namespace

extern const ModuleSpec _heapq_module_spec;
const ModuleSpec _heapq_module_spec{"_heapq", "Lists as binary heaps.", kFunctions, nullptr};

}  // namespace gossamer
