// What reading a pickle makes by calling: classes found by name, instances, their states.
#include "memory/count.h"
#include "modules/pickle_reader.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/construct.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/instance.h"
#include "runtime/int.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_codec.h"
#include "runtime/tuple.h"

#include <string>

namespace gossamer {

// ---- Names

Owned pickle_import(Interpreter& in, Str* name) {
    Value known = dict_find_str(in.modules, name);
    if (!known.is_empty() && !known.is_none()) return Owned::share(known);
    GOSSAMER_CHECK(in.import_module(in, name, Value::none(), Value::none(), 0));
    known = dict_find_str(in.modules, name);
    if (!known.is_empty()) return Owned::share(known);
    return raise_with(in, in.types.KeyError, Value::from_object(name));
}

Owned pickle_library(Interpreter& in, std::string_view module, std::string_view name) {
    GOSSAMER_TRY(module_name, intern(in, module));
    GOSSAMER_TRY(found, pickle_import(in, module_name.get()));
    GOSSAMER_TRY(attribute, intern(in, name));
    return get_attribute(in, found.get(), attribute.get());
}

Owned pickle_hook(Interpreter& in, Object* self, std::string_view name) {
    const Type* type = heap_type(self);
    if (!type->has(TypeFlags::kHeapType)) return Owned{};
    const Type* plain = type;
    while (plain->has(TypeFlags::kHeapType))
        plain = plain->base;
    GOSSAMER_TRY(interned, intern(in, name));
    const bool is_own = find_in_mro(type, interned.get()) != find_in_mro(plain, interned.get()) ||
                        (has_own_attributes(type) && !instance_attribute(self, interned.get()).is_empty());
    if (!is_own) return Owned{};
    return get_attribute(in, Value::from_object(self), interned.get());
}

ErrorTag raise_pickle_error(Interpreter& in, const char* class_name,
                            std::initializer_list<std::string_view> parts) {
    TextBuilder text;
    for (const std::string_view part : parts)
        text.append(part);
    GOSSAMER_TRY(message, new_str(in, text));
    GOSSAMER_TRY(error, pickle_library(in, "_pickle_names", class_name));
    GOSSAMER_TRY(exception, call(in, error.get(), {message.value()}));
    return raise_instance(in, std::move(exception));
}

namespace {

// AttributeError "Can't get attribute 'a.b' on <module 'm'>"
ErrorTag raise_no_name(Interpreter& in, const char* what, Value name, Value module) {
    GOSSAMER_TRY(name_text, repr_of(in, name));
    GOSSAMER_TRY(module_text, repr_of(in, module));
    TextBuilder text;
    text.append(what);
    text.append(as<Str>(name_text.get())->text());
    text.append(" on ");
    text.append(as<Str>(module_text.get())->text());
    GOSSAMER_TRY(message, new_str(in, text));
    return raise_with(in, in.types.AttributeError, message.value());
}

Owned follow_name(Interpreter& in, Value module, Value name, bool is_dotted) {
    Owned found = Owned::share(module);
    const std::string_view dotted = as<Str>(name)->text();
    for (std::size_t at = 0; at <= dotted.size();) {
        const std::size_t end = is_dotted ? std::min(dotted.find('.', at), dotted.size()) : dotted.size();
        const std::string_view part = dotted.substr(at, end - at);
        if (part == "<locals>") return raise_no_name(in, "Can't get local attribute ", name, module);
        GOSSAMER_TRY(part_name, intern(in, part));
        found = find_attribute(in, found.get(), part_name.get());
        if (found.is_error()) return kError;
        if (found.is_empty()) return raise_no_name(in, "Can't get attribute ", name, module);
        at = end + 1;
    }
    return found;
}

}  // namespace

Owned pickle_find_class(Interpreter& in, Value module_name, Value name, int protocol, bool fixes_imports) {
    Owned held_module = Owned::share(module_name);
    Owned held_name = Owned::share(name);
    if (protocol < 3 && fixes_imports) {
        GOSSAMER_TRY(rename, pickle_library(in, "_pickle_names", "new_name"));
        GOSSAMER_TRY(pair, call(in, rename.get(), {module_name, name}));
        held_module = Owned::share(as<Tuple>(pair.get())->items[0]);
        held_name = Owned::share(as<Tuple>(pair.get())->items[1]);
    }
    GOSSAMER_TRY(interned, intern(in, as<Str>(held_module.get())));
    GOSSAMER_TRY(module, pickle_import(in, interned.get()));
    return follow_name(in, module.get(), held_name.get(), protocol >= 4);
}

Owned PickleReader::find_class(Value module_name, Value name) {
    if (!find_class_.is_empty()) return call(in_, find_class_.get(), {module_name, name});
    return pickle_find_class(in_, module_name, name, unpickler_->protocol, unpickler_->fixes_imports);
}

Status PickleReader::do_global() {
    GOSSAMER_TRY(module_line, read_line(1));
    GOSSAMER_TRY(module_name, decode_text(in_, module_line.get(), Encoding::Utf8, "strict"));
    GOSSAMER_TRY(name_line, read_line(1));
    GOSSAMER_TRY(name, decode_text(in_, name_line.get(), Encoding::Utf8, "strict"));
    return push(find_class(module_name.value(), name.value()));
}

Status PickleReader::do_stack_global() {
    GOSSAMER_TRY(name, pop());
    GOSSAMER_TRY(module_name, pop());
    if (!is_exact_str(in_, name.get()) || !is_exact_str(in_, module_name.get()))
        return raise_unpickling(in_, {"STACK_GLOBAL requires str"});
    return push(find_class(module_name.get(), name.get()));
}

Status PickleReader::push_extension(Result<std::uint64_t> bits) {
    if (bits.is_error()) return kError;
    const std::int64_t code = static_cast<std::int32_t>(bits.get());
    if (code <= 0) return raise_unpickling(in_, {"EXT specifies code <= 0"});
    const Value key = Value::from_int(code);
    GOSSAMER_TRY(cache, pickle_library(in_, "copyreg", "_extension_cache"));
    GOSSAMER_TRY(known, dict_get(in_, as<Dict>(cache.get()), key));
    if (!known.is_empty()) return push(std::move(known));
    GOSSAMER_TRY(registry, pickle_library(in_, "copyreg", "_inverted_registry"));
    GOSSAMER_TRY(pair, dict_get(in_, as<Dict>(registry.get()), key));
    if (pair.is_empty())
        return raise(in_, Error::AnyValueError, "unregistered extension code " + std::to_string(code));
    const auto* names = is_tuple(pair.get()) ? as<Tuple>(pair.get()) : nullptr;
    if (names == nullptr || names->size != 2 || !is_str(names->items[0]) || !is_str(names->items[1]))
        return raise(in_, Error::AnyValueError,
                     "_inverted_registry[" + std::to_string(code) + "] isn't a 2-tuple of strings");
    GOSSAMER_TRY(found, find_class(names->items[0], names->items[1]));
    GOSSAMER_CHECK(dict_set(in_, as<Dict>(cache.get()), key, found.get()));
    return push(std::move(found));
}

// ---- Objects that are kept elsewhere

Status PickleReader::push_persistent(Value id) {
    if (!persistent_load_.is_empty()) return push(call(in_, persistent_load_.get(), {id}));
    return raise_unpickling(in_, {"A load persistent id instruction was encountered, but no persistent_load "
                                  "function was specified."});
}

Status PickleReader::do_pers_id() {
    GOSSAMER_TRY(line, read_line());
    if (!utf8::is_ascii(line.get()))
        return raise_unpickling(in_, {"persistent IDs in protocol 0 must be ASCII strings"});
    GOSSAMER_TRY(id, new_str(in_, line.get()));
    return push_persistent(id.value());
}

// ---- Instances

Owned PickleReader::instantiate(Value cls, Tuple* arguments) {
    if (arguments->size == 0 && is_kind(cls, TypeFlags::kType)) {
        GOSSAMER_TRY(name, intern(in_, "__getinitargs__"));
        GOSSAMER_TRY(hook, find_attribute(in_, cls, name.get()));
        if (hook.is_empty()) return make_new(cls, Value::from_object(in_.empty_tuple), Value::empty());
    }
    return call(in_, cls, arguments->values());
}

Status PickleReader::do_inst() {
    GOSSAMER_TRY(start, pop_mark());
    GOSSAMER_TRY(module_line, read_line(1));
    GOSSAMER_TRY(module_name, decode_text(in_, module_line.get(), Encoding::Ascii, "strict"));
    GOSSAMER_TRY(name_line, read_line(1));
    GOSSAMER_TRY(name, decode_text(in_, name_line.get(), Encoding::Ascii, "strict"));
    GOSSAMER_TRY(cls, find_class(module_name.value(), name.value()));
    GOSSAMER_TRY(arguments, take_tuple(start.get()));
    return push(instantiate(cls.get(), arguments.get()));
}

Status PickleReader::do_obj() {
    GOSSAMER_TRY(start, pop_mark());
    if (stack_.size <= start.get()) return underflow();
    GOSSAMER_TRY(arguments, take_tuple(start.get() + 1));
    GOSSAMER_TRY(cls, pop());
    return push(instantiate(cls.get(), arguments.get()));
}

Status PickleReader::do_reduce() {
    GOSSAMER_TRY(arguments, pop());
    GOSSAMER_TRY(function, pop());
    if (!is_tuple(arguments.get())) return raise(in_, Error::AnyTypeError, "argument list must be a tuple");
    return push(call(in_, function.get(), as<Tuple>(arguments.get())->values()));
}

// cls.__new__(cls, *arguments, **keywords)
Owned PickleReader::make_new(Value cls, Value arguments, Value keywords) {
    auto* type = as<Type>(cls);
    const auto* given = as<Tuple>(arguments);
    const bool is_plain = type->has(TypeFlags::kHeapType) && given->size == 0 && keywords.is_empty() &&
                          !type->has(TypeFlags::kAbstract) &&
                          type->find_special(Special::new_) == in_.types.object->find_special(Special::new_);
    if (is_plain) return allocate_instance(in_, type);
    GOSSAMER_TRY(name, intern(in_, "__new__"));
    GOSSAMER_TRY(maker, get_attribute(in_, cls, name.get()));
    const std::size_t named = keywords.is_empty() ? 0 : dict_size(as<Dict>(keywords));
    GOSSAMER_TRY(names, new_tuple(in_, named));
    GOSSAMER_TRY(values, new_tuple(in_, 1 + given->size + named));
    Value* out = values->items;
    *out++ = share_into_slot(cls);
    out = share_into_slots(out, given->values());
    std::uint32_t position = 0;
    Value key;
    Value value;
    for (std::size_t index = 0; index < named && dict_next(as<Dict>(keywords), position, key, value);
         ++index) {
        names->items[index] = share_into_slot(key);
        *out++ = share_into_slot(value);
    }
    return call(in_, maker.get(), values->values(), named != 0 ? names.get() : nullptr);
}

Status PickleReader::do_new(bool has_keywords) {
    Owned keywords;
    if (has_keywords) keywords = pop();
    if (keywords.is_error()) return kError;
    GOSSAMER_TRY(arguments, pop());
    GOSSAMER_TRY(cls, pop());
    const char* code = has_keywords ? "NEWOBJ_EX" : "NEWOBJ";
    if (!is_kind(cls.get(), TypeFlags::kType))
        return raise_unpickling(in_,
                                {code, " class argument must be a type, not ", type_name(in_, cls.get())});
    if (!is_tuple(arguments.get()))
        return raise_unpickling(
            in_, {code, " args argument must be a tuple, not ", type_name(in_, arguments.get())});
    if (has_keywords && !is_dict(keywords.get()))
        return raise_unpickling(
            in_, {code, " kwargs argument must be a dict, not ", type_name(in_, keywords.get())});
    return push(make_new(cls.get(), arguments.get(), keywords.get()));
}

// ---- States

Status PickleReader::do_build() {
    if (stack_.size < fence_ + 2) return underflow();
    GOSSAMER_TRY(state, pop());
    const Value target = stack_.items[stack_.size - 1];
    GOSSAMER_TRY(name, intern(in_, "__setstate__"));
    GOSSAMER_TRY(setter, find_attribute(in_, target, name.get()));
    if (!setter.is_empty()) {
        GOSSAMER_CHECK(call(in_, setter.get(), {state.get()}));
        return Status::ok();
    }
    Value attributes = state.get();
    Value slots = Value::none();
    if (is_tuple(attributes) && as<Tuple>(attributes)->size == 2) {
        slots = as<Tuple>(state.get())->items[1];
        attributes = as<Tuple>(state.get())->items[0];
    }
    if (!attributes.is_none()) {
        if (!is_dict(attributes)) return raise_unpickling(in_, {"state is not a dictionary"});
        GOSSAMER_CHECK(build_attributes(target, attributes));
    }
    if (slots.is_none()) return Status::ok();
    if (!is_dict(slots)) return raise_unpickling(in_, {"slot state is not a dictionary"});
    return set_attributes(target, slots);
}

// Into the `__dict__`; where that is nothing but the attributes, into these.
Status PickleReader::build_attributes(Value target, Value state) {
    const Type* type = type_of(in_, target);
    const bool is_plain =
        target.is_heap() && type->has(TypeFlags::kHeapType) && has_own_attributes(type) &&
        !has_dict_object(type) &&
        type->find_special(Special::getattribute) == in_.types.object->find_special(Special::getattribute) &&
        type_of(in_, find_in_mro(type, in_.names.dunder_dict)) == in_.types.getset_descriptor;
    Owned dict;
    if (!is_plain) dict = get_attribute(in_, target, in_.names.dunder_dict);
    if (dict.is_error()) return kError;
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(as<Dict>(state), position, key, value)) {
        Owned held_key = Owned::share(key);
        Owned held_value = Owned::share(value);
        if (is_exact_str(in_, key)) {
            GOSSAMER_TRY(name, intern(in_, as<Str>(key)));
            held_key = std::move(name).to_owned();
        }
        if (is_plain && is_exact_str(in_, key)) {
            GOSSAMER_CHECK(set_instance_attribute(in_, target.as_object(), as<Str>(held_key.get()), value));
            continue;
        }
        if (is_plain && dict.is_empty()) dict = get_attribute(in_, target, in_.names.dunder_dict);
        if (dict.is_error()) return kError;
        GOSSAMER_CHECK(set_item(in_, dict.get(), held_key.get(), held_value.get()));
    }
    return Status::ok();
}

Status PickleReader::set_attributes(Value target, Value slots) {
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(as<Dict>(slots), position, key, value)) {
        Owned held_value = Owned::share(value);
        if (!is_str(key)) return raise(in_, Error::AnyTypeError, "attribute name must be string");
        GOSSAMER_TRY(name, intern(in_, as<Str>(key)));
        GOSSAMER_CHECK(set_attribute(in_, target, name.get(), held_value.get()));
    }
    return Status::ok();
}

}  // namespace gossamer
