#!/usr/bin/env bash
# The long ones, with the release build: 10,000 mutations of requests, kills in mid-load, a disk that fails at each call, a million cases, the fuzz targets.
# Smaller: SOAK_CASES, ASSENT_KILL_ROUNDS, ASSENT_FAULT_STEP, FUZZ_SECONDS.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product assent
ASSENT_BIN="$(swift build -c release --show-bin-path)/assent"
export ASSENT_BIN
export ASSENT_MUTATIONS="${ASSENT_MUTATIONS:-10000}" ASSENT_KILL_ROUNDS="${ASSENT_KILL_ROUNDS:-200}"
export ASSENT_FAULT_STEP="${ASSENT_FAULT_STEP:-1}"
seconds="${FUZZ_SECONDS:-600}"
Tools/each.sh \
    "Tests/BlackBox/run.sh test_mutations" \
    "Tests/BlackBox/run.sh test_kill" \
    "Tests/BlackBox/run.sh test_faults" \
    "CASES=${SOAK_CASES:-1000000} Tools/bench-submit.sh 20" \
    "Tools/bench-submit.sh 60" \
    "Tools/fuzz.sh JSONFuzz $seconds" \
    "Tools/fuzz.sh FHIRPathFuzz $seconds" \
    "Tools/fuzz.sh X12Fuzz $seconds" \
    "Tools/fuzz.sh X12GuideFuzz $seconds" \
    "Tools/bench-x12.sh 1000"
