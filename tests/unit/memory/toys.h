// A heap with three toy kinds, and a diary of everything that memory reports or calls.
//
//     Box    a class reference (optional), a weak reference list, up to 3 fields, released first to last; can
//     have a finaliser Leaf   owns nothing Ref    the real WeakReference
//
// The hooks append to the diary what happened and then run what the test has put into `on_finalise` and
// `on_callback`.
#pragma once

#include "memory/audit.h"
#include "memory/collector.h"
#include "memory/count.h"
#include "memory/heap.h"
#include "memory/observer.h"
#include "memory/weakrefs.h"

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace gossamer::toys {

struct Box : Object {
    static constexpr int kFields = 3;
    WeakReference* weakrefs;  // right behind the header
    Value fields[kFields];
};

inline void traverse_box(Object* object, Visitor& visitor) {
    for (Value field : static_cast<Box*>(object)->fields)
        visitor.visit(field);
    if (object->shape->owns_type) visitor.visit(object->shape->type);
}

inline Value take_next_of_box(Object* object) {
    auto* box = static_cast<Box*>(object);
    for (std::uint16_t index = object->dead_cursor(); index < Box::kFields; ++index) {
        object->set_dead_cursor(static_cast<std::uint16_t>(index + 1));
        if (box->fields[index].is_heap()) return std::exchange(box->fields[index], Value::none());
    }
    return Value::empty();
}

inline Value clear_next_of_box(Object* object) {
    for (Value& field : static_cast<Box*>(object)->fields) {
        if (field.is_heap()) return std::exchange(field, Value::none());
    }
    return Value::empty();
}

inline const Layout kBoxLayout{
    .traverse = traverse_box,
    .take_next = take_next_of_box,
    .free_buffers = nullptr,
    .clear_next = clear_next_of_box,
    .cell_size = [](const Object*) { return sizeof(Box); },
    .weakref_offset = sizeof(Object),
};

inline const Layout kGeneratorLayout{
    .traverse = traverse_box,
    .take_next = take_next_of_box,
    .free_buffers = nullptr,
    .clear_next = clear_next_of_box,
    .cell_size = [](const Object*) { return sizeof(Box); },
    .weakref_offset = sizeof(Object),
    .weakrefs_before_finaliser = true,
};

inline const Layout kLeafLayout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = [](const Object*) { return sizeof(Object); },
    .weakref_offset = 0,
};

struct World {
    Heap heap;
    std::uint32_t breaker = 0;
    ShapeHead box_shape{&kBoxLayout, nullptr, 1, false, false};
    ShapeHead finaliser_shape{&kBoxLayout, nullptr, 2, false, true};
    ShapeHead generator_shape{&kGeneratorLayout, nullptr, 3, false, true};
    ShapeHead leaf_shape{&kLeafLayout, nullptr, 4, false, false};
    ShapeHead ref_shape{&kWeakReferenceLayout, nullptr, 5, false, false};
    ShapeHead proxy_shape{&kWeakReferenceLayout, nullptr, 6, false, false};

    std::vector<std::string> diary;
    std::map<const Object*, std::string> names;
    std::map<const Object*, std::function<void(Object*)>> on_finalise;
    std::map<std::string, std::function<void(WeakReference*)>> on_callback;  // by the callback's name

    World() {
        heap.breaker = &breaker;
        heap.hooks.context = this;
        heap.hooks.finalise = [](void* context, Object* object) {
            static_cast<World*>(context)->finalise(object);
        };
        heap.hooks.call_weakref_callback = [](void* context, Object* reference, Value callback) {
            static_cast<World*>(context)->call(static_cast<WeakReference*>(reference), callback.as_object());
        };
    }

    // New objects; the caller owns the count.
    Box* box(const std::string& name = "", ShapeHead* shape = nullptr) {
        auto* object = heap.create<Box>(shape == nullptr ? &box_shape : shape);
        object->weakrefs = nullptr;
        for (Value& field : object->fields)
            field = Value::none();
        heap.track(object);
        if (!name.empty()) names[object] = name;
        return object;
    }
    Object* leaf() { return heap.create<Object>(&leaf_shape); }
    WeakReference* ref(Object* referent, WeakrefPlace place = WeakrefPlace::Other,
                       Value callback = Value::none()) {
        auto* reference =
            heap.create<WeakReference>(place == WeakrefPlace::BasicProxy ? &proxy_shape : &ref_shape);
        reference->callback = callback;
        if (callback.is_heap()) retain(callback);
        reference->hash = WeakReference::kNoHash;
        link_weakref(reference, referent, place);
        heap.track(reference);
        return reference;
    }
    // A reference whose callback is a new box of that name, owned by the reference alone.
    WeakReference* ref_calling(Object* referent, const std::string& name, ShapeHead* shape = nullptr) {
        Box* callback = box(name, shape);
        WeakReference* reference = ref(referent, WeakrefPlace::Other, Value::from_object(callback));
        release(callback);
        return reference;
    }

    std::string name_of(const Object* object) const {
        auto found = names.find(object);
        return found == names.end() ? "?" : found->second;
    }
    void note(const std::string& text) { diary.push_back(text); }
    std::string text() const {
        std::string all;
        for (const std::string& line : diary)
            all += (all.empty() ? "" : ", ") + line;
        return all;
    }
    std::size_t live() const { return count_live_objects(heap); }

private:
    void finalise(Object* object) {
        note("del " + name_of(object));
        auto found = on_finalise.find(object);
        if (found == on_finalise.end()) return;
        auto action = found->second;
        action(object);
    }
    void call(WeakReference* reference, Object* callback) {
        std::string name = name_of(callback);
        CHECK(reference->referent == nullptr);
        CHECK((heap.collector->is_collecting() || reference->callback.is_none()));
        note("call " + name);
        auto found = on_callback.find(name);
        if (found != on_callback.end()) found->second(reference);
    }
};

// `holder.fields[index] = value`, taking over the count of `value`.
inline void put(Box* holder, int index, Object* value) {
    release(std::exchange(holder->fields[index], Value::from_object(value)));
}
// The same, adding a count.
inline void share_into(Box* holder, int index, Object* value) {
    retain(value);
    put(holder, index, value);
}

}  // namespace gossamer::toys
