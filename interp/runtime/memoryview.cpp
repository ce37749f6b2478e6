#include "runtime/memoryview.h"

#include "runtime/array.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/errors/text.h"
#include "runtime/memory_file.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/shape.h"
#include "runtime/str.h"
#include "runtime/type.h"

#include <string>

namespace gossamer {

namespace {

MemoryView* self_of(Object* object) {
    return static_cast<MemoryView*>(object);
}

// What counts the views on it, so that its bytes stay in their place; null: bytes never move.
[[nodiscard]] std::uint64_t* exports_of(Value owner) {
    if (is_bytearray(owner)) return &as<ByteArray>(owner)->exports;
    return is_bytes_file(owner) ? &as<BytesFile>(owner)->exports : nullptr;
}

// The owner leaves the view and may change its size again; then the exporter and the lender.
Value take_owner(Object* object) {
    MemoryView* view = self_of(object);
    const Value owner = std::exchange(view->owner, Value::empty());
    if (owner.is_empty()) {
        Value& left = view->exporter.is_empty() ? view->lender : view->exporter;
        return std::exchange(left, Value::empty());
    }
    if (std::uint64_t* exports = exports_of(owner)) --*exports;
    return owner;
}

[[nodiscard]] char* data_of(Value owner) {
    if (is_bytearray(owner)) return as<ByteArray>(owner)->data;
    return is_bytes_file(owner) ? as<BytesFile>(owner)->data : as<Bytes>(owner)->data();
}

// Of the views that were lent: they alone have something to do when they die.
[[nodiscard]] Shape* shape_of_lent(Interpreter& interpreter) {
    Type* type = interpreter.types.memoryview;
    for (Shape* root = type->roots; root != nullptr; root = root->next_sibling) {
        if (root->has_finaliser) return root;
    }
    Shape* made = make_root_shape(interpreter, type, type->instance_shape->inline_capacity);
    if (made != nullptr) made->has_finaliser = true;
    return made;
}

// A view on all that `exported` shows, which belongs to the borrower as long as it lives.
Owned lend(Interpreter& interpreter, Value exported, Value lender) {
    const MemoryView* model = as<MemoryView>(exported);
    GOSSAMER_TRY(lent, new_memoryview_part(interpreter, model, model->start, model->length, model->stride));
    Shape* shape = shape_of_lent(interpreter);
    if (shape == nullptr) return raise_memory_error(interpreter);
    lent.get().as_object()->shape = shape;
    as<MemoryView>(lent.get())->lender = Owned::share(lender).detach();
    return lent;
}

}  // namespace

const Layout memoryview_layout = {
    .traverse =
        [](Object* object, Visitor& visitor) {
            visitor.visit(self_of(object)->owner);
            visitor.visit(self_of(object)->exporter);
            visitor.visit(self_of(object)->lender);
        },
    .take_next = take_owner,
    .free_buffers = nullptr,
    .clear_next = take_owner,
    .cell_size = [](const Object*) { return sizeof(MemoryView); },
    .weakref_offset = sizeof(Object),
};

bool is_memoryview(const Interpreter& interpreter, Value value) {
    return value.is_heap() && heap_type(value.as_object()) == interpreter.types.memoryview;
}

Owned new_memoryview_part(Interpreter& interpreter, const MemoryView* view, std::int64_t start,
                          std::int64_t length, std::int64_t stride) {
    auto* made = interpreter.heap.create<MemoryView>(interpreter.types.memoryview->instance_shape);
    if (made == nullptr) return raise_memory_error(interpreter);
    made->weakrefs = nullptr;
    made->owner = Owned::share(view->owner).detach();
    if (std::uint64_t* exports = exports_of(made->owner)) ++*exports;
    made->exporter = Owned::share(view->exporter).detach();
    made->lender = Value::empty();
    made->start = start;
    made->length = length;
    made->stride = stride;
    made->hash_cache = 0;
    made->item_size = view->item_size;
    made->format = view->format;
    made->is_read_only = view->is_read_only;
    made->has_hash = false;
    interpreter.heap.track(made);
    return Owned::adopt(made);
}

Owned ask_for_buffer(Interpreter& interpreter, Value source) {
    constexpr std::int64_t kFullReadOnly = 0x11C;  // what memoryview() asks for: format, strides and the like
    if (is_bytes_file_buffer(source)) return new_memoryview_of_file(interpreter, as<BytesFileBuffer>(source));
    GOSSAMER_TRY(name, intern(interpreter, "__buffer__"));
    if (!type_of(interpreter, source)->has(TypeFlags::kHeapType)) return Owned{};
    const Value method = find_in_mro(type_of(interpreter, source), name.get());
    if (method.is_empty()) return Owned{};
    const Value flags = Value::from_int(kFullReadOnly);
    GOSSAMER_TRY(exported, call_method(interpreter, source, name.get(), std::span{&flags, 1}));
    if (!is_memoryview(interpreter, exported.get())) return raise(interpreter, Error::BufferReturned);
    GOSSAMER_CHECK(check_not_released(interpreter, as<MemoryView>(exported.get())));
    GOSSAMER_TRY(release_name, intern(interpreter, "__release_buffer__"));
    if (find_in_mro(type_of(interpreter, source), release_name.get()).is_empty()) return exported;
    return lend(interpreter, exported.get(), source);
}

void give_buffer_back(Interpreter& interpreter, MemoryView* view) {
    if (view->lender.is_empty()) return;
    const Owned lender = Owned::share(view->lender);
    Ref<Str> name = intern(interpreter, "__release_buffer__");
    const Value argument = Value::from_object(view);
    if (!name.is_error() &&
        !call_method(interpreter, lender.get(), name.get(), std::span{&argument, 1}).is_error())
        return;
    std::string message{"Exception ignored in __release_buffer__ of "};
    message += type_name(interpreter, lender.get());
    interpreter.report_unraisable(interpreter, message.c_str(), Value::none());
}

Owned new_memoryview(Interpreter& interpreter, Value source) {
    if (is_memoryview(interpreter, source)) {
        const MemoryView* view = as<MemoryView>(source);
        GOSSAMER_CHECK(check_not_released(interpreter, view));
        return new_memoryview_part(interpreter, view, view->start, view->length, view->stride);
    }
    // A model for the part that is all of it; it lives on the stack and owns nothing.
    MemoryView whole{};
    whole.owner = whole.exporter = source;
    whole.item_size = 1;
    whole.format = 'B';
    if (is_array(source)) {
        const ArrayObject* array = as<ArrayObject>(source);
        whole.owner = array->storage;
        whole.item_size = array->item_size;
        whole.format = array->typecode == 'u' ? 'w' : array->typecode;
    } else if (!is_bytes(source) && !is_bytearray(source)) {
        GOSSAMER_TRY(exported, ask_for_buffer(interpreter, source));
        if (exported.is_empty())
            return raise(interpreter, Error::MemoryViewSource, type_name(interpreter, source));
        whole = *as<MemoryView>(exported.get());
        whole.exporter = whole.lender.is_empty() ? source : exported.get();
        return new_memoryview_part(interpreter, &whole, whole.start, whole.length, whole.stride);
    }
    whole.is_read_only = is_bytes(source);
    const auto size = whole.is_read_only ? as<Bytes>(source)->size : as<ByteArray>(whole.owner)->size;
    const auto length = static_cast<std::int64_t>(size) / whole.item_size;
    return new_memoryview_part(interpreter, &whole, 0, length, whole.item_size);
}

Owned new_memoryview_of_file(Interpreter& interpreter, BytesFileBuffer* exporter) {
    const auto* file = as<BytesFile>(exporter->file);
    MemoryView whole{};
    whole.owner = exporter->file;
    whole.exporter = Value::from_object(exporter);
    whole.item_size = 1;
    whole.format = 'B';
    return new_memoryview_part(interpreter, &whole, 0, static_cast<std::int64_t>(file->size), 1);
}

Status check_not_released(Interpreter& interpreter, const MemoryView* view) {
    return view->owner.is_empty() ? Status{raise(interpreter, Error::MemoryViewReleased)} : Status::ok();
}

bool is_writable_buffer(const Interpreter& interpreter, Value value) {
    if (is_memoryview(interpreter, value)) return !as<MemoryView>(value)->is_read_only;
    return is_bytearray(value) || is_array(value);
}

Status memoryview_bytes(Interpreter& interpreter, const MemoryView* view, std::string_view& bytes) {
    GOSSAMER_CHECK(check_not_released(interpreter, view));
    if (view->stride != view->item_size && view->length > 1)
        return raise(interpreter, Error::MemoryViewNotContiguous);
    const auto size = static_cast<std::size_t>(view->length) * view->item_size;
    bytes = size == 0 ? std::string_view{} : std::string_view{data_of(view->owner) + view->start, size};
    return Status::ok();
}

Status append_memoryview(Interpreter& interpreter, TextBuilder& out, const MemoryView* view) {
    GOSSAMER_CHECK(check_not_released(interpreter, view));
    for (std::int64_t index = 0; index < view->length; ++index)
        out.append_known({memoryview_item(view, index), view->item_size}, 0);
    return out.failed() ? Status{raise_memory_error(interpreter)} : Status::ok();
}

char* memoryview_item(const MemoryView* view, std::int64_t index) {
    return data_of(view->owner) + view->start + index * view->stride;
}

void release_memoryview(MemoryView* view) {
    if (view->owner.is_empty()) return;
    const Owned owner = Owned::adopt(take_owner(view));
    const Owned exporter = Owned::adopt(take_owner(view));
}

}  // namespace gossamer
