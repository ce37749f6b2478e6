# Input: interp/CMakeLists.txt first, then the sources of interp/ and the scanner's rules. Prints every include that
# the table of folders (the DEPENDS lists) does not allow, and every source that does not include its own header first.

function folder_of(path) {
    if (path ~ /^grammar\//) return "syntax"
    sub(/^interp\//, "", path)
    sub(/\/.*/, "", path)
    return path
}

FILENAME ~ /CMakeLists\.txt$/ {
    if ($0 !~ /^gossamer_folder\(/) next
    gsub(/gossamer_folder\(|\)/, "")
    count = split($0, words, / +/)
    known[words[1]] = 1
    allowed[words[1], words[1]] = 1
    for (i = 3; i <= count; i++) allowed[words[1], words[i]] = 1
    next
}

FNR == 1 {
    own = FILENAME
    sub(/^interp\//, "", own)
    own_is_header = own !~ /\.cpp$/
    sub(/\.cpp$/, ".h", own)
    seen_include = 0
    folder = folder_of(FILENAME)
    if (!(folder in known)) print FILENAME ": its folder is not in interp/CMakeLists.txt"
}

/^#include "/ {
    split($0, parts, "\"")
    target = parts[2]
    if (!own_is_header && !seen_include && target != own && own in headers)
        print FILENAME ":" FNR ": its own header comes first"
    seen_include = 1
    if (target !~ /\// || target ~ /^\.\.\/\.\.\/grammar\//) next
    reached = folder_of(target)
    if (!((folder, reached) in allowed)) print FILENAME ":" FNR ": " folder " may not include " target
}

BEGIN {
    for (i = 1; i < ARGC; i++)
        if (ARGV[i] ~ /\.h$/) {
            name = ARGV[i]
            sub(/^interp\//, "", name)
            headers[name] = 1
        }
}
