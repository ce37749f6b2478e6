// Builtin functions about iterables.
#include "builtins/function_tables.h"
#include "builtins/list_methods.h"
#include "memory/count.h"
#include "runtime/async_generator.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/for_each.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

// Stops at the first item with this truth.
Owned find_truth(Interpreter& in, Value iterable, bool wanted) {
    bool found = false;
    Poll poll{in};
    const auto look = [&](Value item) -> Result<bool> {
        GOSSAMER_CHECK(poll.count());
        GOSSAMER_TRY(truth, is_true(in, item));
        found = truth.get() == wanted;
        return !found;
    };
    const auto is_passed_by = [&](Value item) {
        return truth_at_once(in, item) == static_cast<int>(!wanted) && let_go_quietly(item);
    };
    GOSSAMER_CHECK(for_each(in, iterable, is_passed_by, look));
    return Owned::boolean(found == wanted);
}

Owned builtin_all(Interpreter& in, Args args) {
    return find_truth(in, args[0], false);
}

Owned builtin_any(Interpreter& in, Args args) {
    return find_truth(in, args[0], true);
}

Owned builtin_len(Interpreter& in, Args args) {
    GOSSAMER_TRY(size, length(in, args[0]));
    return new_int(in, size.get());
}

Owned builtin_iter(Interpreter& in, Args args) {
    if (args.count == 1) return get_iterator(in, args[0]);
    if (!is_callable(in, args[0])) return raise(in, Error::IterNotCallable);
    return new_callable_iterator(in, args[0], args[1]);
}

Owned builtin_next(Interpreter& in, Args args) {
    Value iterator = args[0];
    if (type_of(in, iterator)->find_special(Special::next).is_empty()) {
        return raise(in, Error::NotIterator, type_name(in, iterator));
    }
    if (args.count == 1) {
        // The iterator's own StopIteration is passed on, value and all.
        const Type* type = type_of(in, iterator);
        const Value method = type->find_special(Special::next);
        if (!type->has(TypeFlags::kHeapType) && is_exact(in.types.wrapper_descriptor, method))
            return as<NativeCallable>(method)->method->function(in, Args{&iterator, 1});
        bool absent = false;
        return call_special(in, iterator, Special::next, {}, &absent);
    }
    GOSSAMER_TRY(item, next_item(in, iterator));
    return item.is_empty() ? Owned::share(args[1]) : std::move(item);
}

// The keywords are list.sort's.
// The named arguments, put where list.sort reads them; false: something else is named, as it will say.
[[nodiscard]] bool are_options_of_sort(Args args, Value* arguments) {
    for (std::uint32_t index = 0; index < args.keyword_count; ++index) {
        const std::string_view name = as<Str>(args.keyword_names()->items[index])->text();
        if (name != "key" && name != "reverse") return false;
        arguments[name == "key" ? 1 : 2] = args.values[args.count + index];
    }
    return true;
}

Owned builtin_sorted(Interpreter& in, Args args) {
    if (args.count != 1) return raise(in, Error::ArityExactly, "sorted", 1, "", args.count);
    GOSSAMER_TRY(list, list_from(in, args[0]));
    Value arguments[] = {list.get(), Value::empty(), Value::empty()};
    if (are_options_of_sort(args, arguments)) {
        GOSSAMER_CHECK(list_sort(in, Args{arguments, 3}));
        return list;
    }
    GOSSAMER_TRY(name, intern(in, "sort"));
    GOSSAMER_TRY(method, get_attribute(in, list.get(), name.get()));
    const std::size_t named = args.keyword_count;
    GOSSAMER_CHECK(call(in, method.get(), std::span{args.values + 1, named}, args.keyword_names()));
    return list;
}

Owned builtin_aiter(Interpreter& in, Args args) {
    bool absent = false;
    Owned result = call_special(in, args[0], Special::aiter, {}, &absent);
    if (absent) return raise(in, Error::NotAsyncIterable, type_name(in, args[0]));
    GOSSAMER_CHECK(result);
    if (type_of(in, result.get())->find_special(Special::anext).is_empty()) {
        return raise(in, Error::AiterNotAsyncIterator, type_name(in, result.get()));
    }
    return result;
}

constexpr Method kFunctions[] = {
    {"all", builtin_all, exactly(1), "all($module, iterable, /)\nReturn True if all items are true."},
    {"any", builtin_any, exactly(1), "any($module, iterable, /)\nReturn True if any item is true."},
    {"len", builtin_len, exactly(1), "len($module, obj, /)\nReturn the number of items in a container."},
    {"iter", builtin_iter, between(1, 2),
     "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\nMake an iterator."},
    {"next", builtin_next, between(1, 2),
     "next(iterator[, default])\nReturn the next item, or the default at the end."},
    {"sorted", builtin_sorted, raw(),
     "sorted($module, iterable, /, *, key=None, reverse=False)\nReturn a new sorted list."},
    {"aiter", builtin_aiter, exactly(1), "aiter($module, async_iterable, /)\nMake an asynchronous iterator."},
    {"anext", builtin_anext, between(1, 2),
     "anext($module, aiterator, default=<unrepresentable>, /)\nReturn an awaitable for the next item."},
};

}  // namespace

const std::span<const Method> iteration_functions = kFunctions;

}  // namespace gossamer
