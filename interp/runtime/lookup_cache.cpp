#include "runtime/lookup_cache.h"

#include "memory/count.h"
#include "runtime/str.h"

#include <utility>

namespace gossamer {

void LookupCache::set_name(Str*& slot, Str* name) {
    if (slot == name) return;
    if (name != nullptr) retain(static_cast<Object*>(name));
    Str* old = std::exchange(slot, name);
    if (old != nullptr) release(static_cast<Object*>(old));
}

void LookupCache::clear() {
    for (Found& entry : found_) {
        entry.version = 0;
        set_name(entry.name, nullptr);
    }
    for (Learned& entry : learned_) {
        entry.cache = AttributeCache{};
        set_name(entry.name, nullptr);
    }
}

}  // namespace gossamer
