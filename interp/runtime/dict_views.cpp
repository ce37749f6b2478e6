#include "runtime/dict_views.h"

#include "runtime/counted.h"
#include "runtime/raise.h"

namespace gossamer {

namespace {

void traverse_view(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<DictView*>(object)->dict);
}
Value take_dict(Object* object) {
    return std::exchange(static_cast<DictView*>(object)->dict, Value::empty());
}
std::size_t view_cell_size(const Object*) {
    return sizeof(DictView);
}

}  // namespace

const Layout dict_view_layout{
    .traverse = traverse_view,
    .take_next = take_dict,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = view_cell_size,
    .weakref_offset = 0,
    .flat = flat_row(sizeof(DictView), offsetof(DictView, dict), 1),
};

Owned new_dict_view(Interpreter& interpreter, Type* type, Value dict) {
    auto* view = create_exact<DictView>(interpreter, type);
    if (view == nullptr) return raise_memory_error(interpreter);
    view->dict = share_into_slot(dict);
    interpreter.heap.track(view);
    return Owned::adopt(view);
}

}  // namespace gossamer
