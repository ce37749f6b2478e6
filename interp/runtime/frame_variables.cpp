#include "runtime/frame_variables.h"

#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

FrameVariables FrameVariables::of(FrameObject* frame) {
    if (frame->record != nullptr) return {frame->code, frame->record->base, frame->record->base[-1]};
    if (frame->generator != nullptr)
        return {frame->code, frame->generator->registers, frame->generator->function};
    return {frame->code, frame->locals, frame->is_cleared ? Value::empty() : frame->function};
}

std::size_t FrameVariables::size() const {
    return code_->local_count + (function_.is_heap() ? code_->free_names->size : 0);
}

Str* FrameVariables::name(std::size_t index) const {
    const Value name = index < code_->local_count ? code_->local_names->items[index]
                                                  : code_->free_names->items[index - code_->local_count];
    return as<Str>(name);
}

bool FrameVariables::is_hidden(std::size_t index) const {
    const std::string_view text = name(index)->text();
    return text.starts_with('.') && text != ".0";
}

bool FrameVariables::is_cell(std::size_t index) const {
    for (std::uint16_t cell : code_->unit->cell_locals) {
        if (cell == index) return true;
    }
    return false;
}

Value* FrameVariables::place(std::size_t index) const {
    if (index >= code_->local_count) {
        const Value closure = as<Function>(function_)->closure;
        return &as<Cell>(as<Tuple>(closure)->items[index - code_->local_count])->content;
    }
    Value* place = &registers_[index];
    const bool holds_cell = place->is_heap() && is_cell(index) &&
                            heap_type(place->as_object()) == Interpreter::of(place->as_object()).types.cell;
    return holds_cell ? &as<Cell>(*place)->content : place;
}

std::int64_t FrameVariables::find(const Str* wanted) const {
    for (std::size_t index = 0; index < size(); ++index) {
        if (name(index)->text() == wanted->text() && !is_hidden(index))
            return static_cast<std::int64_t>(index);
    }
    return -1;
}

Owned snapshot_of_variables(Interpreter& interpreter, const FrameVariables& variables) {
    Ref<Dict> dict = new_dict(interpreter);
    if (dict.is_error()) return kError;
    for (std::size_t index = 0; index < variables.size(); ++index) {
        if (variables.is_hidden(index) || variables.value(index).is_empty()) continue;
        GOSSAMER_CHECK(dict_set_str(interpreter, dict.get(), variables.name(index), variables.value(index)));
    }
    return std::move(dict).to_owned();
}

Owned comprehension_variables(Interpreter& interpreter, const FrameVariables& variables, std::size_t count) {
    Owned found;
    for (std::size_t index = 0; index < count; ++index) {
        const Value value = variables.value(index);
        if (value.is_empty() || variables.is_hidden(index) || variables.name(index)->text() == "__class__")
            continue;
        if (found.is_empty()) found = new_dict(interpreter).to_owned();
        if (found.is_error()) return kError;
        GOSSAMER_CHECK(dict_set_str(interpreter, as<Dict>(found.get()), variables.name(index), value));
    }
    return found;
}

Owned new_frame_locals_proxy(Interpreter& interpreter, FrameObject* frame) {
    auto* proxy =
        interpreter.heap.create<FrameLocalsProxy>(interpreter.types.frame_locals_proxy->instance_shape);
    if (proxy == nullptr) return raise_memory_error(interpreter);
    retain(frame);
    proxy->frame = frame;
    interpreter.heap.track(proxy);
    return Owned::adopt(proxy);
}

}  // namespace gossamer
