#!/usr/bin/env bash
# Proves that what must not be constructed can not be (docs/architecture.md, "Who may say no").
#
# Every file of Forbidden must fail to compile against the built modules, with the diagnostics that its `// expect:` lines
# give and no other error, so that it fails for its own reason. Every file of Allowed must compile, so that a broken set-up
# shows: without the controls, a missing module would make every forbidden file "fail".
set -euo pipefail
cd "$(dirname "$0")/../.."
here=Tests/CompileFail
swift=${SWIFT:-swift}
swiftc=${SWIFTC:-$(dirname "$(command -v "$swift")")/swiftc}
export SWIFT_BACKTRACE=${SWIFT_BACKTRACE:-enable=no}

log=$(mktemp)
errors=$(mktemp)
trap 'rm -f "$log" "$errors"' EXIT

if ! "$swift" build --target Cases >"$log" 2>&1; then
    cat "$log"
    echo "The room Cases does not build: nothing could be proved."
    exit 1
fi
modules=$("$swift" build --show-bin-path)/Modules

passed=0
failed=0

pass() { passed=$((passed + 1)); echo "ok    $1"; }

fail() {
    failed=$((failed + 1))
    echo "FAIL  $1: $2"
    sed 's/^/      /' "$errors"
}

compile() {
    "$swiftc" -typecheck -swift-version 6 -I "$modules" "$1" >"$log" 2>&1 && status=0 || status=$?
    # One line an error, as `file:line:column: error: text`, whatever pictures the compiler draws around it.
    grep -E '^[^ |].*: error: ' "$log" >"$errors" || true
}

forbidden() {
    local expected line
    expected=$(sed -n 's|^// expect: ||p' "$1")
    if [ -z "$expected" ]; then fail "$1" "the file does not say what it expects"; return; fi
    compile "$1"
    if [ "$status" -eq 0 ]; then fail "$1" "it compiles, and must not"; return; fi
    while IFS= read -r line; do
        if ! grep -qF -- "$line" "$errors"; then fail "$1" "missing the error: $line"; return; fi
    done <<<"$expected"
    if grep -vqF -- "$expected" "$errors"; then fail "$1" "another error than expected"; return; fi
    pass "$1"
}

allowed() {
    compile "$1"
    if [ "$status" -eq 0 ]; then pass "$1"; else fail "$1" "it does not compile, and must"; fi
}

for file in "$here"/Allowed/*.swift; do allowed "$file"; done
for file in "$here"/Forbidden/*.swift; do forbidden "$file"; done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
