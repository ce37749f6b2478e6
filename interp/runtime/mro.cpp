// The order in which attributes are looked up: C3 linearisation (Barrett et al., 1996), as Python uses it.
//
//     mro(C) = C + merge(mro(B1), …, mro(Bn), [B1 … Bn])
//
// merge takes the first head that stands in no other list's tail, removes it everywhere and goes on; when
// there is none, the bases contradict each other.
#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/errors/objects.h"
#include "runtime/interpreter.h"
#include "runtime/iterate.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_object.h"
#include "support/text_builder.h"

#include <algorithm>
#include <span>

namespace gossamer {

namespace {

using Lists = boost::container::small_vector<std::span<const Value>, 8>;

[[nodiscard]] bool is_in_a_tail(const Lists& lists, Value candidate) {
    return std::any_of(lists.begin(), lists.end(), [candidate](std::span<const Value> list) {
        return !list.empty() && std::find(list.begin() + 1, list.end(), candidate) != list.end();
    });
}

// The next type of the merge; empty when the lists are used up, error when they contradict.
[[nodiscard]] Value next_head(const Lists& lists) {
    bool any = false;
    for (std::span<const Value> list : lists) {
        if (list.empty()) continue;
        any = true;
        if (!is_in_a_tail(lists, list.front())) return list.front();
    }
    return any ? Value::error() : Value::empty();
}

ErrorTag raise_inconsistent(Interpreter& interpreter, const Lists& lists) {
    TextBuilder text;
    boost::container::small_vector<Value, 8> heads;
    for (std::span<const Value> list : lists) {
        if (list.empty() || std::find(heads.begin(), heads.end(), list.front()) != heads.end()) continue;
        if (!heads.empty()) text.append(std::string_view{", "});
        heads.push_back(list.front());
        text.append(as<Type>(list.front())->name->text());
    }
    return raise(interpreter, Error::MroInconsistent, text.view());
}

Status check_duplicates(Interpreter& interpreter, std::span<const Value> bases) {
    for (std::size_t index = 0; index < bases.size(); ++index) {
        if (std::find(bases.begin(), bases.begin() + static_cast<std::ptrdiff_t>(index), bases[index]) !=
            bases.begin() + static_cast<std::ptrdiff_t>(index)) {
            return raise(interpreter, Error::MroDuplicate, as<Type>(bases[index])->name);
        }
    }
    return Status::ok();
}

}  // namespace

Owned compute_mro(Interpreter& interpreter, Type* type) {
    std::span<const Value> bases = type->bases->values();
    GOSSAMER_CHECK(check_duplicates(interpreter, bases));
    Lists lists;
    for (Value base : bases) {
        if (as<Type>(base)->mro == nullptr)
            return raise(interpreter, Error::MroIncomplete, as<Type>(base)->name);
        lists.push_back(as<Type>(base)->mro->values());
    }
    lists.push_back(bases);
    boost::container::small_vector<Value, 16> order;
    order.push_back(Value::from_object(type));
    for (;;) {
        Value head = next_head(lists);
        if (head.is_error()) return raise_inconsistent(interpreter, lists);
        if (head.is_empty()) break;
        order.push_back(head);
        for (std::span<const Value>& list : lists) {
            if (!list.empty() && list.front() == head) list = list.subspan(1);
        }
    }
    return tuple_of(interpreter, std::span<const Value>{order.data(), order.size()}).to_owned();
}

// A metaclass may say what the MRO is.
Owned find_mro(Interpreter& interpreter, Type* type) {
    const Type* metatype = heap_type(type);
    if (metatype == interpreter.types.type) return compute_mro(interpreter, type);
    Value method = find_in_mro(metatype, interpreter.names.mro);
    if (method == find_in_mro(interpreter.types.type, interpreter.names.mro))
        return compute_mro(interpreter, type);
    GOSSAMER_TRY(result, call_method(interpreter, Value::from_object(type), interpreter.names.mro, {}));
    GOSSAMER_TRY(order, tuple_from(interpreter, result.get()));
    if (as<Tuple>(order.get())->size == 0) return raise(interpreter, Error::MroEmpty);
    for (Value entry : as<Tuple>(order.get())->values()) {
        if (!is_kind(entry, TypeFlags::kType)) {
            return raise(interpreter, Error::MroNotType, type_name(interpreter, entry));
        }
        if (!fits_layout_of(type, as<Type>(entry))) {
            return raise(interpreter, Error::MroLayout, as<Type>(entry)->name_text());
        }
    }
    return order;
}

}  // namespace gossamer
