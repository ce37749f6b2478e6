// What pickle writes for objects that say themselves how they are made, and for what is found by its name.
#include "modules/pickle_writer.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/function.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_check.h"

#include <cstdlib>

namespace gossamer {

namespace {

[[nodiscard]] bool is_class(Value value) {
    return is_kind(value, TypeFlags::kType);
}

}  // namespace

// ---- Asking

Owned PickleWriter::ask_reducer(Value value, Type* type) {
    Owned reducer;
    if (!pickler_->dispatch_table.is_empty()) {
        Owned table = Owned::share(pickler_->dispatch_table);
        reducer = get_item(in_, table.get(), Value::from_object(type));
        if (reducer.is_error()) {
            if (!pending_is(in_, in_.types.KeyError)) return kError;
            clear_pending(in_);
            reducer = Owned{};
        }
    } else {
        if (reducers_.is_empty()) reducers_ = pickle_library(in_, "copyreg", "dispatch_table");
        if (reducers_.is_error()) return kError;
        reducer = dict_get(in_, as<Dict>(reducers_.get()), Value::from_object(type));
    }
    if (reducer.is_error()) return kError;
    if (!reducer.is_empty()) return call(in_, reducer.get(), {value});
    if (is_class(value)) return Owned{};
    if (reduce_name_.get() == nullptr) reduce_name_ = intern(in_, "__reduce_ex__");
    if (reduce_name_.is_error()) return kError;
    GOSSAMER_TRY(method, find_attribute(in_, value, reduce_name_.get()));
    if (!method.is_empty()) return call(in_, method.get(), {Value::from_int(protocol_)});
    return call_method(in_, value, in_.names.dunder_reduce, {});
}

Status PickleWriter::save_by_reducer(Value value, Type* type) {
    Owned reduced;
    if (!override_.is_empty()) {
        reduced = call(in_, override_.get(), {value});
        if (reduced.is_error()) return kError;
        if (!reduced.get().is_not_implemented()) return save_reduced(value, reduced.get());
    }
    if (type == in_.types.type) return save_type(value);
    if (type == in_.types.function) return save_global(value, Value::empty());
    reduced = ask_reducer(value, type);
    if (reduced.is_error()) return kError;
    if (reduced.is_empty()) return save_global(value, Value::empty());
    return save_reduced(value, reduced.get());
}

Status PickleWriter::save_reduced(Value value, Value reduced) {
    if (is_str(reduced)) return save_global(value, reduced);
    if (!is_tuple(reduced)) return raise_pickling(in_, {"__reduce__ must return a string or tuple"});
    return save_reduce(as<Tuple>(reduced)->values(), value);
}

// ---- (function, arguments, state, items of a list, items of a dict, setter of the state)

Status PickleWriter::check_parts(std::span<const Value> parts) {
    if (parts.size() < 2 || parts.size() > 6)
        return raise_pickling(in_, {"tuple returned by __reduce__ must contain 2 through 6 elements"});
    if (!is_callable(in_, parts[0]))
        return raise_pickling(in_, {"first item of the tuple returned by __reduce__ must be callable"});
    if (!is_tuple(parts[1]))
        return raise_pickling(in_, {"second item of the tuple returned by __reduce__ must be a tuple"});
    constexpr const char* kNames[] = {"fourth", "fifth"};
    for (std::size_t index = 3; index < parts.size() && index < 5; ++index) {
        if (parts[index].is_none() || is_iterator(in_, parts[index])) continue;
        return raise_pickling(in_, {kNames[index - 3],
                                    " element of the tuple returned by __reduce__ must be an iterator, not ",
                                    type_name(in_, parts[index])});
    }
    if (parts.size() < 6 || parts[5].is_none() || is_callable(in_, parts[5])) return Status::ok();
    return raise_pickling(in_, {"sixth element of the tuple returned by __reduce__ must be a function, not ",
                                type_name(in_, parts[5])});
}

// `value` is empty for what is only a part of another object.
Status PickleWriter::save_reduce(std::span<const Value> parts, Value value) {
    GOSSAMER_CHECK(check_parts(parts));
    const auto part = [parts](std::size_t index) {
        return index < parts.size() && !parts[index].is_none() ? parts[index] : Value::empty();
    };
    GOSSAMER_CHECK(save_call(parts, value));
    if (!value.is_empty()) {
        // It may have been met again while its own parts were written.
        if (const std::int64_t known = pickler_->memo.find(value); known >= 0) {
            GOSSAMER_CHECK(write(PickleCode::Pop));
            return refer(known);
        }
        GOSSAMER_CHECK(memoize(value));
    }
    if (!part(3).is_empty()) GOSSAMER_CHECK(save_batches(part(3), false));
    if (!part(4).is_empty()) GOSSAMER_CHECK(save_batches(part(4), true));
    return part(2).is_empty() ? Status::ok() : save_state(value, part(2), part(5));
}

Status PickleWriter::save_state(Value value, Value state, Value setter) {
    if (setter.is_empty()) {
        GOSSAMER_CHECK(save(state));
        return write(PickleCode::Build);
    }
    GOSSAMER_CHECK(save(setter));
    GOSSAMER_CHECK(save(value));
    GOSSAMER_CHECK(save(state));
    GOSSAMER_CHECK(write(PickleCode::Tuple2));
    GOSSAMER_CHECK(write(PickleCode::Reduce));
    return write(PickleCode::Pop);
}

Status PickleWriter::save_call(std::span<const Value> parts, Value value) {
    if (protocol_ >= 2) {
        GOSSAMER_TRY(found, find_attribute(in_, parts[0], in_.names.dunder_name));
        const std::string_view name = is_str(found.get()) ? as<Str>(found.get())->text() : std::string_view{};
        if (name == "__newobj__") return save_new(parts[1], value);
        if (name == "__newobj_ex__") return save_new_with_keywords(parts[1]);
    }
    GOSSAMER_CHECK(save(parts[0]));
    GOSSAMER_CHECK(save(parts[1]));
    return write(PickleCode::Reduce);
}

Status PickleWriter::save_call_of(Value function, std::initializer_list<Value> arguments, Value value) {
    GOSSAMER_TRY(tuple, tuple_of(in_, arguments));
    const Value parts[] = {function, tuple.value()};
    return save_reduce(parts, value);
}

Status PickleWriter::save_new(Value arguments, Value value) {
    const auto* given = as<Tuple>(arguments);
    if (given->size == 0) return raise_pickling(in_, {"__newobj__ arglist is empty"});
    const Value cls = given->items[0];
    if (!is_class(cls)) return raise_pickling(in_, {"args[0] from __newobj__ args is not a type"});
    if (!value.is_empty()) {
        GOSSAMER_TRY(own, get_attribute(in_, value, in_.names.dunder_class));
        if (own.get() != cls)
            return raise_pickling(in_, {"args[0] from __newobj__ args has the wrong class"});
    }
    GOSSAMER_CHECK(save(cls));
    GOSSAMER_TRY(rest, tuple_of(in_, given->values().subspan(1)));
    GOSSAMER_CHECK(save(rest.value()));
    return write(PickleCode::NewObj);
}

Status PickleWriter::save_new_with_keywords(Value arguments) {
    const auto given = as<Tuple>(arguments)->values();
    if (given.size() != 3) {
        TextBuilder size;
        size.append_int(static_cast<std::int64_t>(given.size()));
        return raise_pickling(
            in_, {"length of the NEWOBJ_EX argument tuple must be exactly 3, not ", size.view()});
    }
    const auto refuse = [this, given](std::size_t index, const char* which, const char* wanted) {
        return raise_pickling(in_, {which, " item from NEWOBJ_EX argument tuple must be a ", wanted, ", not ",
                                    type_name(in_, given[index])});
    };
    if (!is_class(given[0])) return refuse(0, "first", "class");
    if (!is_tuple(given[1])) return refuse(1, "second", "tuple");
    if (!is_dict(given[2])) return refuse(2, "third", "dict");
    if (protocol_ < 4) return save_partial(given[0], as<Tuple>(given[1]), given[2]);
    for (const Value part : given)
        GOSSAMER_CHECK(save(part));
    return write(PickleCode::NewObjEx);
}

// Where there is no instruction for keywords: partial(cls.__new__, cls, …)().
Status PickleWriter::save_partial(Value cls, const Tuple* arguments, Value keywords) {
    GOSSAMER_TRY(partial, pickle_library(in_, "functools", "partial"));
    GOSSAMER_TRY(name, intern(in_, "__new__"));
    GOSSAMER_TRY(maker, get_attribute(in_, cls, name.get()));
    std::uint32_t position = 0;
    const std::size_t named = dict_size(as<Dict>(keywords));
    GOSSAMER_TRY(names, new_tuple(in_, named));
    GOSSAMER_TRY(values, new_tuple(in_, 2 + arguments->size + named));
    Value* out = values->items;
    *out++ = maker.detach();
    *out++ = share_into_slot(cls);
    out = share_into_slots(out, arguments->values());
    Value key;
    Value value;
    for (std::size_t index = 0; index < named && dict_next(as<Dict>(keywords), position, key, value);
         ++index) {
        names->items[index] = share_into_slot(key);
        *out++ = share_into_slot(value);
    }
    GOSSAMER_TRY(function, call(in_, partial.get(), values->values(), named != 0 ? names.get() : nullptr));
    GOSSAMER_CHECK(save(function.get()));
    GOSSAMER_CHECK(save(Value::from_object(in_.empty_tuple)));
    return write(PickleCode::Reduce);
}

// ---- What is found by its name

// The types of the singletons have no name that leads to them.
Status PickleWriter::save_type(Value type) {
    for (const Value singleton : {Value::none(), Value::ellipsis(), Value::not_implemented()})
        if (type.as_object() == type_of(in_, singleton))
            return save_call_of(Value::from_object(in_.types.type), {singleton}, type);
    return save_global(type, Value::empty());
}

// The name of the module where an object can be found by its name.
Owned PickleWriter::module_of(Value value, Value name) {
    GOSSAMER_TRY(module_name, find_attribute(in_, value, in_.names.dunder_module));
    if (!module_name.is_empty() && !module_name.get().is_none()) return module_name;
    GOSSAMER_TRY(search, pickle_library(in_, "_pickle_names", "module_of"));
    return call(in_, search.get(), {value, name});
}

namespace {

// A dotted name followed from a module on. Empty: there is none.
Owned follow_name(Interpreter& in, Value module, std::string_view dotted) {
    Owned found = Owned::share(module);
    for (std::size_t at = 0; at <= dotted.size();) {
        const std::size_t end = std::min(dotted.find('.', at), dotted.size());

        GOSSAMER_TRY(part, intern(in, dotted.substr(at, end - at)));
        found = find_attribute(in, found.get(), part.get());
        if (found.is_error() || found.is_empty()) return found;
        at = end + 1;
    }
    return found;
}

// Whether `<locals>` is a part of a name: of what a function has made.
[[nodiscard]] bool is_local_name(std::string_view dotted) {
    for (std::size_t at = 0; at <= dotted.size();) {
        const std::size_t end = std::min(dotted.find('.', at), dotted.size());
        if (dotted.substr(at, end - at) == "<locals>") return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

Status PickleWriter::save_global(Value value, Value name) {
    Owned held_name = Owned::share(name);
    if (name.is_empty()) held_name = find_attribute(in_, value, in_.names.dunder_qualname);
    if (held_name.is_empty()) held_name = get_attribute(in_, value, in_.names.dunder_name);
    if (held_name.is_error()) return kError;
    if (!is_str(held_name.get()))
        return raise(in_, Error::AnyTypeError, "the name of a global must be a str");
    auto* global_name = as<Str>(held_name.get());
    GOSSAMER_TRY(module_value, module_of(value, held_name.get()));
    if (!is_str(module_value.get()))
        return raise(in_, Error::AnyTypeError, "the name of a module must be a str");
    auto* module_name = as<Str>(module_value.get());
    const auto refuse = [&](std::initializer_list<std::string_view> parts) -> ErrorTag {
        GOSSAMER_TRY(shown, repr_of(in_, value));
        TextBuilder text;
        for (const std::string_view part : parts)
            text.append(part);
        return raise_pickling(in_, {"Can't pickle ", as<Str>(shown.get())->text(), ": ", text.view()});
    };
    Owned module = pickle_import(in_, module_name);
    if (module.is_error()) {
        if (!pending_is(in_, in_.types.ImportError)) return kError;
        GOSSAMER_TRY(shown, [&] {
            PendingGuard guard{in_};
            return repr_of(in_, module_value.get());
        }());
        clear_pending(in_);
        return refuse({"import of module ", as<Str>(shown.get())->text(), " failed"});
    }
    if (is_local_name(global_name->text())) {
        GOSSAMER_TRY(shown, repr_of(in_, held_name.get()));
        TextBuilder text;
        text.append("Can't get local object ");
        text.append(as<Str>(shown.get())->text());
        GOSSAMER_TRY(message, new_str(in_, text));
        return raise_with(in_, in_.types.AttributeError, message.value());
    }
    GOSSAMER_TRY(found, follow_name(in_, module.get(), global_name->text()));
    if (found.is_empty())
        return refuse({"attribute lookup ", global_name->text(), " on ", module_name->text(), " failed"});
    if (found.get() != value)
        return refuse({"it's not the same object as ", module_name->text(), ".", global_name->text()});
    if (protocol_ >= 2) {
        GOSSAMER_TRY(is_extension, save_extension(value, module_name, global_name));
        if (is_extension.get()) return Status::ok();
    }
    if (protocol_ >= 4) {
        GOSSAMER_CHECK(save(module_value.get()));
        GOSSAMER_CHECK(save(held_name.get()));
        GOSSAMER_CHECK(write(PickleCode::StackGlobal));
    } else if (global_name->text().find('.') != std::string_view::npos) {
        GOSSAMER_CHECK(write_dotted(module_name, global_name->text()));
    } else {
        GOSSAMER_CHECK(write_global(module_name, global_name));
    }
    return memoize(value);
}

// True: written as a number that copyreg has for it.
Result<bool> PickleWriter::save_extension(Value value, Str* module_name, Str* name) {
    GOSSAMER_TRY(registry, pickle_library(in_, "copyreg", "_extension_registry"));
    if (!is_dict(registry.get()) || dict_size(as<Dict>(registry.get())) == 0) return false;
    GOSSAMER_TRY(key, tuple_of(in_, {Value::from_object(module_name), Value::from_object(name)}));
    GOSSAMER_TRY(found, dict_get(in_, as<Dict>(registry.get()), key.value()));
    if (found.is_empty()) return false;
    GOSSAMER_TRY(code, as_int64(in_, found.get()));
    const std::int64_t number = code.get();
    if (number <= 0 || number > 0x7FFF'FFFF) {
        GOSSAMER_TRY(shown, repr_of(in_, value));
        TextBuilder text;
        text.append_int(number);
        return raise_pickling(in_, {"Can't pickle ", as<Str>(shown.get())->text(), ": extension code ",
                                    text.view(), " is out of range"});
    }
    const auto bits = static_cast<std::uint64_t>(number);
    GOSSAMER_CHECK(number <= 0xFF     ? write_number<1>(PickleCode::Ext1, bits)
                   : number <= 0xFFFF ? write_number<2>(PickleCode::Ext2, bits)
                                      : write_number<4>(PickleCode::Ext4, bits));
    return true;
}

Status PickleWriter::write_identifier(const char* what, Str* identifier) {
    if (protocol_ < 3 && !identifier->is_ascii()) {
        TextBuilder protocol;
        protocol.append_int(protocol_);
        return raise_pickling(in_, {"can't pickle ", what, " identifier '", identifier->text(),
                                    "' using pickle protocol ", protocol.view()});
    }
    GOSSAMER_CHECK(write(identifier->text()));
    return write("\n");
}

// getattr(getattr(first, second), third) and so on: what protocols below 4 know of dotted names.
Status PickleWriter::write_dotted(Str* module_name, std::string_view dotted) {
    GOSSAMER_TRY(getter, pickle_library(in_, "builtins", "getattr"));
    for (const char character : dotted) {
        if (character != '.') continue;
        GOSSAMER_CHECK(save(getter.get()));
        if (protocol_ < 2) GOSSAMER_CHECK(write(PickleCode::Mark));
    }
    std::size_t end = dotted.find('.');
    GOSSAMER_TRY(first, new_str(in_, dotted.substr(0, end)));
    GOSSAMER_CHECK(write_global(module_name, first.get()));
    while (end != dotted.size()) {
        const std::size_t start = end + 1;
        end = std::min(dotted.find('.', start), dotted.size());
        GOSSAMER_TRY(part, new_str(in_, dotted.substr(start, end - start)));
        GOSSAMER_CHECK(save(part.value()));
        GOSSAMER_CHECK(write(protocol_ < 2 ? PickleCode::Tuple : PickleCode::Tuple2));
        GOSSAMER_CHECK(write(PickleCode::Reduce));
    }
    return Status::ok();
}

Status PickleWriter::write_global(Str* module_name, Str* name) {
    GOSSAMER_CHECK(write(PickleCode::Global));
    if (!pickler_->fixes_imports || protocol_ >= 3) {
        GOSSAMER_CHECK(write_identifier("module", module_name));
        return write_identifier("global", name);
    }
    GOSSAMER_TRY(rename, pickle_library(in_, "_pickle_names", "old_name"));
    GOSSAMER_TRY(old, call(in_, rename.get(), {Value::from_object(module_name), Value::from_object(name)}));
    const auto parts = as<Tuple>(old.get())->values();
    GOSSAMER_CHECK(write_identifier("module", as<Str>(parts[0])));
    return write_identifier("global", as<Str>(parts[1]));
}

}  // namespace gossamer
