// Builtin types, made from their tables. They are immortal; what they own goes in stop_object_model.
#include "memory/count.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/instance.h"
#include "runtime/interpreter.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_descriptors.h"
#include "runtime/type_object.h"

#include <algorithm>
#include <utility>

namespace gossamer {

namespace {

// Kinds of struct and what pattern matching knows of them pass to what derives.
constexpr std::uint32_t kInherited =
    0xFFFF'0000 | TypeFlags::kHasDict | TypeFlags::kSequence | TypeFlags::kMapping;

[[nodiscard]] std::string_view last_part(std::string_view dotted) {
    std::size_t dot = dotted.rfind('.');
    return dot == std::string_view::npos ? dotted : dotted.substr(dot + 1);
}

[[nodiscard]] bool set_names(Interpreter& interpreter, Type* type) {
    const TypeSpec& spec = *type->spec;
    std::string_view name = last_part(spec.name);
    Ref<Str> plain = intern(interpreter, name);
    if (plain.is_error()) return false;
    Ref<Str> dotted = Ref<Str>::share(plain.get());
    std::string_view module = spec.module == nullptr ? "builtins" : spec.module;
    if (name.size() != std::string_view{spec.name}.size()) {
        dotted = intern(interpreter, spec.name);
    } else if (module != "builtins") {
        std::string text{module};
        text += '.';
        text += name;
        dotted = intern(interpreter, text);
    }
    if (dotted.is_error()) return false;
    type->qualified_name = Ref<Str>::share(plain.get()).detach();
    type->name = plain.detach();
    type->error_name = dotted.detach();
    return true;
}

[[nodiscard]] bool set_bases(Interpreter& interpreter, Type* type, Type* second_base) {
    if (type->base == nullptr) {
        type->bases = Ref<Tuple>::share(interpreter.empty_tuple).detach();
    } else {
        Value first = Value::from_object(type->base);
        Ref<Tuple> bases = second_base == nullptr
                               ? tuple_of(interpreter, {first})
                               : tuple_of(interpreter, {first, Value::from_object(second_base)});
        if (bases.is_error()) return false;
        type->bases = bases.detach();
        for (Value base : type->bases->values())
            as<Type>(base)->subclasses.push_back(type);
    }
    Owned mro = compute_mro(interpreter, type);
    if (mro.is_error()) return false;
    type->mro = as<Tuple>(mro.detach());
    return true;
}

[[nodiscard]] bool store(Interpreter& interpreter, const Type* type, Str* name, Owned value) {
    return !value.is_error() && !dict_set_str(interpreter, type->dict, name, value.get()).is_error();
}

// A type with two bases is one that CPython makes as a class statement does: its module stands in its dict.
[[nodiscard]] bool fill_dict(Interpreter& interpreter, Type* type, bool has_two_bases) {
    const TypeSpec& spec = *type->spec;
    Ref<Dict> dict = new_dict(interpreter, spec.methods.size() + spec.getters.size() + 1);
    if (dict.is_error()) return false;
    type->dict = dict.detach();
    if (has_two_bases) {
        Str* module = intern_immortal(interpreter, "builtins");
        if (module == nullptr ||
            !store(interpreter, type, interpreter.names.dunder_module, Owned::share(module)))
            return false;
    }
    for (const Method& method : spec.methods) {
        Str* name = intern_immortal(interpreter, method.name);
        if (name == nullptr) return false;
        if (!store(interpreter, type, name, new_native_descriptor(interpreter, method, type, name)))
            return false;
    }
    for (const Getter& getter : spec.getters) {
        Str* name = intern_immortal(interpreter, getter.name);
        if (name == nullptr) return false;
        if (!store(interpreter, type, name, new_getset_descriptor(interpreter, getter, type, name)))
            return false;
    }
    bool brings_dict =
        type->has(TypeFlags::kHasDict) && (type->base == nullptr || !type->base->has(TypeFlags::kHasDict));
    if (brings_dict && dict_find_str(type->dict, interpreter.names.dunder_dict).is_empty()) {
        Str* name = interpreter.names.dunder_dict;
        Owned descriptor = new_getset_descriptor(interpreter, instance_dict_getter, type, name);
        if (!store(interpreter, type, name, std::move(descriptor))) return false;
    }
    std::string_view text = docstring_of(spec.documentation);
    Owned documentation = text.empty() ? Owned::none() : new_str_value(interpreter, text);
    return dict_find_str(type->dict, interpreter.names.dunder_doc).is_empty()
               ? store(interpreter, type, interpreter.names.dunder_doc, std::move(documentation))
               : true;
}

}  // namespace

void apply_spec(Type* type, const TypeSpec& spec, Type* base) {
    type->count = Object::kImmortalCount;
    type->spec = &spec;
    type->base = base;
    type->flags = spec.flags | TypeFlags::kImmutable;
    type->basic_size = spec.basic_size;
    type->dictionary_offset = spec.dictionary_offset;
    type->next = spec.next;
    type->next_pair = spec.next_pair;
    if (base != nullptr) {
        retain(static_cast<Object*>(base));
        type->flags |= base->flags & kInherited;
        if (type->basic_size == 0) type->basic_size = base->basic_size;
        if (type->dictionary_offset == 0) type->dictionary_offset = base->dictionary_offset;
        if (type->next == nullptr) type->next = base->next;
    }
    type->layout = *spec.layout;
    bool has_slots = type->has(TypeFlags::kHasDict) && type->dictionary_offset == 0 &&
                     !type->has(TypeFlags::kModule | TypeFlags::kType);
    if (has_slots) {
        type->slots_offset = (type->basic_size + 7) & ~7U;
        set_instance_layout(type, spec.layout->weakref_offset);
    }
}

bool make_instance_shape(Interpreter& interpreter, Type* type) {
    unsigned capacity = type->wanted_capacity;
    if (capacity == 0 && type->slots_offset != 0 && type->has(TypeFlags::kHasDict)) capacity = 1;
    type->instance_shape = make_root_shape(interpreter, type, capacity);
    return type->instance_shape != nullptr;
}

bool fill_builtin_type(Interpreter& interpreter, Type* type, Type* second_base) {
    if (!set_names(interpreter, type) || !set_bases(interpreter, type, second_base)) return false;
    if (!fill_dict(interpreter, type, second_base != nullptr)) return false;
    fill_specials(interpreter, type);
    // object's __new__ leaves the fields of a struct zeroed, and zero is no value: only natives make these.
    const Type* plain = interpreter.types.object;
    if (type->basic_size > plain->basic_size &&
        type->find_special(Special::new_) == plain->find_special(Special::new_))
        type->flags |= TypeFlags::kNoInstantiate;
    renew_shapes(interpreter, type);
    return true;
}

namespace {

template <class Kind>
void let_go(Kind*& field) {
    if (field != nullptr) release(static_cast<Object*>(std::exchange(field, nullptr)));
}

// There was no memory to finish the type, and nobody has seen it: what it owns goes. Its cell, which is
// immortal, goes with the heap.
void abandon_type(Type* type) {
    auto& siblings = type->base->subclasses;
    siblings.erase(std::remove(siblings.begin(), siblings.end(), type), siblings.end());
    let_go(type->dict);
    let_go(type->mro);
    let_go(type->bases);
    let_go(type->name);
    let_go(type->qualified_name);
    if (type->error_name != nullptr && !type->error_name->is_immortal()) let_go(type->error_name);
    while (Str* name = take_shape_name(type))
        release(static_cast<Object*>(name));
}

}  // namespace

Type* make_builtin_type(Interpreter& interpreter, const TypeSpec& spec, Type* base) {
    if (base == nullptr) base = interpreter.types.object;
    Type* type = create_type_object(interpreter, interpreter.types.type);
    if (type == nullptr) return nullptr;
    apply_spec(type, spec, base);
    if (make_instance_shape(interpreter, type) && fill_builtin_type(interpreter, type, nullptr)) return type;
    abandon_type(type);
    return nullptr;
}

}  // namespace gossamer
