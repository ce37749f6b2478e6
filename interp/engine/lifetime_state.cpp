#include "engine/lifetime_state.h"

#include "engine/value_text.h"
#include "memory/weakrefs.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/frame_variables.h"
#include "runtime/list.h"
#include "runtime/set.h"
#include "runtime/shape.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "support/hash.h"
#include "vm/execution.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace gossamer {

namespace {

// The name of a slot that comes from `__slots__`: only the descriptor in its class knows.
[[nodiscard]] std::string_view declared_name(const Interpreter& interpreter, const Type* type,
                                             std::size_t slot) {
    for (const Value base : std::span{type->mro->items, type->mro->size}) {
        std::uint32_t position = 0;
        Value name;
        Value attribute;
        while (dict_next(as<Type>(base)->dict, position, name, attribute)) {
            const MemberDescriptor* member = find_declared_slot(interpreter, attribute);
            if (member == nullptr) continue;
            if (member->owner == as<Type>(base) && member->slot == slot) return member->name->text();
        }
    }
    return "?";
}

}  // namespace

std::string LifetimeState::text_of(Value value) {
    if (is_written_inside(value)) return json_of(value);
    return "{\"#\":" + std::to_string(listener_.number_of(value.as_object())) + "}";
}

// Tells values apart as their texts do, without making these.
std::uint64_t LifetimeState::identity_of(Value value) {
    return is_written_inside(value) ? fingerprint_of(value) : listener_.number_of(value.as_object());
}

// ---- One object's references

// Goes over what an object holds and computes the fingerprint of it; writes it out if there is a place for
// it. The class of an instance is left out.
class LifetimeState::Walk final : public Visitor {
public:
    Walk(LifetimeState& state, Held* held) : state_{state}, held_{held} {}

    std::uint64_t go_over(Object* object) {
        go_over_attributes(object);
        go_over_struct(object);
        return fingerprint_;
    }

    // What the struct of some other kind holds, by position.
    void visit_object(Object* object) override {
        const auto place = std::find(passed_over_.begin(), passed_over_.end(), object);
        if (place != passed_over_.end()) {
            passed_over_.erase(place);
            return;
        }
        add(++position_, Value::from_object(object), [this] { return "field " + std::to_string(position_); });
    }

private:
    template <class Label>
    void add(std::uint64_t label, Value value, Label write) {
        if (value.is_empty() || edges_ == kMostEdges) return;
        ++edges_;
        fingerprint_ = mix_hash(mix_hash(fingerprint_, label), state_.identity_of(value));
        if (held_ != nullptr) held_->insert_or_assign(write(), state_.text_of(value));
    }

    void go_over_attributes(Object* object) {
        const Type* type = heap_type(object);
        if (type->slots_offset == 0) return;
        const Shape* shape = shape_of(object);
        for (std::size_t slot = 0; slot < shape->slot_count; ++slot) {
            const Value value = *slot_address(object, shape, type->slots_offset, slot);
            if (value.is_heap()) passed_over_.push_back(value.as_object());
            add(slot, value, [this, type, shape, slot] {
                if (const Str* name = slot_name(shape, slot); name != nullptr)
                    return "." + std::string{name->text()};
                if (slot >= shape->named_slot_count) return std::string{"__dict__"};
                return "." + std::string{declared_name(state_.interpreter_, type, slot)};
            });
        }
    }

    void go_over_struct(Object* object) {
        const Value value = Value::from_object(object);
        if (is_dict(value)) return go_over_dict(as<Dict>(value));
        if (is_list(value)) return go_over_items(as<List>(value)->items, as<List>(value)->size);
        if (is_tuple(value)) return go_over_items(as<Tuple>(value)->items, as<Tuple>(value)->size);
        if (is_set(value)) return go_over_set(as<Set>(value));
        const Layout& layout = *object->shape->layout;
        if (layout.is_weak_reference) return go_over_callback(static_cast<WeakReference*>(object));
        if (object->shape->owns_type) passed_over_.push_back(object->shape->type);
        if (layout.traverse != nullptr) layout.traverse(object, *this);
    }

    void go_over_dict(Dict* dict) {
        if (dict->owner != nullptr) return;  // its owner's attributes
        std::uint32_t position = 0;
        Value key;
        Value value;
        while (edges_ < kMostEdges && dict_next(dict, position, key, value)) {
            add(state_.identity_of(key), value, [this, key] { return "{" + state_.text_of(key) + "}"; });
            if (is_written_inside(key)) continue;
            add(state_.identity_of(key), key, [this, key] { return "key " + state_.text_of(key); });
        }
    }

    void go_over_items(const Value* items, std::size_t size) {
        for (std::size_t index = 0; index < std::min(size, kMostEdges); ++index)
            add(index, items[index], [index] { return "[" + std::to_string(index) + "]"; });
    }

    void go_over_set(Set* set) {
        std::uint64_t position = 0;
        Value key;
        while (edges_ < kMostEdges && set_next(set, position, key))
            add(state_.identity_of(key), key, [this, key] { return "in " + state_.text_of(key); });
    }

    void go_over_callback(WeakReference* reference) {
        if (!reference->callback.is_none())
            add(0, reference->callback, [] { return std::string{"callback"}; });
    }

    LifetimeState& state_;
    Held* held_;
    std::uint64_t fingerprint_ = 0;
    std::size_t edges_ = 0;
    std::size_t position_ = 0;
    std::vector<const Object*> passed_over_;  // what traverse visits and is no news
};

// ---- From statement to statement

void LifetimeState::born(Object* object, std::uint64_t number) {
    if (objects_.size() < kMostObjects) objects_[number].object = object;
}

void LifetimeState::died(std::uint64_t number) {
    objects_.erase(number);
}

void LifetimeState::frame_left(std::uint64_t frame) {
    names_.erase(frame);
}

template <class Report>
void LifetimeState::report_differences(const Held& before, const Held& now, Report report) {
    for (const auto& [label, value] : before) {
        if (!now.contains(label)) report(label, std::string_view{});
    }
    for (const auto& [label, value] : now) {
        const auto place = before.find(label);
        if (place == before.end() || place->second != value) report(label, std::string_view{value});
    }
}

bool LifetimeState::compare(std::uint64_t frame) {
    if (++comparisons_ > kMostStatements) return false;
    compare_names(frame);
    for (auto& [number, seen] : objects_)
        compare_object(number, seen);
    return true;
}

// Without those that every module has.
LifetimeState::Held LifetimeState::names_of_dict(Dict* dict) {
    Held names;
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (names.size() < kMostEdges && dict_next(dict, position, key, value)) {
        if (!is_str(key) || as<Str>(key)->text().starts_with("__")) continue;
        names.emplace(as<Str>(key)->text(), text_of(value));
    }
    return names;
}

LifetimeState::Held LifetimeState::names_of_current_frame() {
    const CallRecord* record = interpreter_.execution->current;
    if ((record->flags & CallRecord::kHasNamespace) != 0)
        return is_dict(record->name_space) ? names_of_dict(as<Dict>(record->name_space)) : Held{};
    if (record->code->unit->is_module) return names_of_dict(record->function->globals);
    Held names;
    const FrameVariables variables{record->code, record->base, record->base[-1]};
    for (std::size_t index = 0; index < variables.size(); ++index) {
        if (variables.is_hidden(index) || variables.value(index).is_empty()) continue;
        names.emplace(variables.name(index)->text(), text_of(variables.value(index)));
    }
    return names;
}

void LifetimeState::compare_names(std::uint64_t frame) {
    Held now = names_of_current_frame();
    Held& before = names_[frame];
    report_differences(before, now, [&](std::string_view name, std::string_view value) {
        listener_.name_changed(frame, name, value);
    });
    before = std::move(now);
}

void LifetimeState::compare_object(std::uint64_t number, Seen& seen) {
    if (std::exchange(seen.is_new, false)) {
        const std::string text = short_text(interpreter_, seen.object);
        if (!text.empty()) listener_.text_known(number, text);
    }
    const std::uint64_t fingerprint = Walk{*this, nullptr}.go_over(seen.object);
    if (fingerprint != seen.fingerprint) {
        Held now;
        Walk{*this, &now}.go_over(seen.object);
        report_differences(seen.held, now, [&](std::string_view label, std::string_view value) {
            listener_.edge_changed(number, label, value);
        });
        seen.held = std::move(now);
        seen.fingerprint = fingerprint;
    }
    if (seen.object->count == seen.count) return;
    seen.count = seen.object->count;
    listener_.count_changed(number, seen.count);
}

}  // namespace gossamer
