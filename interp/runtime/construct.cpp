#include "runtime/construct.h"

#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/errors/vm.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <vector>

namespace gossamer {

namespace {

using Arguments = boost::container::small_vector<Value, 8>;

// `__new__` gets the class as its first argument and is not bound to anything.
Owned call_new(Interpreter& interpreter, Type* type, std::span<const Value> args, Tuple* keyword_names) {
    Value found = type->find_special(Special::new_);
    if (found.is_empty() || type->has(TypeFlags::kNoInstantiate)) {
        return raise(interpreter, Error::CannotCreate, type->name_text());
    }
    Owned held = Owned::share(found);
    GOSSAMER_TRY(function, bind_descriptor(interpreter, found, Value::empty(), type));
    Arguments all;
    all.reserve(args.size() + 1);
    all.push_back(Value::from_object(type));
    all.insert(all.end(), args.begin(), args.end());
    return call(interpreter, function.get(), {all.data(), all.size()}, keyword_names);
}

Status call_init(Interpreter& interpreter, Value instance, std::span<const Value> args,
                 Tuple* keyword_names) {
    Type* type = type_of(interpreter, instance);
    Value found = type->find_special(Special::init);
    if (found.is_empty()) return Status::ok();
    // object.__init__ does nothing, and minds no arguments where there is another `__new__` to take them.
    const Type* plain = interpreter.types.object;
    if (found == plain->find_special(Special::init) &&
        (args.empty() || type->find_special(Special::new_) != plain->find_special(Special::new_))) {
        return Status::ok();
    }
    bool unbound = false;
    GOSSAMER_TRY(method, find_special_method(interpreter, instance, Special::init, &unbound));
    Arguments all;
    all.reserve(args.size() + 1);
    if (unbound) all.push_back(instance);
    all.insert(all.end(), args.begin(), args.end());
    GOSSAMER_TRY(result, call(interpreter, method.get(), {all.data(), all.size()}, keyword_names));
    if (result.get().is_none()) return Status::ok();
    return raise(interpreter, Error::InitReturned, type_name(interpreter, result.get()));
}

}  // namespace

Owned construct(Interpreter& interpreter, Type* type, std::span<const Value> args, Tuple* keyword_names) {
    if (type == interpreter.types.type && keyword_names == nullptr && args.size() == 1) {
        return Owned::share(type_of(interpreter, args[0]));
    }
    GOSSAMER_TRY(instance, call_new(interpreter, type, args, keyword_names));
    GOSSAMER_CHECK(initialise_instance(interpreter, type, instance.get(), args, keyword_names));
    return instance;
}

Status initialise_instance(Interpreter& interpreter, const Type* type, Value instance,
                           std::span<const Value> args, Tuple* keyword_names) {
    if (!is_instance_exact_or_sub(interpreter, instance, type)) return Status::ok();
    return call_init(interpreter, instance, args, keyword_names);
}

ErrorTag raise_abstract(Interpreter& interpreter, Type* type) {
    Owned names = Owned::share(dict_find_str(type->dict, interpreter.names.dunder_abstractmethods));
    if (names.is_empty()) return raise(interpreter, Error::AbstractClass, type->name_text(), "", "");
    GOSSAMER_TRY(list, list_from(interpreter, names.get()));
    std::vector<std::string_view> sorted;
    for (Value item : as<List>(list.get())->values()) {
        if (is_str(item)) sorted.push_back(as<Str>(item)->text());
    }
    std::sort(sorted.begin(), sorted.end());
    TextBuilder text;
    for (std::string_view name : sorted) {
        if (!text.view().empty()) text.append(std::string_view{", "});
        text.append('\'');
        text.append(name);
        text.append('\'');
    }
    return raise(interpreter, Error::AbstractClass, type->name_text(), sorted.size() == 1 ? "" : "s",
                 text.view());
}

}  // namespace gossamer
