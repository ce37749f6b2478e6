#include "runtime/type_descriptors.h"

#include "memory/weakrefs.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/instance.h"
#include "runtime/interpreter.h"
#include "runtime/raise.h"
#include "runtime/type.h"

namespace gossamer {

namespace {

Owned get_dict(Interpreter& interpreter, Value self) {
    Owned dict = ensure_instance_dict(interpreter, self);
    if (dict.is_empty()) return raise(interpreter, Error::NoInstanceDict);
    return dict;
}

Status set_dict(Interpreter& interpreter, Value self, Value value) {
    const Type* type = type_of(interpreter, self);
    if (type->has(TypeFlags::kModule)) return raise(interpreter, Error::ReadonlyAttribute);
    GOSSAMER_CHECK(get_dict(interpreter, self));
    if (value.is_empty()) {
        if (!type->has(TypeFlags::kHeapType)) return raise(interpreter, Error::CannotDeleteDict);
        GOSSAMER_TRY(fresh, new_dict(interpreter));
        return replace_instance_dict(interpreter, self.as_object(), fresh.value());
    }
    if (!is_dict(value)) return raise(interpreter, Error::DictNotADict, type_name(interpreter, value));
    return replace_instance_dict(interpreter, self.as_object(), value);
}

Owned get_weakref(Interpreter&, Value self) {
    WeakReference** head = weakref_head(self.as_object());
    if (head == nullptr || *head == nullptr) return Owned::none();
    return Owned::share(*head);
}

}  // namespace

const Getter instance_dict_getter{"__dict__", get_dict, set_dict, "dictionary for instance variables"};
const Getter instance_weakref_getter{"__weakref__", get_weakref, nullptr,
                                     "list of weak references to the object"};

}  // namespace gossamer
