#!/usr/bin/env bash
# Cases that `assent policy replay` decides again and skips a second, in release mode. Two stores: X12 requests (four kinds
# in turn, decided by lists and policies), and PAS requests whose documents a policy reads. Prints one table; exits with 1
# where a promise (docs/policies.md) is not kept: 4,000 decided a second and core, 50,000 skipped a second.
#
#   Tools/bench-replay.sh [X12 PAS]      20,000 and 2,000 cases unless told; ASSENT_BIN names a program that is built already
set -euo pipefail
cd "$(dirname "$0")/.."
command -v python3 >/dev/null || { echo "SKIPPED: python3 is missing"; exit 0; }
x12="${1:-20000}"
pas="${2:-2000}"
bin="${ASSENT_BIN:-}"
if [ -z "$bin" ]; then
    swift build -c release --product assent >&2
    bin="$(swift build -c release --show-bin-path)/assent"
fi
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

Tools/batch_278.py "$x12" --out "$folder/batch.edi" --members "$folder/members"
for store in x12 pas; do
    "$bin" registry import Examples/larkspur/registry --data "$folder/$store.sqlite" >&2
done
"$bin" registry import "$folder/members" --data "$folder/x12.sqlite" >&2
"$bin" submit "$folder/batch.edi" --now 2026-03-10T15:00:00Z --data "$folder/x12.sqlite" --out "$folder/answer.edi" --quiet
python3 Tools/replay_rates.py "$bin" "$folder" "$pas"
