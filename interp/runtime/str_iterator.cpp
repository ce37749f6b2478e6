// The iterator over the characters of a str: it walks by byte offset, so no index is needed.
#include "runtime/iterators.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/utf8.h"

namespace gossamer {

namespace {

StrIterator* self_of(Object* object) {
    return static_cast<StrIterator*>(object);
}

Value take_text(Object* object) {
    return std::exchange(self_of(object)->text, Value::empty());
}

}  // namespace

const Layout str_iterator_layout = {
    .traverse = [](Object* object, Visitor& visitor) { visitor.visit(self_of(object)->text); },
    .take_next = take_text,
    .free_buffers = nullptr,
    .clear_next = take_text,
    .cell_size = [](const Object*) { return sizeof(StrIterator); },
    .weakref_offset = 0,
};

Owned new_str_iterator(Interpreter& interpreter, Value text) {
    const Type* type =
        as<Str>(text)->is_ascii() ? interpreter.types.str_ascii_iterator : interpreter.types.str_iterator;
    auto* iterator = interpreter.heap.create<StrIterator>(type->instance_shape);
    if (iterator == nullptr) return raise_memory_error(interpreter);
    iterator->text = Owned::share(text).detach();
    iterator->offset = 0;
    interpreter.heap.track(iterator);
    return Owned::adopt(iterator);
}

Owned str_iterator_next(Interpreter& interpreter, Value value) {
    auto* iterator = as<StrIterator>(value);
    if (iterator->text.is_empty()) return Owned{};
    const Str* text = as<Str>(iterator->text);
    if (iterator->offset >= text->byte_length) {
        Owned finished = Owned::adopt(take_text(iterator));
        return Owned{};
    }
    const auto first = static_cast<unsigned char>(text->data[iterator->offset]);
    if (Str* known = interpreter.latin1_strings[first]; first < 0x80 && known != nullptr) [[likely]] {
        ++iterator->offset;
        return Owned::share(known);
    }
    const auto [code_point, length] = utf8::decode(text->data + iterator->offset);
    iterator->offset += length;
    return str_from_code_point(interpreter, code_point).to_owned();
}

}  // namespace gossamer
