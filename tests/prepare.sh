# Shared by tests/run, examples/run and tests/benchmarks/run, which source it: the packages, and a built tree.
# Leaves `root` (the clone) set. Prints nothing when there is nothing to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

packages=(g++ cmake ninja-build re2c libboost-dev libgmp-dev libutf8proc-dev unicode-data doctest-dev)

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# Names the Debian packages that are missing, then installs them (through sudo when not root).
install_packages() {
    command -v dpkg-query >/dev/null || return 0  # not Debian: CMake says what it does not find
    local package missing=() as_root=()
    for package in "${packages[@]}"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    say "installing the missing Debian packages: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "not root and no sudo: install these packages first: ${missing[*]}"
        as_root=(sudo)
    fi
    # The package lists of a fresh machine may be missing or old.
    "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        die "the packages could not be installed: ${missing[*]}"
}

# ccache may be there and yet unable to write its cache: a home that is read-only or missing.
ccache_works() {
    command -v ccache >/dev/null || return
    printf 'int probe;\n' >"$1/probe.cpp"
    ccache "${CXX:-c++}" -c "$1/probe.cpp" -o "$1/probe.o" >/dev/null 2>&1
    local status=$?
    rm -f "$1/probe.cpp" "$1/probe.o"
    return "$status"
}

# configure TREE OPTION…
configure() {
    local tree=$1
    shift
    cmake -S "$root" -B "$tree" "$@" >"$tree/configure.log" 2>&1 ||
        { cat "$tree/configure.log" >&2; die "${tree#"$root"/} could not be configured"; }
}

# make_targets TREE TARGET…: builds; what the compiler says is shown as it comes, or, when nobody looks, at a failure only.
make_targets() {
    local tree=$1 quiet=()
    shift
    [ -e "$tree/build.ninja" ] && [ ! -t 1 ] && quiet=(-- --quiet)
    if [ -t 1 ]; then
        cmake --build "$tree" --parallel "$(nproc)" --target "$@" "${quiet[@]}"
    else
        cmake --build "$tree" --parallel "$(nproc)" --target "$@" "${quiet[@]}" >"$tree/build.log" 2>&1 ||
            { cat "$tree/build.log" >&2; false; }
    fi || die "${tree#"$root"/} could not be built"
}

# Release is built by a profile where the compiler is GCC: first an interpreter that counts, which runs the benchmark
# programs at a small scale, then the interpreter itself.
count_benchmarks() {
    local tree=$1
    grep -qx "GOSSAMER_PROFILE:STRING=use" "$tree/CMakeCache.txt" && return 0  # that has been done
    "${CXX:-c++}" --version 2>/dev/null | grep -q "Free Software Foundation" || return 0
    say "building an interpreter that counts, for ${tree#"$root"/}"
    configure "$tree" -DGOSSAMER_PROFILE=generate
    make_targets "$tree" gossamer
    printf '%s\n' "$root"/tests/benchmarks/{programs,micro,library,weakref}/*.py |
        xargs -P "$(nproc)" -I{} "$tree/gossamer" {} 0.03 >/dev/null ||
        die "a benchmark program fails in the interpreter that counts"
    configure "$tree" -DGOSSAMER_PROFILE=use
}

# Whether a tree is configured as it is wanted; one whose counting was interrupted is not.
is_configured() {
    local tree=$1 werror=$2
    [ -e "$tree/build.ninja" ] || [ -e "$tree/Makefile" ] || return 1
    grep -qx "GOSSAMER_WERROR:BOOL=$werror" "$tree/CMakeCache.txt" &&
        ! grep -qx "GOSSAMER_PROFILE:STRING=generate" "$tree/CMakeCache.txt"
}

# build_tree TYPE TARGET…: configures build/<type> when it is new, and builds the targets.
build_tree() {
    local type=$1 tree werror=${GOSSAMER_WERROR:-OFF} options=()
    shift
    tree=$root/build/${type,,}
    if ! is_configured "$tree" "$werror"; then
        command -v ninja >/dev/null && [ ! -e "$tree/Makefile" ] && options+=(-G Ninja)
        mkdir -p "$tree"
        ccache_works "$tree" && options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        say "configuring build/${type,,}"
        configure "$tree" "${options[@]}" -DCMAKE_BUILD_TYPE="$type" -DGOSSAMER_WERROR="$werror"
        [ "$type" = Release ] && count_benchmarks "$tree"
        say "building build/${type,,} (a few minutes the first time)"
    fi
    make_targets "$tree" "$@"
}
