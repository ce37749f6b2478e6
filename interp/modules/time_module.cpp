// time: clocks, sleeping, and calendar time as the C library knows it.
#include "memory/count.h"
#include "modules/struct_time.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/numbers.h"
#include "runtime/float.h"
#include "runtime/int.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/struct_sequence.h"

#include <cerrno>
#include <cmath>
#include <ctime>
#include <string>
#include <utility>

namespace gossamer {

namespace {

constexpr std::int64_t kNanoseconds = 1'000'000'000;

// ---- clocks

[[nodiscard]] std::int64_t nanoseconds_of(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * kNanoseconds + now.tv_nsec;
}

template <clockid_t kClock>
Owned seconds(Interpreter&, Args) {
    return new_float(static_cast<double>(nanoseconds_of(kClock)) / static_cast<double>(kNanoseconds));
}

template <clockid_t kClock>
Owned whole_nanoseconds(Interpreter& in, Args) {
    return new_int(in, nanoseconds_of(kClock));
}

// ---- sleep

// A duration in nanoseconds, rounded up.
Result<std::int64_t> duration_of(Interpreter& in, Value value) {
    constexpr double kMost = 9e9;  // seconds; nobody waits longer
    double given = 0;
    if (is_any_float(value)) {
        given = float_value(value);
        if (std::isnan(given)) return raise(in, Error::TimestampNaN);
    } else {
        GOSSAMER_TRY(whole, as_index(in, value, nullptr));
        given = static_cast<double>(whole.get());
    }
    if (given < 0) return raise(in, Error::SleepNegative);
    if (given > kMost) return raise(in, Error::TimestampRange);
    return static_cast<std::int64_t>(std::ceil(given * static_cast<double>(kNanoseconds)));
}

Owned time_sleep(Interpreter& in, Args args) {
    GOSSAMER_TRY(duration, duration_of(in, args[0]));
    const std::int64_t end = nanoseconds_of(CLOCK_MONOTONIC) + duration.get();
    const timespec deadline{static_cast<time_t>(end / kNanoseconds), static_cast<long>(end % kNanoseconds)};
    // A signal wakes the sleeper; what it means is seen to, and then the rest is slept.
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &deadline, nullptr) == EINTR) {
        if (in.poll != nullptr) GOSSAMER_CHECK(in.poll(in));
    }
    return Owned::none();
}

// ---- broken-down time

// Any tuple of at least nine ints, as the functions that print one take it.
Status read_struct_time(Interpreter& in, const char* function, Value value, std::tm& moment) {
    if (!is_tuple(value)) return raise(in, Error::TimeTupleNeeded);
    Owned keeper = Owned::share(value);
    const auto items = as<Tuple>(value)->values();
    if (items.size() < kStructTimeItems) return raise(in, Error::TimeTupleLength, function);
    int numbers[kStructTimeItems] = {};
    for (std::size_t index = 0; index < kStructTimeItems; ++index) {
        GOSSAMER_TRY(number, as_int64(in, items[index]));
        if (number.get() < INT32_MIN || number.get() > INT32_MAX) return raise(in, Error::IntTooLargeForC);
        numbers[index] = static_cast<int>(number.get());
    }
    moment = std::tm{};
    moment.tm_year = numbers[0] - 1900;
    moment.tm_mon = numbers[1] == 0 ? 0 : numbers[1] - 1;
    moment.tm_mday = numbers[2] == 0 ? 1 : numbers[2];
    moment.tm_hour = numbers[3];
    moment.tm_min = numbers[4];
    moment.tm_sec = numbers[5];
    moment.tm_wday = (numbers[6] + 1) % 7;
    moment.tm_yday = numbers[7] == 0 ? 0 : numbers[7] - 1;
    moment.tm_isdst = numbers[8];
    return Status::ok();
}

// Months, days and so on within the calendar: the C library indexes tables with them.
Status check_struct_time(Interpreter& in, const std::tm& moment) {
    const struct {
        bool is_valid;
        const char* name;
    } checks[] = {
        {moment.tm_mon >= 0 && moment.tm_mon <= 11, "month out of range"},
        {moment.tm_mday >= 1 && moment.tm_mday <= 31, "day of month out of range"},
        {moment.tm_hour >= 0 && moment.tm_hour <= 23, "hour out of range"},
        {moment.tm_min >= 0 && moment.tm_min <= 59, "minute out of range"},
        {moment.tm_sec >= 0 && moment.tm_sec <= 61, "seconds out of range"},
        {moment.tm_wday >= 0, "day of week out of range"},
        {moment.tm_yday >= 0 && moment.tm_yday <= 365, "day of year out of range"},
    };
    for (const auto& check : checks) {
        if (!check.is_valid) return raise(in, Error::AnyValueError, check.name);
    }
    return Status::ok();
}

Result<std::time_t> timestamp_of(Interpreter& in, Value value) {
    if (value.is_empty() || value.is_none()) return std::time(nullptr);
    if (is_any_float(value)) {
        const double given = std::floor(float_value(value));
        if (std::isnan(given)) return raise(in, Error::TimestampNaN);
        if (std::fabs(given) >= 0x1p62) return raise(in, Error::TimestampRange);
        return static_cast<std::time_t>(given);
    }
    GOSSAMER_TRY(index, to_index(in, value));
    if (!index.get().is_int()) return raise(in, Error::TimestampRange);
    return static_cast<std::time_t>(index.get().as_int());
}

enum class Zone : std::uint8_t { Utc, Local };

Status take_apart(Interpreter& in, Zone zone, Value value, std::tm& moment) {
    GOSSAMER_TRY(timestamp, timestamp_of(in, value));
    const std::time_t given = timestamp.get();
    const bool is_ok =
        (zone == Zone::Utc ? gmtime_r(&given, &moment) : localtime_r(&given, &moment)) != nullptr;
    if (!is_ok) return raise_os_error(in, EOVERFLOW, Value::empty());
    return Status::ok();
}

// Bound to the type struct_time: their receiver.
template <Zone kZone>
Owned broken_down(Interpreter& in, Args args) {
    std::tm moment{};
    GOSSAMER_CHECK(take_apart(in, kZone, args.get(1), moment));
    return new_struct_time(in, as<Type>(args[0]), moment);
}

// ---- text

Status given_or_now(Interpreter& in, const char* function, Value value, std::tm& moment) {
    if (value.is_empty()) return take_apart(in, Zone::Local, Value::empty(), moment);
    GOSSAMER_CHECK(read_struct_time(in, function, value, moment));
    return check_struct_time(in, moment);
}

Owned calendar_text(Interpreter& in, const std::tm& moment) {
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    char text[64];
    const int length = std::snprintf(text, sizeof text, "%s %s%3d %.2d:%.2d:%.2d %d", days[moment.tm_wday],
                                     months[moment.tm_mon], moment.tm_mday, moment.tm_hour, moment.tm_min,
                                     moment.tm_sec, 1900 + moment.tm_year);
    return new_str_value(in, {text, static_cast<std::size_t>(length)});
}

Owned time_asctime(Interpreter& in, Args args) {
    std::tm moment{};
    GOSSAMER_CHECK(given_or_now(in, "asctime", args.get(0), moment));
    return calendar_text(in, moment);
}

Owned time_ctime(Interpreter& in, Args args) {
    std::tm moment{};
    GOSSAMER_CHECK(take_apart(in, Zone::Local, args.get(0), moment));
    return calendar_text(in, moment);
}

Owned time_strftime(Interpreter& in, Args args) {
    if (!is_str(args[0])) return raise_bad_argument(in, "strftime", "argument 1", "str", args[0]);
    std::tm moment{};
    GOSSAMER_CHECK(given_or_now(in, "strftime", args.get(1), moment));
    // A blank in front tells "no room" from "nothing to print".
    const std::string format = " " + std::string{as<Str>(args[0])->text()};
    std::string text(format.size() * 4 + 64, '\0');
    for (;;) {
        const std::size_t length = std::strftime(text.data(), text.size(), format.c_str(), &moment);
        if (length != 0) return new_str_value(in, std::string_view{text}.substr(1, length - 1));
        text.resize(text.size() * 2);
    }
}

Owned time_mktime(Interpreter& in, Args args) {
    std::tm moment{};
    GOSSAMER_CHECK(read_struct_time(in, "mktime", args[0], moment));
    moment.tm_wday = -1;  // stays so when mktime fails; -1 alone is also one second before 1970
    const std::time_t timestamp = std::mktime(&moment);
    if (timestamp == -1 && moment.tm_wday == -1) return raise(in, Error::MktimeRange);
    return new_float(static_cast<double>(timestamp));
}

// ---- in the dialect

// The function of that name in the module _time_more.
Owned call_in_dialect(Interpreter& in, const char* function, std::span<const Value> arguments) {
    GOSSAMER_TRY(module_name, intern(in, "_time_more"));
    GOSSAMER_TRY(module, in.import_module(in, module_name.get(), Value::none(), Value::none(), 0));
    GOSSAMER_TRY(name, intern(in, function));
    return call_method(in, module.get(), name.get(), arguments);
}

Owned time_strptime(Interpreter& in, Args args) {
    return call_in_dialect(in, "strptime", args.from(0));
}

Owned time_get_clock_info(Interpreter& in, Args args) {
    return call_in_dialect(in, "get_clock_info", args.from(0));
}

// ---- the table

constexpr Method kFunctions[] = {
    {"time", seconds<CLOCK_REALTIME>, exactly(0), "time($module, /)\nSeconds since 1970."},
    {"time_ns", whole_nanoseconds<CLOCK_REALTIME>, exactly(0),
     "time_ns($module, /)\nNanoseconds since 1970."},
    {"monotonic", seconds<CLOCK_MONOTONIC>, exactly(0),
     "monotonic($module, /)\nSeconds of a clock that never goes back."},
    {"monotonic_ns", whole_nanoseconds<CLOCK_MONOTONIC>, exactly(0),
     "monotonic_ns($module, /)\nThe same in nanoseconds."},
    {"perf_counter", seconds<CLOCK_MONOTONIC>, exactly(0),
     "perf_counter($module, /)\nSeconds, for measuring."},
    {"perf_counter_ns", whole_nanoseconds<CLOCK_MONOTONIC>, exactly(0),
     "perf_counter_ns($module, /)\nThe same in nanoseconds."},
    {"process_time", seconds<CLOCK_PROCESS_CPUTIME_ID>, exactly(0),
     "process_time($module, /)\nSeconds that the processor has worked for this program."},
    {"process_time_ns", whole_nanoseconds<CLOCK_PROCESS_CPUTIME_ID>, exactly(0),
     "process_time_ns($module, /)\nThe same in nanoseconds."},
    {"thread_time", seconds<CLOCK_THREAD_CPUTIME_ID>, exactly(0),
     "thread_time($module, /)\nSeconds that the processor has worked for this thread."},
    {"thread_time_ns", whole_nanoseconds<CLOCK_THREAD_CPUTIME_ID>, exactly(0),
     "thread_time_ns($module, /)\nThe same in nanoseconds."},
    {"sleep", time_sleep, exactly(1), "sleep($module, object, /)\nWaits so many seconds."},
    {"asctime", time_asctime, between(0, 1), "asctime([tuple])\nA moment as 'Thu Jan  1 00:00:00 1970'."},
    {"ctime", time_ctime, between(0, 1), "ctime([seconds])\nSeconds since 1970 as local time, in words."},
    {"strftime", time_strftime, between(1, 2), "strftime(format[, tuple])\nA moment laid out as told."},
    {"strptime", time_strptime, between(1, 2), "strptime(string[, format])\nA struct_time of a text."},
    {"get_clock_info", time_get_clock_info, exactly(1), "get_clock_info(name)\nHow a clock works."},
    {"mktime", time_mktime, exactly(1), "mktime($module, object, /)\nSeconds since 1970 of a local moment."},
};

constexpr Method kBoundFunctions[] = {
    {"gmtime", broken_down<Zone::Utc>, between(0, 1),
     "gmtime([seconds])\nSeconds since 1970 as a struct_time in UTC."},
    {"localtime", broken_down<Zone::Local>, between(0, 1),
     "localtime([seconds])\nSeconds since 1970 as a struct_time of the place."},
};

// What clocks show about a moment.
struct ShownZone {
    std::string name;
    std::int64_t west = 0;  // seconds behind UTC
};

[[nodiscard]] ShownZone zone_at(std::time_t moment) {
    std::tm local{};
    if (localtime_r(&moment, &local) == nullptr) return {};
    return {local.tm_zone, -std::int64_t{local.tm_gmtoff}};
}

// The names and distances of the place's zone: of this year's winter and summer, whichever of them is in
// January.
Status add_zone(Interpreter& in, Dict* dict) {
    constexpr std::time_t kYear = (365 * 24 + 6) * 3600;
    const std::time_t begin = std::time(nullptr) / kYear * kYear;
    ShownZone standard = zone_at(begin);
    ShownZone summer = zone_at(begin + kYear / 2);
    if (standard.west < summer.west) std::swap(standard, summer);
    GOSSAMER_TRY(standard_name, new_str_value(in, standard.name));
    GOSSAMER_TRY(summer_name, new_str_value(in, summer.name));
    GOSSAMER_TRY(names, tuple_of(in, {standard_name.get(), summer_name.get()}));
    GOSSAMER_CHECK(dict_set_text(in, dict, "tzname", names.value()));
    GOSSAMER_CHECK(dict_set_text(in, dict, "timezone", Value::from_int(standard.west)));
    GOSSAMER_CHECK(dict_set_text(in, dict, "altzone", Value::from_int(summer.west)));
    return dict_set_text(in, dict, "daylight", Value::from_int(standard.west != summer.west ? 1 : 0));
}

// Of the module: the zone may be another one, because the variable TZ is.
Owned time_tzset(Interpreter& in, Args args) {
    tzset();
    GOSSAMER_CHECK(add_zone(in, as<Module>(args[0])->dict));
    return Owned::none();
}

constexpr Method kTzset{"tzset", time_tzset, exactly(0),
                        "tzset($module, /)\nTake the time zone from the variable TZ of the environment."};

Status initialise(Interpreter& in, Module* module) {
    GOSSAMER_TRY(type, make_struct_sequence_type(in, struct_time_type_spec, kStructTimeHidden));
    GOSSAMER_CHECK(dict_set_text(in, module->dict, struct_time_type_spec.name, type.get()));
    constexpr auto count = static_cast<std::int64_t>(kStructTimeItems + kStructTimeHidden);
    GOSSAMER_CHECK(dict_set_text(in, module->dict, "_STRUCT_TM_ITEMS", Value::from_int(count)));
    GOSSAMER_TRY(name, new_str_value(in, "time"));
    for (const Method& method : kBoundFunctions) {
        GOSSAMER_TRY(function, new_native_function(in, method, type.get(), name.get()));
        GOSSAMER_CHECK(dict_set_text(in, module->dict, method.name, function.get()));
    }
    GOSSAMER_TRY(function, new_native_function(in, kTzset, Value::from_object(module), name.get()));
    GOSSAMER_CHECK(dict_set_text(in, module->dict, kTzset.name, function.get()));
    tzset();
    return add_zone(in, module->dict);
}

}  // namespace

extern const ModuleSpec time_module_spec;
const ModuleSpec time_module_spec{"time", "Clocks, sleeping and calendar time.", kFunctions, initialise};

}  // namespace gossamer
