#!/usr/bin/env bash
# Requests a second and CPU-milliseconds of $submit over HTTP beside a bare server that only stores the same bytes, and where
# the time goes: see Tools/bench_submit.py. Fails where a gate is not kept.
#
#   Tools/bench-submit.sh [SECONDS]
#   CASES=1000000 Tools/bench-submit.sh     the same over a store that has so many cases already, beside an empty one
set -euo pipefail
cd "$(dirname "$0")/.."
export ASSENT_BENCH=1
for product in assent BareStore SeedCases; do swift build -c release --product "$product" >&2; done
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
"${CC:-clang}" -O2 -Wall -o "$folder/load" Tools/load/load.c
python3 Tools/bench_submit.py "$(swift build -c release --show-bin-path)" "$folder" "${1:-10}" "${CASES:-0}"
