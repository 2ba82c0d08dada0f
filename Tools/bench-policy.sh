#!/usr/bin/env bash
# A policy of ten criteria over the sample Bundle, and fhirpathpy over the same. Exits with 1 where a promise
# (docs/performance.md) is not kept.
set -euo pipefail
cd "$(dirname "$0")"

file=../../shared/samples/pas/2.2.1-submit-request.json
[ -e "$file" ] || {
    echo "NOT MEASURED: the sample Bundle ../shared/samples/pas/2.2.1-submit-request.json is not here"
    exit 0
}
work=.build-bench
mkdir -p "$work"
# Without this the package manager does not see that a file was added to the package above.
rm -f "$work/release.yaml"
ASSENT_CORE=1 swift build -c release --product PolicyBench --scratch-path "$work" >"$work/build.log" 2>&1 || {
    cat "$work/build.log" >&2
    exit 1
}
status=0
said=$("$work/release/PolicyBench" "$file" policy-bench.txt 4) || status=1
echo "$said"

python=$work/peer-fhirpathpy/bin/python
if ! command -v python3 >/dev/null; then
    echo "NOT MEASURED: fhirpathpy, there is no python3"
elif ! { [ -x "$python" ] && "$python" -c 'import fhirpathpy' 2>/dev/null; } &&
    ! { python3 -m venv "$work/peer-fhirpathpy" && "$python" -m pip -q install fhirpathpy==2.2.4; } >"$work/fhirpathpy.log" 2>&1; then
    echo "NOT MEASURED: fhirpathpy cannot be installed here ($(tail -1 "$work/fhirpathpy.log"))"
else
    peer=$("$python" policy_peer.py "$file" policy-bench.txt 2>"$work/fhirpathpy.log")
    own=$(sed -n 's/^from parsed.*: \([0-9]*\) a CPU-second$/\1/p' <<<"$said")
    bare=$(sed -n 's/^the ten expressions.*: \([0-9]*\) a CPU-second$/\1/p' <<<"$said")
    echo "$peer a CPU-second, the ten expressions alone"
    awk -v own="$own" -v bare="$bare" -v peer="${peer#*: }" 'BEGIN {
        printf "assent is %.0f times as fast with everything, %.0f times with the expressions alone\n", own / peer, bare / peer
    }'
fi
exit $status
