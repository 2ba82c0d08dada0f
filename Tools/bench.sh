#!/usr/bin/env bash
# Speed, in release mode, beside peers. Exits with 1 where a promise is not kept.
set -euo pipefail
cd "$(dirname "$0")"

file=../../shared/samples/pas/2.2.1-submit-request.json
if [ ! -e "$file" ]; then
    file=$(find ../Examples/larkspur/requests -name '*.json' -printf '%s %p\n' 2>/dev/null |
        sort -rn | head -1 | cut -d' ' -f2-)
    [ -n "$file" ] || {
        echo "no sample to read: neither ../shared nor Examples/larkspur/requests has one" >&2
        exit 1
    }
fi

log=.build-bench/build.log
mkdir -p .build-bench
# Without this the package manager does not see that a file was added to the package above.
rm -f .build-bench/release.yaml
ASSENT_CORE=1 swift build -c release --product JSONBench --scratch-path .build-bench >"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
}

status=0
python=$(command -v python3 || true)
if [ -n "$python" ] && "$python" -c 'import orjson' 2>/dev/null; then
    .build-bench/release/JSONBench "$file" "$("$python" -c 'import sys; print(sys.executable)')" orjson_reader.py || status=1
else
    echo "orjson is not measured: it is not installed (python3 -m pip install orjson)"
    .build-bench/release/JSONBench "$file" || status=1
fi

echo
./bench-x12.sh || status=1
exit $status
