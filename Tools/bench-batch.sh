#!/usr/bin/env bash
# Requests a second, CPU-milliseconds each and peak memory of a batch of 278 requests through `assent submit`: distinct
# requests for distinct members, SQLite synchronous FULL. Prints one table.
#
#   Tools/bench-batch.sh [REQUESTS]        10,000 unless told; ASSENT_BIN names a program that is built already
set -euo pipefail
cd "$(dirname "$0")/.."
command -v python3 >/dev/null || { echo "SKIPPED: python3 is missing"; exit 0; }
count="${1:-10000}"
bin="${ASSENT_BIN:-}"
if [ -z "$bin" ]; then
    swift build -c release --product assent >&2
    bin="$(swift build -c release --show-bin-path)/assent"
fi
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

Tools/batch_278.py "$count" --out "$folder/batch.edi" --members "$folder/members"
"$bin" registry import Examples/larkspur/registry --data "$folder/bench.sqlite" >&2
"$bin" registry import "$folder/members" --data "$folder/bench.sqlite" >&2
python3 - "$bin" "$folder" "$count" <<'PYTHON'
import os, resource, subprocess, sys, time
bin, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
data = ["--data", f"{folder}/bench.sqlite"]
def timed(*more):
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    result = subprocess.run([bin, "submit", f"{folder}/batch.edi", "--now", "2026-03-10T15:00:00Z", *data, *more],
                            stderr=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.time() - started, cpu, after.ru_maxrss, result
# The registry import before ran under another parent: the peak is that of `submit`.
seconds, cpu, peak, result = timed("--out", f"{folder}/answer.edi")
assert result.returncode == 0, result.stderr[-2000:]
size = os.path.getsize(f"{folder}/batch.edi")
print(f"assent submit, {count:,} requests, {size / 1e6:.1f} MB, SQLite FULL, release")
print(f"  seconds         {seconds:>10.1f}")
print(f"  requests/s      {count / seconds:>10,.0f}")
print(f"  CPU-ms each     {1000 * cpu / count:>10.2f}")
print(f"  peak memory     {peak / 1024:>10.0f} MB")
print(f"  answer          {os.path.getsize(f'{folder}/answer.edi') / 1e6:>10.1f} MB")
print(f"  {' '.join(result.stderr.split())}")
seconds, cpu, peak, result = timed("--again", "--out", f"{folder}/again.edi")
assert result.returncode == 0, result.stderr[-2000:]
with open(f"{folder}/answer.edi", "rb") as first, open(f"{folder}/again.edi", "rb") as second:
    same = all(a == b for a, b in zip(first, second)) and not first.read(1) and not second.read(1)
print(f"  answered again  {count / seconds:>10,.0f} requests/s, {'the same' if same else 'ANOTHER'} answer")
PYTHON
"$bin" cases verify --data "$folder/bench.sqlite"
