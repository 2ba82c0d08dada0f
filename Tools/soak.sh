#!/usr/bin/env bash
# The long ones, with the release build: 10,000 mutations of requests, kills in mid-load, a disk that fails at each call, a million cases, the fuzz targets.
# Smaller: SOAK_CASES, ASSENT_KILL_ROUNDS, ASSENT_FAULT_STEP, FUZZ_SECONDS.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product assent
ASSENT_BIN="$(swift build -c release --show-bin-path)/assent"
export ASSENT_BIN
ASSENT_MUTATIONS="${ASSENT_MUTATIONS:-10000}" Tests/BlackBox/run.sh test_mutations
ASSENT_KILL_ROUNDS="${ASSENT_KILL_ROUNDS:-200}" Tests/BlackBox/run.sh test_kill
ASSENT_FAULT_STEP="${ASSENT_FAULT_STEP:-1}" Tests/BlackBox/run.sh test_faults
CASES="${SOAK_CASES:-1000000}" Tools/bench-submit.sh 20
Tools/bench-submit.sh 60
Tools/fuzz.sh JSONFuzz "${FUZZ_SECONDS:-600}"
Tools/fuzz.sh FHIRPathFuzz "${FUZZ_SECONDS:-600}"
Tools/fuzz.sh X12Fuzz "${FUZZ_SECONDS:-600}"
Tools/fuzz.sh X12GuideFuzz "${FUZZ_SECONDS:-600}"
Tools/bench-x12.sh 1000
