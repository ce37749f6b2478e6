// Owners: the only place outside memory/ and the run loop that pairs retain with release.
//
// A bare Value, T& or T* borrows. `Owned` owns one count of whatever value; `Ref<T>` owns one count of a heap
// object of known kind. Owners move; copying is a named act, because it costs:
//     share(v)   adds a count            adopt(v)   takes over a count that already exists
//     detach()   hands the count out     get()      borrows
// Owned also carries results: Value::error() means "an exception is pending in the interpreter".
// Destroying or overwriting an owner may run code; overwriting stores the new value first.
#pragma once

#include "memory/count.h"

#include <utility>

namespace gossamer {

// Returned where an exception has been raised; converts to every result type.
struct ErrorTag {};
inline constexpr ErrorTag kError{};

class [[nodiscard]] Owned {
public:
    Owned() = default;
    Owned(ErrorTag) : value_{Value::error()} {}
    Owned(Owned&& other) noexcept : value_{std::exchange(other.value_, Value::empty())} {}
    Owned& operator=(Owned&& other) noexcept {
        Value old = std::exchange(value_, std::exchange(other.value_, Value::empty()));
        release(old);
        return *this;
    }
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    ~Owned() { release(value_); }

    [[nodiscard]] static Owned adopt(Value value) { return Owned{value}; }
    [[nodiscard]] static Owned adopt(Object* object) { return Owned{Value::from_object(object)}; }
    [[nodiscard]] static Owned share(Value value) {
        retain(value);
        return Owned{value};
    }
    [[nodiscard]] static Owned share(Object* object) { return share(Value::from_object(object)); }
    // Values that are never counted: ints, floats, None, True, …
    [[nodiscard]] static Owned immediate(Value value) { return Owned{value}; }
    [[nodiscard]] static Owned none() { return Owned{Value::none()}; }
    [[nodiscard]] static Owned boolean(bool truth) { return Owned{Value::from_bool(truth)}; }
    [[nodiscard]] static Owned not_implemented() { return Owned{Value::not_implemented()}; }

    [[nodiscard]] Value get() const { return value_; }
    [[nodiscard]] Value detach() { return std::exchange(value_, Value::empty()); }
    [[nodiscard]] bool is_error() const { return value_.is_error(); }
    [[nodiscard]] bool is_empty() const { return value_.is_empty(); }
    // Releases now. May run code.
    void reset() { release(detach()); }

private:
    explicit Owned(Value value) : value_{value} {}
    Value value_;
};

// Owns one count of a heap object; null only when moved from or when made from an error.
template <class Kind>
class [[nodiscard]] Ref {
public:
    Ref() = default;
    Ref(ErrorTag) {}
    Ref(Ref&& other) noexcept : object_{std::exchange(other.object_, nullptr)} {}
    Ref& operator=(Ref&& other) noexcept {
        Kind* old = std::exchange(object_, std::exchange(other.object_, nullptr));
        if (old != nullptr) release(static_cast<Object*>(old));
        return *this;
    }
    Ref(const Ref&) = delete;
    Ref& operator=(const Ref&) = delete;
    ~Ref() {
        if (object_ != nullptr) release(static_cast<Object*>(object_));
    }
    [[nodiscard]] static Ref adopt(Kind* object) { return Ref{object}; }
    [[nodiscard]] static Ref share(Kind* object) {
        retain(static_cast<Object*>(object));
        return Ref{object};
    }
    [[nodiscard]] Kind* get() const { return object_; }
    [[nodiscard]] Kind& operator*() const { return *object_; }
    [[nodiscard]] Kind* operator->() const { return object_; }
    [[nodiscard]] bool is_error() const { return object_ == nullptr; }
    [[nodiscard]] Value value() const { return Value::from_object(object_); }
    [[nodiscard]] Kind* detach() { return std::exchange(object_, nullptr); }
    // The same count as a value of unknown kind; an error stays an error.
    [[nodiscard]] Owned to_owned() && {
        if (object_ == nullptr) return kError;
        return Owned::adopt(static_cast<Object*>(detach()));
    }

private:
    explicit Ref(Kind* object) : object_{object} {}
    Kind* object_ = nullptr;
};

// A plain result that may be an error (an exception is pending).
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : value_{value} {}
    Result(ErrorTag) : error_{true} {}
    [[nodiscard]] bool is_error() const { return error_; }
    [[nodiscard]] T get() const { return value_; }

private:
    T value_{};
    bool error_ = false;
};

// Success or a pending exception.
class [[nodiscard]] Status {
public:
    constexpr Status() = default;
    constexpr Status(ErrorTag) : error_{true} {}
    [[nodiscard]] static constexpr Status ok() { return Status{}; }
    [[nodiscard]] constexpr bool is_error() const { return error_; }

private:
    bool error_ = false;
};

// Puts `value` into a slot that owns, then releases what was there. May run code.
inline void replace(Value& slot, Owned value) {
    Value old = std::exchange(slot, value.detach());
    release(old);
}

// Declares `name` from a call that may fail; on error leaves the function with the error.
#define GOSSAMER_TRY(name, call)                                                                             \
    auto name = (call);                                                                                      \
    if (name.is_error()) [[unlikely]]                                                                        \
    return ::gossamer::kError
// The same for calls whose result is not needed.
#define GOSSAMER_CHECK(call)                                                                                 \
    if ((call).is_error()) [[unlikely]]                                                                      \
    return ::gossamer::kError

}  // namespace gossamer
