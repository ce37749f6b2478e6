#include "engine/sys_setup.h"

#include "engine/engine_state.h"
#include "engine/files.h"
#include "engine/host_stream.h"
#include "modules/registry.h"
#include "runtime/dict.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/struct_sequence.h"
#include "runtime/text_file.h"

namespace gossamer {

extern const ModuleSpec sys_module_spec;

namespace {

constexpr Getter kFlagFields[] = {
    struct_field<0>("debug", "-d"),
    struct_field<1>("inspect", "-i"),
    struct_field<2>("interactive", "-i"),
    struct_field<3>("optimize", "-O or -OO"),
    struct_field<4>("dont_write_bytecode", "-B"),
    struct_field<5>("no_user_site", "-s"),
    struct_field<6>("no_site", "-S"),
    struct_field<7>("ignore_environment", "-E"),
    struct_field<8>("verbose", "-v"),
    struct_field<9>("bytes_warning", "-b"),
    struct_field<10>("quiet", "-q"),
    struct_field<11>("hash_randomization", "-R"),
    struct_field<12>("isolated", "-I"),
    struct_field<13>("dev_mode", "-X dev"),
    struct_field<14>("utf8_mode", "-X utf8"),
    struct_field<15>("warn_default_encoding", "-X warn_default_encoding"),
    struct_field<16>("safe_path", "-P"),
    struct_field<17>("int_max_str_digits", "-X int_max_str_digits"),
};
constexpr TypeSpec kFlagsSpec =
    struct_sequence_spec("flags", "sys", "Flags of the command line.", kFlagFields);

Status set_text(Interpreter& in, const char* key, std::string_view text) {
    GOSSAMER_TRY(value, new_str(in, text));
    return dict_set_text(in, in.sys_dict, key, value.value());
}

Status set_texts(Interpreter& in, const char* key, const std::vector<std::string>& texts) {
    GOSSAMER_TRY(list, new_list(in));
    for (const std::string& text : texts) {
        GOSSAMER_TRY(item, new_str_value(in, text));
        GOSSAMER_CHECK(list_append(in, list.get(), std::move(item)));
    }
    return dict_set_text(in, in.sys_dict, key, list.value());
}

Status set_flags(Interpreter& in, const Configuration& configuration) {
    GOSSAMER_TRY(type, make_struct_sequence_type(in, kFlagsSpec));
    auto number = [](int value) { return Value::from_int(value); };
    auto truth = [](bool value) { return Value::from_int(value ? 1 : 0); };
    const Value values[] = {
        number(0),
        truth(configuration.inspect),
        truth(configuration.interactive),
        number(configuration.optimize),
        number(1),  // nothing is ever written
        truth(configuration.no_user_site || configuration.isolated),
        truth(configuration.no_site),
        truth(configuration.ignore_environment || configuration.isolated),
        number(configuration.verbose),
        number(configuration.bytes_warning),
        truth(configuration.quiet),
        number(0),
        truth(configuration.isolated),
        Value::from_bool(configuration.dev_mode),
        number(1),
        number(0),
        Value::from_bool(configuration.safe_path || configuration.isolated),
        Value::from_int(in.digit_limit),
    };
    GOSSAMER_TRY(flags, new_struct_sequence(in, as<Type>(type.get()), values));
    return dict_set_text(in, in.sys_dict, "flags", flags.get());
}

// -X name or -X name=value.
Status set_x_options(Interpreter& in, const std::vector<std::string>& options) {
    GOSSAMER_TRY(dict, new_dict(in));
    for (const std::string& option : options) {
        const std::size_t equals = option.find('=');
        GOSSAMER_TRY(value, equals == std::string::npos
                                ? Owned::boolean(true)
                                : new_str_value(in, std::string_view{option}.substr(equals + 1)));
        GOSSAMER_CHECK(
            dict_set_text(in, dict.get(), std::string_view{option}.substr(0, equals), value.get()));
    }
    return dict_set_text(in, in.sys_dict, "_xoptions", dict.value());
}

Status set_empty_list(Interpreter& in, const char* key) {
    GOSSAMER_TRY(list, new_list(in));
    return dict_set_text(in, in.sys_dict, key, list.value());
}

// The places where CPython has its installation: the directory above the one of the program.
std::string prefix_of(const std::string& executable) {
    const std::string above = directory_of(directory_of(executable));
    return above.empty() ? "/usr" : above;
}

// The host's function when it gave one, else the process' own stream.
Owned open_stream(EngineState& state, StandardStream which, Buffering buffering) {
    const Configuration& configuration = state.configuration;
    if (which == StandardStream::Out && configuration.write_output != nullptr) {
        return new_host_stream(state.interpreter, configuration.write_output, configuration.context);
    }
    if (which == StandardStream::Error && configuration.write_error != nullptr) {
        return new_host_stream(state.interpreter, configuration.write_error, configuration.context);
    }
    return open_standard_stream(state.interpreter, which, buffering);
}

// stdin, stdout and stderr, each under its own name and under the one where it can be found again.
Status open_streams(EngineState& state) {
    Interpreter& in = state.interpreter;
    const Buffering buffering = state.configuration.unbuffered ? Buffering::None : Buffering::Usual;
    struct Row {
        StandardStream which;
        const char* name;
        const char* kept_name;
        Buffering buffering;
    };
    const Row rows[] = {
        {StandardStream::In, "stdin", "__stdin__", Buffering::Usual},
        {StandardStream::Out, "stdout", "__stdout__", buffering},
        {StandardStream::Error, "stderr", "__stderr__", buffering},
    };
    for (const Row& row : rows) {
        GOSSAMER_TRY(stream, open_stream(state, row.which, row.buffering));
        GOSSAMER_CHECK(dict_set_text(in, in.sys_dict, row.name, stream.get()));
        GOSSAMER_CHECK(dict_set_text(in, in.sys_dict, row.kept_name, stream.get()));
    }
    state.has_streams = true;
    return Status::ok();
}

}  // namespace

Status set_up_sys(EngineState& state) {
    Interpreter& in = state.interpreter;
    const Configuration& configuration = state.configuration;
    auto* module = as<Module>(in.module_sys);
    GOSSAMER_CHECK(add_functions(in, module, sys_module_spec.functions));
    GOSSAMER_CHECK(dict_set_text(in, in.sys_dict, "modules", Value::from_object(in.modules)));
    GOSSAMER_CHECK(dict_set_str(in, in.modules, in.names.sys, in.module_sys));
    GOSSAMER_CHECK(dict_set_str(in, in.modules, in.names.builtins, in.module_builtins));
    GOSSAMER_CHECK(sys_module_spec.initialise(in, module));
    GOSSAMER_CHECK(set_text(in, "version", full_version()));
    GOSSAMER_CHECK(set_text(in, "executable", configuration.executable));
    GOSSAMER_CHECK(set_text(in, "_base_executable", configuration.executable));
    const std::string prefix = prefix_of(configuration.executable);
    for (const char* key : {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"}) {
        GOSSAMER_CHECK(set_text(in, key, prefix));
    }
    std::vector<std::string> arguments = configuration.arguments;
    if (arguments.empty()) arguments.emplace_back();
    GOSSAMER_CHECK(set_texts(in, "argv", arguments));
    GOSSAMER_CHECK(set_texts(in, "orig_argv", configuration.orig_arguments));
    GOSSAMER_CHECK(set_texts(in, "path", configuration.module_path));
    GOSSAMER_CHECK(set_texts(in, "warnoptions", configuration.warning_options));
    for (const char* key : {"meta_path", "path_hooks"})
        GOSSAMER_CHECK(set_empty_list(in, key));
    GOSSAMER_TRY(cache, new_dict(in));
    GOSSAMER_CHECK(dict_set_text(in, in.sys_dict, "path_importer_cache", cache.value()));
    GOSSAMER_CHECK(set_x_options(in, configuration.x_options));
    GOSSAMER_CHECK(set_flags(in, configuration));
    return open_streams(state);
}

}  // namespace gossamer
