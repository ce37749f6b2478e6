#include "engine/lifetime_trace.h"

#include "engine/value_text.h"
#include "memory/weakrefs.h"
#include "runtime/dict.h"
#include "runtime/str.h"
#include "runtime/type.h"
#include "vm/execution.h"

namespace gossamer {

namespace {

// The members that tell the place of the instruction before `pc`.
[[nodiscard]] std::string place_in(const Code& code, const Instruction* pc) {
    const Position position = code.unit->position_at(static_cast<std::size_t>(pc - code.instructions - 1));
    std::string members = ",\"file\":" + quote_as_json(code.file_name->text());
    if (position.line == 0) return members;
    members += ",\"line\":" + std::to_string(position.line);
    if (position.end_line != position.line) members += ",\"end_line\":" + std::to_string(position.end_line);
    members += ",\"column\":" + std::to_string(position.column);
    return members + ",\"end\":" + std::to_string(position.end_column);
}

}  // namespace

std::unique_ptr<LifetimeTrace> LifetimeTrace::open(Interpreter& interpreter, const std::string& path) {
    std::FILE* file = path.empty() ? stderr : std::fopen(path.c_str(), "w");
    if (file == nullptr) return nullptr;
    return std::unique_ptr<LifetimeTrace>{new LifetimeTrace{interpreter, file}};
}

LifetimeTrace::~LifetimeTrace() {
    std::fflush(file_);
    if (file_ != stderr) std::fclose(file_);
}

std::uint64_t LifetimeTrace::number_of(const Object* object) {
    auto [place, is_new] = numbers_.try_emplace(object, last_number_ + 1);
    if (!is_new) return place->second;
    const std::uint64_t number = ++last_number_;
    begin("v");
    add("id", number);
    add("type", type_name(interpreter_, Value::from_object(object)));
    if (std::string text = short_text(interpreter_, object); !text.empty()) add("text", text);
    end();
    return number;
}

// ---- Lines

void LifetimeTrace::begin(std::string_view operation) {
    line_ = "{\"op\":" + quote_as_json(operation);
}

void LifetimeTrace::add(std::string_view name, std::uint64_t number) {
    add_json(name, std::to_string(number));
}

void LifetimeTrace::add(std::string_view name, std::string_view text) {
    add_json(name, quote_as_json(text));
}

void LifetimeTrace::add_json(std::string_view name, std::string_view json) {
    line_.append(",\"").append(name).append("\":").append(json);
}

// At the beginning and at the end the interpreter runs without a frame, and some code stands on no line.
const std::string& LifetimeTrace::place() {
    const ExecutionState& state = *interpreter_.execution;
    const CallRecord* record = state.is_idle() ? state.records : standing_record(state, state.current);
    const bool is_nowhere = record == state.records || record->pc == record->code->instructions;
    const Instruction* at = is_nowhere ? nullptr : record->pc;
    // Many things happen at one place.
    if (at == place_of_) return place_;
    place_of_ = at;
    place_ = is_nowhere ? "" : place_in(*record->code, at);
    return place_;
}

void LifetimeTrace::end() {
    end_at(place());
}

void LifetimeTrace::end_at(std::string_view place) {
    line_.append(place).append("}\n");
    std::fwrite(line_.data(), 1, line_.size(), file_);
}

void LifetimeTrace::write(std::string_view operation, const Object* object) {
    const std::uint64_t number = number_of(object);
    begin(operation);
    add("id", number);
    end();
}

// ---- Births and deaths

void LifetimeTrace::born(Object* object) {
    // The collector may be told of an object late, or again: it goes on under the number that it has.
    const auto [place, is_new] = numbers_.try_emplace(object, last_number_ + 1);
    const std::uint64_t number = place->second;
    if (is_new) {
        ++last_number_;
        begin("b");
        add("id", number);
        add("type", type_name(interpreter_, Value::from_object(object)));
        end();
    }
    // Only what the program itself makes is looked at: not what its imports and the library do.
    if (frames_.contains(key_of_frame())) state_.born(object, number);
}

void LifetimeTrace::died(Object* object, DeathCause cause) {
    const bool is_leaf = object->shape->layout->take_next == nullptr;
    if (is_leaf && !numbers_.contains(object)) return;  // nothing was ever said about it
    const std::uint64_t number = number_of(object);
    state_.died(number);
    forget_frame(object);  // a generator that would not be closed
    begin("d");
    add("id", number);
    const char* by_itself = cause == DeathCause::Count ? "count" : "cycle";
    add("cause", std::string_view{is_exit_ ? "exit" : by_itself});
    end();
}

void LifetimeTrace::freed(Object* object) {
    if (object->shape->type == interpreter_.types.code) place_of_ = nullptr;
    if (!numbers_.contains(object)) return;
    write("f", object);
    numbers_.erase(object);
}

void LifetimeTrace::finaliser_begin(Object* object) {
    write("fin", object);
}

void LifetimeTrace::finaliser_end(Object* object) {
    write("/fin", object);
}

void LifetimeTrace::resurrected(Object* object) {
    write("r", object);
}

// ---- Weak references

void LifetimeTrace::weakref_created(WeakReference* reference, Object* referent) {
    const std::uint64_t number = number_of(reference);
    const std::uint64_t seen = number_of(referent);
    begin("w");
    add("id", number);
    add("referent", seen);
    add("kind", type_name(interpreter_, Value::from_object(reference)));
    add_json("callback", reference->callback.is_none() ? "false" : "true");
    end();
}

void LifetimeTrace::weakref_cleared(WeakReference* reference, Object* referent) {
    const std::uint64_t number = number_of(reference);
    const std::uint64_t seen = number_of(referent);
    begin("x");
    add("id", number);
    add("referent", seen);
    end();
}

void LifetimeTrace::callback_begin(WeakReference* reference, Value callback) {
    const std::uint64_t number = number_of(reference);
    const std::uint64_t function = callback.is_heap() ? number_of(callback.as_object()) : 0;
    begin("cb");
    add("id", number);
    if (function != 0) add("function", function);
    end();
}

void LifetimeTrace::callback_end(WeakReference* reference) {
    write("/cb", reference);
}

// ---- Collections

void LifetimeTrace::collection_begin(int generation) {
    begin("g");
    add("run", ++collections_);
    add("generation", static_cast<std::uint64_t>(generation));
    end();
}

void LifetimeTrace::collection_found(Object* const* garbage, std::size_t count) {
    std::string members = "[";
    for (std::size_t index = 0; index < count; ++index) {
        if (index != 0) members += ',';
        members += std::to_string(number_of(garbage[index]));
    }
    begin("g");
    add("run", collections_);
    add_json("garbage", members + ']');
    end();
}

void LifetimeTrace::collection_end(int, std::size_t collected) {
    begin("/g");
    add("run", collections_);
    add("collected", collected);
    end();
}

// ---- Frames and statements

const void* LifetimeTrace::key_of_frame() const {
    const CallRecord* record = interpreter_.execution->current;
    return record->generator != nullptr ? static_cast<const void*>(record->generator) : record;
}

LifetimeTrace::Frame& LifetimeTrace::current_frame() {
    auto [place, is_new] = frames_.try_emplace(key_of_frame());
    Frame& frame = place->second;
    if (!is_new) return frame;
    frame.number = ++last_frame_;
    frame.caller = running_;
    begin("F");
    add("frame", frame.number);
    add("name", interpreter_.execution->current->code->name->text());
    end();
    return frame;
}

void LifetimeTrace::compare(const Frame& frame) {
    if (!compares_) return;
    compared_ = frame.statement.empty() ? frame.caller : frame.statement;
    compares_ = state_.compare(frame.number);
    if (compares_) return;
    begin("cut");
    end_at(compared_);
}

void LifetimeTrace::statement_begins() {
    Frame& frame = current_frame();
    compare(frame);
    running_ = frame.statement = place();
    begin("s");
    add("frame", frame.number);
    end();
}

void LifetimeTrace::frame_left() {
    const auto entry = frames_.find(key_of_frame());
    if (entry == frames_.end()) return;
    compare(entry->second);
    forget_frame(entry->first);
}

void LifetimeTrace::forget_frame(const void* key) {
    const auto entry = frames_.find(key);
    if (entry == frames_.end()) return;
    const Frame& frame = entry->second;
    begin("/F");
    add("frame", frame.number);
    end_at(frame.statement);
    running_ = frame.caller;
    state_.frame_left(frame.number);
    frames_.erase(entry);
}

void LifetimeTrace::name_changed(std::uint64_t frame, std::string_view name, std::string_view value) {
    begin("n");
    add("frame", frame);
    add("name", name);
    if (!value.empty()) add_json("value", value);
    end_at(compared_);
}

void LifetimeTrace::text_known(std::uint64_t object, std::string_view text) {
    begin("v");
    add("id", object);
    add("text", text);
    end_at(compared_);
}

void LifetimeTrace::edge_changed(std::uint64_t owner, std::string_view label, std::string_view value) {
    begin("e");
    add("id", owner);
    add("label", label);
    if (!value.empty()) add_json("value", value);
    end_at(compared_);
}

void LifetimeTrace::count_changed(std::uint64_t object, std::uint32_t count) {
    begin("c");
    add("id", object);
    add("count", std::uint64_t{count});
    end_at(compared_);
}

// ---- Exceptions and output

void LifetimeTrace::write_exception(const Object* exception, std::string_view from) {
    begin("!");
    add("type", type_name(interpreter_, Value::from_object(exception)));
    add("text", message_of(interpreter_, exception));
    add("from", from);
    end();
}

void LifetimeTrace::raised(Object* exception) {
    write_exception(exception, "raise");
}

void LifetimeTrace::unraisable(Object* exception) {
    write_exception(exception, "unraisable");
}

void LifetimeTrace::written(Object* file, std::string_view text) {
    for (Str* name : {interpreter_.names.stdout_, interpreter_.names.stderr_}) {
        if (dict_find_str(interpreter_.sys_dict, name) != Value::from_object(file)) continue;
        begin("o");
        add("stream", name->text());
        add("text", text);
        return end();
    }
}

}  // namespace gossamer
