#!/usr/bin/env bash
# X12: speed of reading and validating, memory of streaming, and the same megabyte beside peers. Exits with 1 where a
# promise (docs/performance.md) is not kept.
#
#     Tools/bench-x12.sh [MB ...]     sizes to stream; 10 and 100 by default
#
# Peers are pyx12 and linuxforhealth-x12, put into folders of their own below .build-bench by pip. What cannot be had is
# named, and not measured.
set -euo pipefail
cd "$(dirname "$0")"

samples=../Tests/Standards/X12Tests/Samples
claim=$samples/837p-knee.edi
request=Corpus/X12Fuzz/request.edi
work=.build-bench
mkdir -p "$work"
# Without this the package manager does not see that a file was added to the package above.
rm -f "$work/release.yaml"
ASSENT_CORE=1 swift build -c release --product X12Bench --scratch-path "$work" >"$work/build.log" 2>&1 || {
    cat "$work/build.log" >&2
    exit 1
}
bench=$work/release/X12Bench
status=0

"$bench" "$claim" "$request" "$samples"/{837i-femur,835-knee,834-member,270-two-people,278-inquiry}.edi || status=1

echo
echo "streamed in pieces of 64 KiB, as they are made:"
for megabytes in "${@:-10 100}"; do
    for size in $megabytes; do
        "$bench" --stream "$size" "$claim" || status=1
        "$bench" --stream "$size" "$request" || status=1
    done
done

echo
echo "one megabyte of 837P beside peers, MB a second of processor time:"
file=$work/claims.edi
"$bench" --make 1 "$claim" >"$file"
own=$("$bench" --stream 1 "$claim" | sed -n 's/.* \([0-9.]*\) MB\/s.*/\1/p')
echo "assent: $own MB/s, every set with its 999"

# peer NAME PACKAGE...: the packages go into a folder of the peer's own.
peer() {
    local name=$1 python=$work/peer-$1/bin/python
    shift
    if ! [ -x "$python" ] || ! "$python" -c 'import '"${name/linuxforhealth/linuxforhealth.x12}" 2>/dev/null; then
        { python3 -m venv "$work/peer-$name" && "$python" -m pip -q install "$@"; } >"$work/$name.log" 2>&1 || {
            echo "NOT MEASURED: $name cannot be installed here ($(tail -1 "$work/$name.log"))"
            return
        }
    fi
    local said
    said=$("$python" x12_peer.py "$name" "$file" 2>"$work/$name.log") || {
        echo "NOT MEASURED: $name failed ($(tail -1 "$work/$name.log"))"
        return
    }
    local rate=${said#*: }
    echo "$said; assent is $(awk -v a="$own" -v b="${rate%% *}" 'BEGIN { printf "%.0f", a / b }') times as fast"
}
if command -v python3 >/dev/null; then
    peer pyx12 pyx12==4.0.0
    peer linuxforhealth linuxforhealth-x12==0.57.0 'pydantic<2'
else
    echo "NOT MEASURED: pyx12 and linuxforhealth-x12, there is no python3"
fi
exit $status
