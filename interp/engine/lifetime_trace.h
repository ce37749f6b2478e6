// -X trace-lifetimes: a listener that writes what happens to objects, one JSON object a line, in the order in
// which it happens. Each line says where in the source the running frame stands:
//
//     {"op":"b","id":7,"type":"Node","file":"cache.py","line":3,"column":4,"end":14}
//
//     op      further members    what
//     b       id, type           born: a container, once its fields are valid
//     v       id, type, text     an object whose birth was not reported, when it is first met; its text says
//                                what references cannot: see short_text
//     w       id, referent,      a weak reference was made
//             kind, callback
//     d       id, cause          dying: "count", "cycle", or "exit" while the interpreter takes itself apart
//     fin /fin  id               a finaliser begins, ends
//     r       id                 resurrected
//     x       id, referent       a weak reference was cleared because of its referent's death
//     cb /cb  id, function       its callback begins, ends
//     f       id                 freed
//     g       run, generation    a collection begins,
//     g       run, garbage       has found what is unreachable,
//     /g      run, collected     ends
//     F       frame, name        a frame is entered: it is known by its first statement
//     s       frame              a statement begins
//     /F      frame              a frame is about to let go of what it holds
//     o       stream, text       text for sys.stdout or sys.stderr
//     !       type, text, from   an exception: "raise" when it begins to unwind, "unraisable" when it has no
//                                caller to go to
//
// And what is different from last time, told when the next statement begins or a frame is left, with the
// place of the statement that was running:
//
//     n       frame, name, value   a name was bound; without a value: unbound
//     e       id, label, value     a strong reference was stored: ".attribute", "[0]", "{key}", "callback",
//     …;
//                                  without a value: removed
//     c       id, count            the number of strong references is another
//     v       id, text             what an object is called that was born since
//     cut                          names, references and counts are no longer compared: see lifetime_state.h
//
// A value is null, true, false, a number, a text (cut to 40 bytes) or {"#":id}. The code of the library has
// no statements of its own.
//
// A file that cannot be opened is a failure of the start; a full disk ends the trace, not the script.
#pragma once

#include "engine/lifetime_state.h"
#include "memory/observer.h"
#include "runtime/interpreter.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gossamer {

struct Instruction;

class LifetimeTrace final : public Observer, private LifetimeState::Listener {
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
    void statement_begins() override;
    void frame_left() override;
    void raised(Object* exception) override;
    void written(Object* file, std::string_view text) override;
    void unraisable(Object* exception);
    void exit_begins() { is_exit_ = true; }

private:
    LifetimeTrace(Interpreter& interpreter, std::FILE* file)
        : interpreter_{interpreter}, file_{file}, state_{interpreter, *this} {}
    // The number of an object; one that was there before gets its own, and a line, when it is first met.
    [[nodiscard]] std::uint64_t number_of(const Object* object) override;
    void name_changed(std::uint64_t frame, std::string_view name, std::string_view value) override;
    void text_known(std::uint64_t object, std::string_view text) override;
    void edge_changed(std::uint64_t owner, std::string_view label, std::string_view value) override;
    void count_changed(std::uint64_t object, std::uint32_t count) override;
    struct Frame {
        std::uint64_t number;
        std::string caller;     // the place of the statement that was running when it was entered
        std::string statement;  // the place of its own last one
    };
    // A frame is known by its generator, or by its place on the stack while it is there.
    [[nodiscard]] const void* key_of_frame() const;
    [[nodiscard]] Frame& current_frame();
    void forget_frame(const void* key);
    void compare(const Frame& frame);
    void write_exception(const Object* exception, std::string_view from);

    // A line: begin, members, one of the two ends.
    void begin(std::string_view operation);
    void add(std::string_view name, std::uint64_t number);
    void add(std::string_view name, std::string_view text);
    void add_json(std::string_view name, std::string_view json);
    void end();
    void end_at(std::string_view place);
    void write(std::string_view operation, const Object* object);
    // The members that tell where the innermost frame stands; borrowed until asked for again.
    [[nodiscard]] const std::string& place();

    Interpreter& interpreter_;
    std::FILE* file_;
    std::string line_;
    std::unordered_map<const Object*, std::uint64_t> numbers_;
    std::uint64_t last_number_ = 0;
    std::unordered_map<const void*, Frame> frames_;
    std::uint64_t last_frame_ = 0;
    const Instruction* place_of_ = nullptr;  // what place_ is the text of
    std::string place_;
    std::string running_;   // the place of the statement that runs
    std::string compared_;  // that of the one whose differences are told
    std::uint64_t collections_ = 0;
    LifetimeState state_;
    bool compares_ = true;
    bool is_exit_ = false;
};

}  // namespace gossamer
