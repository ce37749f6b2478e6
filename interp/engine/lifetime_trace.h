// -X trace-lifetimes: a listener that writes what happens to objects, one JSON object a line, in the order in
// which it happens. Each line says where in the source the running frame stands:
//
//     {"op":"b","id":7,"type":"Node","file":"cache.py","line":3,"column":4,"end":14}
//
//     op    further members     what
//     b     id, type            born: a container, once its fields are valid
//     d     id, cause           dying: "count", "cycle"
//     f     id                  freed
//     w     id, referent,       a weak reference was made
//           callback
//     x     id, referent        cleared because of its referent's death
//     cb /cb  id                its callback begins, ends
//     fin /fin  id              a finaliser begins, ends
//     r     id                  resurrected
//     g /g  generation, …       a collection begins; "garbage" lists what it found; it ends
//     !     type                an error without a caller to go to
//
// A file that cannot be opened is a failure of the start; a full disk ends the trace, not the script.
#pragma once

#include "memory/observer.h"
#include "runtime/interpreter.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gossamer {

class LifetimeTrace final : public Observer {
public:
    // To the named file, or to the process' stderr when the name is empty. Null: it cannot be opened.
    static std::unique_ptr<LifetimeTrace> open(Interpreter& interpreter, const std::string& path);
    ~LifetimeTrace() override;
    LifetimeTrace(const LifetimeTrace&) = delete;
    LifetimeTrace& operator=(const LifetimeTrace&) = delete;

    void born(Object* object) override;
    void died(Object* object, DeathCause cause) override;
    void freed(Object* object) override;
    void weakref_created(WeakReference* reference, Object* referent) override;
    void weakref_cleared(WeakReference* reference, Object* referent) override;
    void callback_begin(WeakReference* reference, Value callback) override;
    void callback_end(WeakReference* reference) override;
    void finaliser_begin(Object* object) override;
    void finaliser_end(Object* object) override;
    void resurrected(Object* object) override;
    void collection_begin(int generation) override;
    void collection_found(Object* const* garbage, std::size_t count) override;
    void collection_end(int generation, std::size_t collected) override;
    void unraisable(std::string_view type);

private:
    LifetimeTrace(Interpreter& interpreter, std::FILE* file) : interpreter_{interpreter}, file_{file} {}
    // The number of an object; those that were there before get theirs when they are first met.
    [[nodiscard]] std::uint64_t number_of(const Object* object);
    void begin(std::string_view operation);
    void add(std::string_view name, std::uint64_t number);
    void add(std::string_view name, std::string_view text);
    void end();
    void write(std::string_view operation, const Object* object);

    Interpreter& interpreter_;
    std::FILE* file_;
    std::string line_;
    std::unordered_map<const Object*, std::uint64_t> numbers_;
    std::uint64_t last_number_ = 0;
};

}  // namespace gossamer
