// What names, attributes and items hold, compared from statement to statement. Nothing in the interpreter
// tells of stores: who listens goes over the objects it has numbered and says what is different from last
// time.
//
// The state keeps numbers and short texts, no references; it forgets an object at its death, whose fields are
// taken out of it from then on. Each comparison costs a walk over all objects that live, so there are limits:
// statements (beyond, the trace goes on without this), objects that are looked at, edges of one of them.
#pragma once

#include "runtime/interpreter.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace gossamer {

class LifetimeState {
public:
    // Who wants to know. A value is JSON: see json_of, or {"#":number} for an object.
    class Listener {
    public:
        virtual ~Listener() = default;
        [[nodiscard]] virtual std::uint64_t number_of(const Object* object) = 0;
        // Empty value: unbound, removed.
        virtual void name_changed(std::uint64_t frame, std::string_view name, std::string_view value) = 0;
        virtual void text_known(std::uint64_t object, std::string_view text) = 0;
        virtual void edge_changed(std::uint64_t owner, std::string_view label, std::string_view value) = 0;
        virtual void count_changed(std::uint64_t object, std::uint32_t count) = 0;
    };

    static constexpr std::size_t kMostStatements = 5'000;
    static constexpr std::size_t kMostObjects = 2'000;
    static constexpr std::size_t kMostEdges = 200;

    LifetimeState(Interpreter& interpreter, Listener& listener)
        : interpreter_{interpreter}, listener_{listener} {}

    void born(Object* object, std::uint64_t number);
    void died(std::uint64_t number);
    void frame_left(std::uint64_t frame);
    // Compares the names of the current frame, and all objects. False: the limit is reached, nothing was
    // compared and nothing will be.
    bool compare(std::uint64_t frame);

private:
    // From label to value, both as they are written.
    using Held = std::map<std::string, std::string, std::less<>>;
    struct Seen {
        Object* object = nullptr;
        bool is_new = true;
        std::uint32_t count = 0;
        std::uint64_t fingerprint = 0;  // of what it held: most objects are the same as last time
        Held held;
    };
    class Walk;

    [[nodiscard]] std::string text_of(Value value);
    [[nodiscard]] std::uint64_t identity_of(Value value);
    [[nodiscard]] Held names_of_dict(Dict* dict);
    [[nodiscard]] Held names_of_current_frame();
    void compare_names(std::uint64_t frame);
    void compare_object(std::uint64_t number, Seen& seen);
    template <class Report>
    static void report_differences(const Held& before, const Held& now, Report report);

    Interpreter& interpreter_;
    Listener& listener_;
    std::map<std::uint64_t, Seen> objects_;
    std::map<std::uint64_t, Held> names_;
    std::size_t comparisons_ = 0;
};

}  // namespace gossamer
