# Streams that break, are full or closed.

lines='for number in range(100_000): print(number)'

# broken WORD…: runs the interpreter with a reader that takes one line and goes.
broken() {
    { timeout "$limit" "${program[@]}" "$@" 2>"$work/err" </dev/null; printf '%d' $? >"$work/status"; } |
        { IFS= read -r line; printf '%s\n' "$line"; } >"$work/out"
    status=$(<"$work/status")
}

broken -c "$lines"
expect "a reader that goes away is a BrokenPipeError" 1 0 'BrokenPipeError: \[Errno 32\] Broken pipe'

broken -u -c "$lines"
expect "so it is without a buffer" 1 0 'BrokenPipeError: \[Errno 32\] Broken pipe'

broken -c "import sys
try:
    $lines
except BrokenPipeError as error:
    print(type(error).__name__, error.errno, file=sys.stderr)
    sys.exit(7)"
expect "a script can catch it" 7 0 'BrokenPipeError 32'

# full WORD…: runs the interpreter with a full disk for its output.
full() {
    timeout "$limit" "${program[@]}" "$@" >/dev/full 2>"$work/err" </dev/null
    status=$?
    : >"$work/out"
}

full -c 'print(1)'
expect "what cannot be written at the end gives status 120" 120 '' 'OSError: \[Errno 28\] No space left on device'
judge "and says what was being done" "$(grep -qx 'Exception ignored on flushing sys.stdout:' "$work/err" && echo yes)" \
    "$(<"$work/err")"

full -c 'import sys
print(1)
sys.exit(5)'
expect "status 120 wins over the script's own" 120 '' 'OSError: \[Errno 28\] No space left on device'

full -c "$lines"
expect "what cannot be written on the way is an error of the script" 1 '' 'OSError: \[Errno 28\] No space left on device'

full -c 'import sys
sys.unraisablehook = lambda report: print("hook:", report.err_msg, report.object, file=sys.stderr)
print(1)'
expect "the last flush is reported to the hook" 120 '' 'hook: Exception ignored on flushing sys.stdout None'

timeout "$limit" "${program[@]}" -c 'print(1)' >&- 2>"$work/err" </dev/null
status=$?
: >"$work/out"
expect "without a standard output nothing is printed" 0 '' ''

timeout "$limit" "${program[@]}" -c 'import sys
print(sys.stdin)' >"$work/out" 2>"$work/err" <&-
status=$?
expect "without a standard input sys.stdin is None" 0 None ''

timeout "$limit" "${program[@]}" -c 'import sys
print(sys.stderr)
1 / 0' >"$work/out" 2>&- </dev/null
status=$?
: >"$work/err"
expect "without a standard error the status still tells" 1 None ''

"${program[@]}" -c 'print("x" * 9_999_999)' | wc -c | tr -d ' ' >"$work/out"
status=0
: >"$work/err"
expect "ten million characters come through a pipe" 0 10000000 ''
