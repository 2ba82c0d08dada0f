#!/usr/bin/env bash
# Lines of source and of tests by room: all lines, and those that are neither blank nor comment.
set -euo pipefail
cd "$(dirname "$0")/.."
count() {
    find "$1" -name '*.swift' -o -name '*.py' -o -name '*.sh' | sort | xargs cat 2>/dev/null |
        awk '{ all++ } !/^[ \t]*($|\/\/|#)/ { code++ } END { printf "%d %d", all, code }'
}
printf '%-28s %8s %8s   %8s %8s\n' room source code tests code
total_source=0 total_tests=0
for floor in Standards Authorization Records Workflow Gateways App; do
    for room in Sources/$floor/*/; do
        name="$(basename "$room")"
        read -r all code <<<"$(count "$room")"
        tests="Tests/$floor/${name}Tests"
        read -r tall tcode <<<"$([ -d "$tests" ] && count "$tests" || echo 0 0)"
        printf '%-28s %8d %8d   %8d %8d\n' "$floor/$name" "$all" "$code" "$tall" "$tcode"
        total_source=$((total_source + all)) total_tests=$((total_tests + tall))
    done
done
for other in Support LayoutTests CompileFail BlackBox; do
    read -r tall tcode <<<"$(count "Tests/$other")"
    printf '%-28s %8s %8s   %8d %8d\n' "Tests/$other" "" "" "$tall" "$tcode"
    total_tests=$((total_tests + tall))
done
printf '%-28s %8d %8s   %8d\n' total "$total_source" "" "$total_tests"
