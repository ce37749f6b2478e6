#include "runtime/array.h"

#include "runtime/owned_fields.h"

namespace gossamer {

const Layout array_layout = [] {
    Layout layout = OwnedFields<ArrayObject, &ArrayObject::storage>::layout;
    layout.weakref_offset = sizeof(Object);
    return layout;
}();

}  // namespace gossamer
