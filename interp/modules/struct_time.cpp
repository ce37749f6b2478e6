#include "modules/struct_time.h"

#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/numbers.h"
#include "runtime/errors/objects.h"
#include "runtime/instance.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/struct_sequence.h"

#include <algorithm>

namespace gossamer {

namespace {

constexpr std::size_t kFields = kStructTimeItems + kStructTimeHidden;

// The hidden fields lie behind the items, where the tuple's own size does not reach.
void traverse(Object* object, Visitor& visitor) {
    tuple_layout.traverse(object, visitor);
    for (std::size_t index = kStructTimeItems; index < kFields; ++index)
        visitor.visit(static_cast<Tuple*>(object)->items[index]);
}

Value take_next(Object* object) {
    Value* items = static_cast<Tuple*>(object)->items;
    for (std::size_t index = kFields; index > kStructTimeItems; --index) {
        if (items[index - 1].is_heap()) return std::exchange(items[index - 1], Value::empty());
    }
    return tuple_layout.take_next(object);
}

constexpr Layout kLayout{
    .traverse = traverse,
    .take_next = take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = [](const Object*) { return Tuple::cell_bytes(kFields); },
    .weakref_offset = 0,
};

Owned make(Interpreter& in, Type* type, std::span<const Value> fields) {
    GOSSAMER_TRY(instance, allocate_variable_instance(in, type, Tuple::cell_bytes(kFields)));
    auto* made = as<Tuple>(instance.get());
    made->size = kStructTimeItems;
    for (std::size_t index = 0; index < kFields; ++index)
        made->items[index] = Owned::share(fields[index]).detach();
    const auto is_atom = [](Value value) { return !value.is_heap() || is_str(value); };
    if (!std::all_of(fields.begin(), fields.end(), is_atom)) in.heap.track(made);
    return instance;
}

// Fields that are given by name, for those that are not given yet.
Status add_named(Interpreter& in, Value named, std::span<Value> fields, std::size_t given) {
    if (!is_dict(named)) return raise(in, Error::StructTimeDict);
    std::uint64_t used = 0;
    for (std::size_t index = given; index < kFields; ++index) {
        GOSSAMER_TRY(name, intern(in, struct_time_type_spec.getters[index].name));
        const Value found = dict_find_str(as<Dict>(named), name.get());
        if (found.is_empty()) continue;
        fields[index] = found;
        ++used;
    }
    if (dict_size(as<Dict>(named)) != used) return raise(in, Error::StructTimeField);
    return Status::ok();
}

Owned struct_time_new(Interpreter& in, Args args) {
    static constexpr const char* names[] = {"sequence", "dict"};
    Value values[] = {Value::empty(), Value::empty()};
    GOSSAMER_CHECK(bind_raw_arguments(in, args, 1, "structseq", names, values));
    if (values[0].is_empty()) return raise(in, Error::MissingRequired, "structseq", "sequence");
    GOSSAMER_TRY(sequence, tuple_from(in, values[0]));
    const auto items = as<Tuple>(sequence.get())->values();
    if (items.size() < kStructTimeItems)
        return raise(in, Error::StructTimeLength, "least", kStructTimeItems, items.size());
    if (items.size() > kFields) return raise(in, Error::StructTimeLength, "most", kFields, items.size());
    Value fields[kFields];
    std::fill(std::copy(items.begin(), items.end(), fields), fields + kFields, Value::none());
    if (!values[1].is_empty()) GOSSAMER_CHECK(add_named(in, values[1], fields, items.size()));
    return make(in, as<Type>(args[0]), fields);
}

Owned struct_time_replace(Interpreter& in, Args args) {
    if (args.count > 1) return raise(in, Error::StructSequencePositional);
    Value fields[kFields];
    std::copy_n(as<Tuple>(args[0])->items, kFields, fields);
    GOSSAMER_TRY(unknown, new_list(in));
    for (std::size_t index = 0; index < args.keyword_count; ++index) {
        const Value name = args.keyword_names()->items[index];
        const std::size_t field = field_index(struct_time_type_spec.getters, as<Str>(name)->text());
        if (field < kFields) {
            fields[field] = args.values[args.count + index];
        } else {
            GOSSAMER_CHECK(list_append(in, unknown.get(), Owned::share(name)));
        }
    }
    if (unknown->size == 0) return make(in, heap_type(args[0].as_object()), fields);
    GOSSAMER_TRY(text, repr_of(in, unknown.value()));
    return raise(in, Error::StructSequenceField, as<Str>(text.get()));
}

Owned struct_time_reduce(Interpreter& in, Args args) {
    const Tuple* self = as<Tuple>(args[0]);
    GOSSAMER_TRY(items, tuple_of(in, self->values()));
    GOSSAMER_TRY(hidden, new_dict(in));
    for (std::size_t index = kStructTimeItems; index < kFields; ++index) {
        const char* name = struct_time_type_spec.getters[index].name;
        GOSSAMER_CHECK(dict_set_text(in, hidden.get(), name, self->items[index]));
    }
    GOSSAMER_TRY(arguments, tuple_of(in, {items.value(), hidden.value()}));
    return tuple_of(in, {Value::from_object(heap_type(args[0].as_object())), arguments.value()}).to_owned();
}

constexpr Method kMethods[] = {
    {"__new__", struct_time_new, raw(), "", Binding::Static},
    {"__repr__", struct_sequence_repr, exactly(0), ""},
    {"__replace__", struct_time_replace, raw(), kStructSequenceReplace.documentation},
    {"__reduce__", struct_time_reduce, exactly(0), "__reduce__($self, /)\nWhat makes an equal one."},
};

constexpr Getter kGetters[] = {
    struct_field<0>("tm_year", "year, for example 1993"),
    struct_field<1>("tm_mon", "month, from 1 to 12"),
    struct_field<2>("tm_mday", "day of the month, from 1"),
    struct_field<3>("tm_hour", "hour, from 0 to 23"),
    struct_field<4>("tm_min", "minute, from 0 to 59"),
    struct_field<5>("tm_sec", "second, from 0 to 61"),
    struct_field<6>("tm_wday", "day of the week, Monday is 0"),
    struct_field<7>("tm_yday", "day of the year, from 1"),
    struct_field<8>("tm_isdst", "1 in summer time, 0 outside, -1 if unknown"),
    struct_field<9>("tm_zone", "short name of the zone"),
    struct_field<10>("tm_gmtoff", "seconds east of UTC"),
};

}  // namespace

const TypeSpec struct_time_type_spec{
    .name = "struct_time",
    .module = "time",
    .documentation = "A moment of the calendar: a tuple whose nine items have names.",
    .layout = &kLayout,
    .basic_size = sizeof(Tuple),
    .flags = TypeFlags::kImmutable | TypeFlags::kTuple | TypeFlags::kVariableSize | TypeFlags::kSequence |
             TypeFlags::kMatchSelf,
    .methods = kMethods,
    .getters = kGetters,
};

Owned new_struct_time(Interpreter& in, Type* type, const std::tm& moment) {
    const int numbers[kStructTimeItems] = {moment.tm_year + 1900,    moment.tm_mon + 1,  moment.tm_mday,
                                           moment.tm_hour,           moment.tm_min,      moment.tm_sec,
                                           (moment.tm_wday + 6) % 7, moment.tm_yday + 1, moment.tm_isdst};
    GOSSAMER_TRY(zone, new_str_value(in, moment.tm_zone));
    Value fields[kFields];
    for (std::size_t index = 0; index < kStructTimeItems; ++index)
        fields[index] = Value::from_int(numbers[index]);
    fields[kStructTimeItems] = zone.get();
    fields[kStructTimeItems + 1] = Value::from_int(moment.tm_gmtoff);
    return make(in, type, fields);
}

}  // namespace gossamer
