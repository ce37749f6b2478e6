// Binding the arguments of the common calls: every parameter is given once or has a default, keywords are the
// interned names of parameters or go into **kwargs. All that is found out before anything moves.
#include "memory/count.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/assert.h"
#include "vm/fast_paths.h"

#include <algorithm>
#include <bit>

namespace gossamer {

namespace {

// A bit for each parameter, the first one's lowest.
using ParameterSet = std::uint64_t;

[[nodiscard]] ParameterSet first_parameters(unsigned count) {
    return (ParameterSet{1} << count) - 1;
}

class QuickBinder {
public:
    QuickBinder(const Function* function, Value* registers, std::uint32_t positional,
                const Tuple* keyword_names, std::uint32_t keywords)
        : function_{function},
          code_{function->code},
          registers_{registers},
          positional_{positional},
          keyword_names_{keyword_names},
          keywords_{keywords},
          in_place_{std::min<std::uint32_t>(positional, code_->positional_count)},
          named_{code_->positional_count + 0u + code_->keyword_only_count},
          missing_{0} {}

    [[nodiscard]] bool bind(Interpreter& interpreter) {
        const std::uint32_t stars = code_->flags & (CodeFlags::kVarArgs | CodeFlags::kVarKeywords);
        if (!code_->has_body() || (positional_ > in_place_ && (stars & CodeFlags::kVarArgs) == 0) ||
            keywords_ > kMostKeywords || named_ > kMostParameters) {
            return false;
        }
        missing_ = first_parameters(named_) & ~first_parameters(in_place_);
        if (keywords_ != 0 && !find_places(interpreter)) return false;
        if (missing_ != 0 && !has_defaults()) return false;
        Value rest = Value::empty();
        Dict* extra = nullptr;
        if (stars != 0 && !make_rests(interpreter, stars, rest, extra)) return false;
        if (keywords_ != 0) move_keywords(extra);
        unsigned next = named_;
        if (!rest.is_empty()) registers_[next++] = rest;
        if (extra != nullptr) registers_[next] = Value::from_object(extra);
        for (; missing_ != 0; missing_ &= missing_ - 1)
            fill(static_cast<unsigned>(std::countr_zero(missing_)));
        return true;
    }

private:
    static constexpr std::uint32_t kMostKeywords = 16;
    static constexpr std::uint32_t kMostParameters = 63;
    static constexpr std::uint8_t kNoParameter = 0xFF;  // the keyword goes into **kwargs

    // Which parameter each keyword is for.
    [[nodiscard]] bool find_places(const Interpreter& interpreter) {
        const Value* parameters = code_->local_names->items;
        // In the order of the parameters, as mostly, each is found at once.
        unsigned index = std::max<unsigned>(in_place_, code_->positional_only_count);
        for (std::uint32_t keyword = 0; keyword < keywords_; ++keyword, ++index) {
            const Value name = keyword_names_->items[keyword];
            if (index >= named_ || parameters[index] != name) {
                index = code_->positional_only_count;
                while (index < named_ && parameters[index] != name)
                    ++index;
            }
            if (index < named_) {
                if ((missing_ >> index & 1) == 0) return false;
                missing_ &= ~(ParameterSet{1} << index);
                places_[keyword] = static_cast<std::uint8_t>(index);
            } else {
                // Only the name of another object is surely no parameter's.
                if ((code_->flags & CodeFlags::kVarKeywords) == 0 || !is_exact(interpreter.types.str, name) ||
                    !as<Str>(name)->is_interned()) {
                    return false;
                }
                places_[keyword] = kNoParameter;
                ++extra_count_;
            }
        }
        return true;
    }

    // The default of a keyword-only parameter, borrowed; empty: it has none, or only a look-up will tell. In
    // the dict that `def` has made the defaults have the parameters' order.
    [[nodiscard]] Value keyword_default(unsigned index) const {
        if (function_->keyword_defaults.is_empty()) return Value::empty();
        auto entry = static_cast<std::uint16_t>(index - code_->positional_count);
        return dict_peek_at(as<Dict>(function_->keyword_defaults), code_->local_names->items[index], entry);
    }

    // Whether all that is missing has a default.
    [[nodiscard]] bool has_defaults() {
        const unsigned positional = code_->positional_count;
        const std::uint64_t count = function_->defaults.is_empty() ? 0 : as<Tuple>(function_->defaults)->size;
        if (count > positional) return false;
        required_ = positional - static_cast<unsigned>(count);
        if ((missing_ & first_parameters(required_)) != 0) return false;
        for (ParameterSet rest = missing_ & ~first_parameters(positional); rest != 0; rest &= rest - 1) {
            if (keyword_default(static_cast<unsigned>(std::countr_zero(rest))).is_empty()) return false;
        }
        return true;
    }

    void fill(unsigned index) {
        const Value value = index < code_->positional_count
                                ? as<Tuple>(function_->defaults)->items[index - required_]
                                : keyword_default(index);
        retain(value);
        registers_[index] = value;
    }

    // *args, what is left of the positional arguments, and the dict for **kwargs; both owned. False: no
    // memory, the slow way will say so.
    [[nodiscard]] bool make_rests(Interpreter& interpreter, std::uint32_t stars, Value& rest, Dict*& extra) {
        if ((stars & CodeFlags::kVarKeywords) != 0) {
            Ref<Dict> made = new_dict(interpreter, extra_count_);
            if (made.is_error()) {
                clear_pending(interpreter);
                return false;
            }
            extra = made.detach();
        }
        if ((stars & CodeFlags::kVarArgs) != 0) {
            rest = take_rest(interpreter);
            if (rest.is_error()) {
                if (extra != nullptr) release(extra);
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] Value take_rest(const Interpreter& interpreter) {
        const std::uint32_t surplus = positional_ - in_place_;
        if (surplus == 0) {
            retain(interpreter.empty_tuple);
            return Value::from_object(interpreter.empty_tuple);
        }
        auto* tuple = Heap::of(function_).create<Tuple>(interpreter.types.tuple->instance_shape,
                                                        Tuple::cell_bytes(surplus));
        if (tuple == nullptr) return Value::error();
        tuple->size = surplus;
        bool has_objects = false;
        for (std::uint32_t index = 0; index < surplus; ++index) {
            tuple->items[index] = std::exchange(registers_[in_place_ + index], Value::empty());
            has_objects |= tuple->items[index].is_heap();
        }
        if (has_objects) finish_tuple(tuple);
        return Value::from_object(tuple);
    }

    void move_keywords(Dict* extra) {
        Value* given = registers_ + positional_;
        if (extra_count_ == keywords_) {
            move_in(extra, keyword_names_->items, given, keywords_);
            return;
        }
        if (positional_ == in_place_ && extra_count_ == 0 && stand_in_place()) return;
        // All out first: places and where the values stand now may overlap.
        std::uint64_t bits[kMostKeywords];
        for (std::uint32_t keyword = 0; keyword < keywords_; ++keyword)
            bits[keyword] = std::exchange(given[keyword], Value::empty()).bits();
        for (std::uint32_t keyword = 0; keyword < keywords_; ++keyword) {
            Value value = Value::from_bits(bits[keyword]);
            if (places_[keyword] != kNoParameter) {
                registers_[places_[keyword]] = value;
            } else {
                move_in(extra, keyword_names_->items + keyword, &value, 1);
            }
        }
    }

    [[nodiscard]] bool stand_in_place() const {
        for (std::uint32_t keyword = 0; keyword < keywords_; ++keyword) {
            if (places_[keyword] != positional_ + keyword) return false;
        }
        return true;
    }

    // There is room and the keys are new and differ: nothing can fail.
    static void move_in(Dict* extra, const Value* names, Value* values, std::uint32_t count) {
        std::uint32_t index =
            extra->entry_count == 0 ? dict_move_in_texts(extra, names, values, 1, count) : 0;
        for (; index < count; ++index) {
            [[maybe_unused]] const bool moved = dict_move_in(extra, names[index], values[index]);
            GOSSAMER_ASSERT(moved);
        }
        for (index = 0; index < count; ++index) {
            retain(names[index]);
            values[index] = Value::empty();
        }
    }

    const Function* function_;
    const Code* code_;
    Value* registers_;
    std::uint32_t positional_;
    const Tuple* keyword_names_;
    std::uint32_t keywords_;
    std::uint32_t in_place_;         // positional arguments that are parameters where they stand
    unsigned named_;                 // parameters but *args and **kwargs
    ParameterSet missing_;           // of these, what is not given
    unsigned required_ = 0;          // positional parameters without default; once something is missing
    std::uint32_t extra_count_ = 0;  // keywords that go into **kwargs
    std::uint8_t places_[kMostKeywords];
};

// Puts defaults behind the arguments of a function that takes positional parameters only.
[[nodiscard]] bool add_defaults(const Function* function, Value* arguments, std::uint32_t count) {
    const std::uint32_t wanted = function->code->positional_count;
    if (count == wanted) return true;
    if (count > wanted || function->defaults.is_empty()) return false;
    const auto* defaults = as<Tuple>(function->defaults);
    if (wanted - count > defaults->size) return false;
    const Value* next = defaults->items + (defaults->size - (wanted - count));
    for (; count < wanted; ++count, ++next) {
        retain(*next);
        arguments[count] = *next;
    }
    return true;
}

}  // namespace

bool bind_at_once(Interpreter& interpreter, const Function* function, Value* arguments, std::uint32_t count,
                  const Tuple* keyword_names) {
    if (keyword_names == nullptr && function->code->has_plain_parameters)
        return add_defaults(function, arguments, count);
    const std::uint32_t keywords =
        keyword_names == nullptr ? 0 : static_cast<std::uint32_t>(keyword_names->size);
    return QuickBinder{function, arguments, count - keywords, keyword_names, keywords}.bind(interpreter);
}

}  // namespace gossamer
