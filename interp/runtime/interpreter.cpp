// The beginning and the end of the object model.
//
// Beginning: everything is an object with a type, types have names, names are strings, and strings have a
// type. So all type objects come first, bare but with shapes, which is enough to make strings and tuples;
// then names; then what types own (names, bases, MRO, dict); then the special[] tables.
//
// End: the types' dicts go while all shapes still stand, then the names, then the shapes. Type objects
// themselves are immortal: their cells go with the heap.
#include "runtime/interpreter.h"

#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/lookup_cache.h"
#include "runtime/native_signature.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_object.h"

#include <algorithm>
#include <memory>
#include <new>
#include <vector>

namespace gossamer {

namespace {

const char* kind_name(void*, const Object* object) {
    const Type* type = heap_type(object);
    if (type == nullptr) return "object without a type";
    return type->error_name == nullptr ? type->spec->name : type->error_name->data;
}

[[nodiscard]] bool create_types(Interpreter& interpreter, std::span<const BuiltinTypeRow> rows) {
    auto& types = interpreter.types;
    for (const BuiltinTypeRow& row : rows) {
        Type* type = create_type_object(interpreter, nullptr);
        if (type == nullptr) return false;
        types.*row.member = type;
        Type* base = row.base != nullptr ? types.*row.base : (type == types.object ? nullptr : types.object);
        apply_spec(type, *row.spec, base);
        if (!make_instance_shape(interpreter, type)) return false;
    }
    for (const BuiltinTypeRow& row : rows)
        set_metatype(types.*row.member, types.type);
    for (Type*& type : interpreter.immediate_types)
        type = types.object;
    auto set_type = [&interpreter](Value value, Type* type) {
        interpreter.immediate_types[value.bits() & 7] = type;
    };
    set_type(Value::none(), types.none);
    set_type(Value::false_(), types.bool_);
    set_type(Value::true_(), types.bool_);
    set_type(Value::not_implemented(), types.not_implemented);
    set_type(Value::ellipsis(), types.ellipsis);
    return true;
}

[[nodiscard]] bool create_names(Interpreter& interpreter) {
    auto& names = interpreter.names;
#define NAME(id, text)                                                                                       \
    if ((names.id = intern_immortal(interpreter, text)) == nullptr) return false;
#include "runtime/names.def"
    constexpr const char* kSpecials[] = {
#define SPECIAL(id, text) text,
#include "runtime/specials.def"
    };
    for (std::size_t index = 0; index < kSpecialCount; ++index) {
        interpreter.special_names[index] = intern_immortal(interpreter, kSpecials[index]);
        if (interpreter.special_names[index] == nullptr) return false;
    }
    number_special_names(interpreter);
    return true;
}

[[nodiscard]] bool fill_types(Interpreter& interpreter, std::span<const BuiltinTypeRow> rows) {
    auto& types = interpreter.types;
    for (const BuiltinTypeRow& row : rows) {
        Type* second_base = row.second_base == nullptr ? nullptr : types.*row.second_base;
        if (!fill_builtin_type(interpreter, types.*row.member, second_base)) return false;
    }
    // Now that all specials are known: whether a dead object of the type has anything to run.
    for (const BuiltinTypeRow& row : rows)
        set_metatype(types.*row.member, types.type);
    return true;
}

template <class Kind>
void drop(Kind*& field) {
    if (field != nullptr) release(static_cast<Object*>(std::exchange(field, nullptr)));
}

void drop(Value& field) {
    release(std::exchange(field, Value::empty()));
}

// Every builtin type, those of modules included.
void collect_types(Type* type, std::vector<Type*>& types) {
    if (std::find(types.begin(), types.end(), type) != types.end()) return;
    types.push_back(type);
    for (Type* subclass : type->subclasses)
        collect_types(subclass, types);
}

}  // namespace

bool start_object_model(Interpreter& interpreter, std::span<const BuiltinTypeRow> rows) {
    Heap& heap = interpreter.heap;
    heap.hooks.context = &interpreter;
    interpreter.lookups = new (std::nothrow) LookupCache;
    interpreter.signatures = new (std::nothrow) Signatures;
    if (interpreter.lookups == nullptr || interpreter.signatures == nullptr) return false;
    heap.hooks.kind_name = kind_name;
    heap.breaker = &interpreter.breaker;
    heap.stack_limit = interpreter.stack_limit;
    if (!create_types(interpreter, rows)) return false;
    interpreter.empty_tuple = make_empty_tuple(interpreter, interpreter.types.tuple);
    if (interpreter.empty_tuple == nullptr) return false;
    if (!create_names(interpreter) || !fill_types(interpreter, rows)) return false;
    interpreter.lookups->clear();  // types were incomplete
    return true;
}

void stop_object_model(Interpreter& interpreter) {
    if (interpreter.types.object == nullptr) return;
    drop(interpreter.pending);
    drop(interpreter.memory_error);
    drop(interpreter.recursion_error);
    drop(interpreter.exit_functions);
    drop(interpreter.kept_to_the_end);
    drop(interpreter.first_step_hook);
    drop(interpreter.finalizer_hook);
    drop(interpreter.collector_callbacks);
    drop(interpreter.collector_garbage);
    drop(interpreter.module_builtins);
    drop(interpreter.module_sys);
    drop(interpreter.modules);
    drop(interpreter.sys_dict);
    drop(interpreter.builtins);
    interpreter.lookups->clear();
    std::vector<Type*> types;
    collect_types(interpreter.types.object, types);
    for (Type* type : types) {
        drop(type->dict);
        drop(type->mro);
        drop(type->bases);
        drop(type->name);
        drop(type->qualified_name);
        std::fill_n(type->special, kSpecialCount, Value::empty());
        while (Str* name = take_shape_name(type))
            release(static_cast<Object*>(name));
    }
    destroy_intern_table(interpreter);
    // Names for the leak report stay until here.
    for (Type* type : types) {
        if (type->error_name != nullptr && !type->error_name->is_immortal()) drop(type->error_name);
    }
    for (Type* type : types) {
        free_shapes(interpreter.heap, type);
        std::destroy_at(&type->subclasses);
        std::construct_at(&type->subclasses);
    }
    delete std::exchange(interpreter.lookups, nullptr);
    delete std::exchange(interpreter.signatures, nullptr);
}

}  // namespace gossamer
