// Frame objects and generators: their layouts.
//
// The frame object of a running frame owns no registers and visits none; a generator owns its registers only
// between resumptions.
#include "runtime/frame.h"

#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/function.h"

#include <algorithm>
#include <cstddef>

namespace gossamer {

namespace {

// ---- FrameObject

void traverse_frame(Object* object, Visitor& visitor) {
    auto* frame = static_cast<FrameObject*>(object);
    visitor.visit(frame->function);
    visitor.visit(frame->name_space);
    for (std::uint32_t index = 0; index < frame->local_count; ++index)
        visitor.visit(frame->locals[index]);
    visitor.visit(frame->closure);
    visitor.visit(frame->back);
    visitor.visit(frame->locals_proxy_extra);
    visitor.visit(frame->trace);
    visitor.visit(Value::from_object(frame->globals));
    visitor.visit(frame->code);
}

// Callee, namespace, locals in slot order, free variables, then the caller's frame and the rest.
Value take_next_of_frame(Object* object) {
    auto* frame = static_cast<FrameObject*>(object);
    if (Value value = std::exchange(frame->function, Value::empty()); !is_let_go(value)) return value;
    if (Value value = std::exchange(frame->name_space, Value::empty()); !is_let_go(value)) return value;
    std::uint16_t cursor = object->dead_cursor();
    while (cursor < frame->local_count) {
        Value value = std::exchange(frame->locals[cursor++], Value::empty());
        if (is_let_go(value)) continue;
        object->set_dead_cursor(cursor);
        return value;
    }
    object->set_dead_cursor(cursor);
    if (Value value = std::exchange(frame->closure, Value::empty()); !is_let_go(value)) return value;
    if (Value value = std::exchange(frame->back, Value::none()); !is_let_go(value)) return value;
    if (Value value = std::exchange(frame->locals_proxy_extra, Value::empty()); !is_let_go(value))
        return value;
    if (Value value = std::exchange(frame->trace, Value::none()); !is_let_go(value)) return value;
    Dict* globals = std::exchange(frame->globals, nullptr);
    if (globals != nullptr && !is_let_go(Value::from_object(globals))) return Value::from_object(globals);
    Code* code = std::exchange(frame->code, nullptr);
    if (code != nullptr && !is_let_go(Value::from_object(code))) return Value::from_object(code);
    return Value::empty();
}

Value clear_next_of_frame(Object* object) {
    auto* frame = static_cast<FrameObject*>(object);
    for (std::uint32_t index = 0; index < frame->local_count; ++index) {
        if (frame->locals[index].is_heap()) return std::exchange(frame->locals[index], Value::empty());
    }
    return Value::empty();
}

std::size_t size_of_frame(const Object* object) {
    return sizeof(FrameObject) + static_cast<const FrameObject*>(object)->local_count * sizeof(Value);
}

// ---- Generator

void traverse_generator(Object* object, Visitor& visitor) {
    auto* generator = static_cast<Generator*>(object);
    visitor.visit(generator->name);
    visitor.visit(generator->qualified_name);
    visitor.visit(generator->frame_object);
    const bool is_running = generator->state == GeneratorState::Running;
    if (!is_running) visitor.visit(generator->function);
    visitor.visit(generator->code);
    if (is_running) return;
    for (std::uint32_t index = 0; index < generator->live_count; ++index)
        visitor.visit(generator->registers[index]);
    visitor.visit(generator->handled.exception);
}

// A frame object that outlives its generator takes over what the frame still holds.
void hand_over_frame(Generator* generator) {
    if (!generator->function.is_heap()) return;
    FrameObject* frame = generator->frame_object;
    const std::uint32_t locals = std::min(frame->local_count, generator->live_count);
    for (std::uint32_t index = 0; index < locals; ++index)
        frame->locals[index] = std::exchange(generator->registers[index], Value::empty());
    frame->function = std::exchange(generator->function, Value::empty());
    frame->closure = as<Function>(frame->function)->closure;
    retain(frame->closure);
    Heap::of(frame).track_anew(frame);
}

Value take_next_of_generator(Object* object) {
    auto* generator = static_cast<Generator*>(object);
    if (generator->frame_object != nullptr && generator->frame_object->count > 1) hand_over_frame(generator);
    std::uint16_t cursor = object->dead_cursor();
    while (cursor < generator->live_count) {
        Value value = std::exchange(generator->registers[cursor++], Value::empty());
        if (is_let_go(value)) continue;
        object->set_dead_cursor(cursor);
        return value;
    }
    object->set_dead_cursor(cursor);
    if (FrameObject* frame = std::exchange(generator->frame_object, nullptr); frame != nullptr) {
        frame->generator = nullptr;
        return Value::from_object(frame);
    }
    for (Value* field : {&generator->function, &generator->handled.exception, &generator->name,
                         &generator->qualified_name}) {
        if (!field->is_heap()) continue;
        if (Value value = std::exchange(*field, Value::empty()); !is_let_go(value)) return value;
    }
    Code* code = std::exchange(generator->code, nullptr);
    if (code != nullptr && !is_let_go(Value::from_object(code))) return Value::from_object(code);
    return Value::empty();
}

Value clear_next_of_generator(Object* object) {
    auto* generator = static_cast<Generator*>(object);
    if (generator->state == GeneratorState::Running) return Value::empty();
    for (std::uint32_t index = 0; index < generator->live_count; ++index) {
        if (!generator->registers[index].is_heap()) continue;
        generator->state = GeneratorState::Finished;
        return std::exchange(generator->registers[index], Value::empty());
    }
    return Value::empty();
}

std::size_t size_of_generator(const Object* object) {
    return sizeof(Generator) + static_cast<const Generator*>(object)->register_count * sizeof(Value);
}

}  // namespace

const Layout frame_layout{traverse_frame, take_next_of_frame, nullptr, clear_next_of_frame, size_of_frame, 0};
const Layout generator_layout{
    .traverse = traverse_generator,
    .take_next = take_next_of_generator,
    .free_buffers = nullptr,
    .clear_next = clear_next_of_generator,
    .cell_size = size_of_generator,
    .weakref_offset = offsetof(Generator, weakrefs),
    .weakrefs_before_finaliser = true,
    .is_spent =
        [](const Object* object) {
            return static_cast<const Generator*>(object)->state == GeneratorState::Finished;
        },
};

}  // namespace gossamer
