#!/usr/bin/env bash
# Fuzzes one target under the address sanitizer: Tools/fuzz.sh NAME SECONDS
# The seeds are in Tools/Corpus/NAME; what the fuzzer finds worth keeping stays in Tools/.build-fuzz/corpus/NAME.
set -euo pipefail
cd "$(dirname "$0")"

[ $# -eq 2 ] && [ -d "Sources/$1" ] && [[ $2 =~ ^[0-9]+$ ]] || {
    echo "usage: Tools/fuzz.sh NAME SECONDS   (NAME: $(cd Sources && echo ./*Fuzz | tr -d ./))" >&2
    exit 2
}
name=$1 seconds=$2
work=.build-fuzz/corpus/$name
crashes=.build-fuzz/crashes/$name
log=.build-fuzz/$name.log
format=${name%Fuzz}
# The words of the target's language: a list of its own, or of its format.
dictionary=Corpus/$name.dict
[ -e "$dictionary" ] || dictionary=Corpus/${format,,}.dict
# A target that looks at many small things is better fed with small inputs: more of them are tried.
length=4096
case $name in
X12*) dictionary=Corpus/x12.dict length=768 ;;
esac
mkdir -p "$work" "$crashes"

# Without this the package manager does not see that a file was added to the package above.
rm -f .build-fuzz/release.yaml
ASSENT_CORE=1 swift build -c release --product "$name" --scratch-path .build-fuzz \
    --sanitize address -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library >"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
}

# The fuzzer and the sanitizer say what went wrong; a second report would hide theirs.
export SWIFT_BACKTRACE=enable=no
# Where memory came from is told by running what was found once more, without this: it took a third of the time.
export ASAN_OPTIONS="malloc_context_size=1:quarantine_size_mb=16${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
status=0
.build-fuzz/release/"$name" "$work" "Corpus/$name" -dict="$dictionary" -max_len="$length" \
    -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=5 -print_final_stats=1 \
    -artifact_prefix="$crashes/" >"$log" 2>&1 || status=$?

figure() { sed -n "s/^stat::$1: *//p" "$log" | tail -1; }
done_line=$(grep -a 'DONE' "$log" | tail -1 || true)
field() { sed -n "s/.* $1: *\([^ ]*\).*/\1/p" <<<"$done_line"; }
echo "target        $name"
echo "executions    $(figure number_of_executed_units)"
echo "per second    $(figure average_exec_per_sec)"
echo "peak memory   $(figure peak_rss_mb) MB"
if [ "$status" -ne 0 ]; then
    echo "result        FAILED, input in Tools/$crashes, log in Tools/$log"
    grep -a -m 3 -E 'ERROR|atal error|SUMMARY' "$log" >&2 || true
    exit 1
fi
echo "corpus        $(field corp) (inputs/bytes)"
echo "coverage      $(field cov) edges, $(field ft) features"
echo "result        no crash, every invariant held"
