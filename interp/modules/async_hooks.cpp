#include "modules/async_hooks.h"

#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/errors/modules.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/struct_sequence.h"

namespace gossamer {

namespace {

constexpr Getter kFields[] = {
    struct_field<0>("firstiter", "called when an asynchronous generator makes its first step"),
    struct_field<1>("finalizer", "called when one dies that has not come to its end"),
};
constexpr TypeSpec kSpec =
    struct_sequence_spec("asyncgen_hooks", "builtins", "Who hears of asynchronous generators.", kFields);

[[nodiscard]] Value shown(Value hook) {
    return hook.is_empty() ? Value::none() : hook;
}

Status check_hook(Interpreter& in, Value hook, const char* name) {
    if (hook.is_empty() || hook.is_none() || is_callable(in, hook)) return Status::ok();
    return raise(in, Error::HookNotCallable, name, type_name(in, hook));
}

// Left out: as it was. None: nobody.
void set_hook(Value& slot, Value hook) {
    if (hook.is_empty()) return;
    replace(slot, hook.is_none() ? Owned{} : Owned::share(hook));
}

}  // namespace

Status make_async_hooks_type(Interpreter& in) {
    GOSSAMER_TRY(type, make_struct_sequence_type(in, kSpec));
    add_partner(in, as<Type>(type.get()));
    return Status::ok();
}

Owned sys_get_async_hooks(Interpreter& in, Args) {
    const Value hooks[] = {shown(in.first_step_hook), shown(in.finalizer_hook)};
    return new_struct_sequence(in, partner_type(in, kSpec), hooks);
}

Owned sys_set_async_hooks(Interpreter& in, Args args) {
    GOSSAMER_CHECK(check_hook(in, args[1], "finalizer"));
    GOSSAMER_CHECK(check_hook(in, args[0], "firstiter"));
    set_hook(in.finalizer_hook, args[1]);
    set_hook(in.first_step_hook, args[0]);
    return Owned::none();
}

}  // namespace gossamer
