#include "engine/lifetime_trace.h"

#include "memory/weakrefs.h"
#include "runtime/str.h"
#include "runtime/type.h"
#include "vm/execution.h"

namespace gossamer {

namespace {

void append_quoted(std::string& line, std::string_view text) {
    line += '"';
    for (char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') line += '\\';
        if (byte < 0x20) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
            line += escaped;
        } else {
            line += character;
        }
    }
    line += '"';
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
    if (is_new) ++last_number_;
    return place->second;
}

// ---- Lines

void LifetimeTrace::begin(std::string_view operation) {
    line_ = "{\"op\":";
    append_quoted(line_, operation);
}

void LifetimeTrace::add(std::string_view name, std::uint64_t number) {
    line_ += ',';
    append_quoted(line_, name);
    line_ += ':';
    line_ += std::to_string(number);
}

void LifetimeTrace::add(std::string_view name, std::string_view text) {
    line_ += ',';
    append_quoted(line_, name);
    line_ += ':';
    append_quoted(line_, text);
}

// Adds the place of the innermost frame: at its beginning and end the interpreter runs without one.
void LifetimeTrace::end() {
    const ExecutionState& state = *interpreter_.execution;
    const CallRecord* record = state.is_idle() ? state.records : standing_record(state, state.current);
    if (record != state.records && record->pc != record->code->instructions) {
        const auto word = static_cast<std::size_t>(record->pc - record->code->instructions - 1);
        const Position position = record->code->unit->position_at(word);
        add("file", record->code->file_name->text());
        add("line", position.line);
        add("column", position.column);
        add("end", position.end_column);
    }
    line_ += "}\n";
    std::fwrite(line_.data(), 1, line_.size(), file_);
}

void LifetimeTrace::write(std::string_view operation, const Object* object) {
    begin(operation);
    add("id", number_of(object));
    end();
}

// ---- Events

void LifetimeTrace::born(Object* object) {
    begin("b");
    add("id", number_of(object));
    add("type", type_name(interpreter_, Value::from_object(object)));
    end();
}

void LifetimeTrace::died(Object* object, DeathCause cause) {
    begin("d");
    add("id", number_of(object));
    add("cause", std::string_view{cause == DeathCause::Count ? "count" : "cycle"});
    end();
}

void LifetimeTrace::freed(Object* object) {
    if (!numbers_.contains(object)) return;  // a leaf that nothing was ever said about
    write("f", object);
    numbers_.erase(object);
}

void LifetimeTrace::weakref_created(WeakReference* reference, Object* referent) {
    begin("w");
    add("id", number_of(reference));
    add("referent", number_of(referent));
    line_ += reference->callback.is_none() ? ",\"callback\":false" : ",\"callback\":true";
    end();
}

void LifetimeTrace::weakref_cleared(WeakReference* reference, Object* referent) {
    begin("x");
    add("id", number_of(reference));
    add("referent", number_of(referent));
    end();
}

void LifetimeTrace::callback_begin(WeakReference* reference, Value) {
    write("cb", reference);
}

void LifetimeTrace::callback_end(WeakReference* reference) {
    write("/cb", reference);
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

void LifetimeTrace::collection_begin(int generation) {
    begin("g");
    add("generation", static_cast<std::uint64_t>(generation));
    end();
}

void LifetimeTrace::collection_found(Object* const* garbage, std::size_t count) {
    begin("g");
    line_ += ",\"garbage\":[";
    for (std::size_t index = 0; index < count; ++index) {
        if (index != 0) line_ += ',';
        line_ += std::to_string(number_of(garbage[index]));
    }
    line_ += ']';
    end();
}

void LifetimeTrace::collection_end(int generation, std::size_t collected) {
    begin("/g");
    add("generation", static_cast<std::uint64_t>(generation));
    add("collected", collected);
    end();
}

void LifetimeTrace::unraisable(std::string_view type) {
    begin("!");
    add("type", type);
    end();
}

}  // namespace gossamer
