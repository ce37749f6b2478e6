// What lookups along the MRO and inline caches have found lately, shared by all sites: two small tables,
// keyed by a version and a name.
//
// A version is unique for ever and renewed whenever what it stands for changes (type.cpp, shape.h), so
// entries are never invalidated: one that is out of date is never asked for again. Each entry owns a count of
// its name, which makes sure that no other name comes to lie at the same address; what was found is borrowed,
// as in inline caches. Knows nothing of how things are looked up.
#pragma once

#include "runtime/attributes.h"

#include <array>
#include <cstdint>
#include <utility>

namespace gossamer {

class LookupCache {
public:
    enum class Use : std::uint8_t { Load, Store };

    // An attribute along the MRO of the type whose own shape has this version; `value` empty: there is none.
    struct Found {
        Str* name = nullptr;  // owned
        std::uint32_t version = 0;
        Value value;
    };
    // What a site has learned about an attribute of objects whose shape has this version.
    struct Learned {
        Str* name = nullptr;  // owned
        Use use = Use::Load;
        AttributeCache cache;
    };

    // The entry where version and name belong; it may hold another pair.
    [[nodiscard]] Found& found_at(std::uint32_t version, const Str* name) {
        return found_[place_of(version, name, found_.size())];
    }
    // What is known about the attribute of objects of this version, or null.
    [[nodiscard]] Learned* find_learned(std::uint32_t version, const Str* name, Use use) {
        const std::size_t place = learned_place(version, name, use);
        for (std::size_t candidate : {place, place ^ 1}) {
            Learned& entry = learned_[candidate];
            if (entry.cache.version == version && entry.name == name && entry.use == use) return &entry;
        }
        return nullptr;
    }
    // An entry for what has just been learned; what was there moves to the neighbour.
    [[nodiscard]] Learned& add_learned(std::uint32_t version, Str* name, Use use) {
        const std::size_t place = learned_place(version, name, use);
        std::swap(learned_[place], learned_[place ^ 1]);
        Learned& entry = learned_[place];
        entry.use = use;
        set_name(entry.name, name);
        return entry;
    }
    void take_name(Found& entry, Str* name) { set_name(entry.name, name); }
    // Lets all names go. Before the interpreter ends.
    void clear();

private:
    [[nodiscard]] static std::size_t place_of(std::uint32_t version, const Str* name, std::size_t size) {
        auto bits = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(name) >> 3);
        return ((bits ^ version) * 0x9E37'79B1u >> 16) & (size - 1);
    }
    [[nodiscard]] std::size_t learned_place(std::uint32_t version, const Str* name, Use use) const {
        return place_of(version + static_cast<std::uint32_t>(use), name, learned_.size());
    }
    static void set_name(Str*& slot, Str* name);

    std::array<Found, 1024> found_{};
    std::array<Learned, 512> learned_{};
};

}  // namespace gossamer
