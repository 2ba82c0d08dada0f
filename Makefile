# Two commands for newcomers: `make run` and `make test`. The rest is for those who stay.

SHELL := /bin/bash
CONFIG ?= debug
SWIFT ?= swift
FLAGS := --explicit-target-dependency-import-check error
export SWIFT_BACKTRACE ?= enable=no

.PHONY: run build test lint core-test all-test blackbox bench soak fuzz format deps clean help

help:
	@echo "make run    install what is missing, build, serve the sample book, print the address"
	@echo "make test   format and lint, core tests under the address sanitizer, all tests, black box"
	@echo "make bench  speed, in release mode, beside peers"
	@echo "make soak   the long ones"

run: deps
	$(SWIFT) build $(FLAGS) -c $(CONFIG) --product assent
	exec $$($(SWIFT) build -c $(CONFIG) --show-bin-path)/assent demo

deps:
	@Tools/dependencies.sh

build: deps
	$(SWIFT) build $(FLAGS)

test: deps lint core-test tools all-test compile-fail blackbox

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Tools/Sources Package.swift

format:
	$(SWIFT) format --in-place --recursive Sources Tests Tools/Sources Package.swift

# Floors 0 and 1 under the address sanitizer: builds in seconds, nothing is fetched. Not for leaks: Swift keeps bits of
# an indirect enum's case in the pointer to its payload, so that statics look leaked.
core-test:
	ASAN_OPTIONS=detect_leaks=0 ASSENT_CORE=1 $(SWIFT) test --sanitize=address --scratch-path .build-core-asan

# Benches and fuzz targets, so that they go on compiling: nobody else builds all of them. What runs the fuzz targets is linked by
# Tools/fuzz.sh alone.
.PHONY: tools
tools:
	ASSENT_CORE=1 $(SWIFT) build --package-path Tools -Xlinker --warn-unresolved-symbols

# All tests begin at once, and each that has a store holds ten files until it ends: more together than one process may open.
all-test: export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH = 64
all-test:
	$(SWIFT) build $(FLAGS) --build-tests
	$(SWIFT) test --skip-build

.PHONY: compile-fail
compile-fail:
	Tests/CompileFail/run.sh

blackbox:
	Tests/BlackBox/run.sh

bench:
	Tools/each.sh Tools/bench.sh Tools/bench-policy.sh Tools/bench-load.sh Tools/bench-submit.sh Tools/bench-replay.sh

soak:
	Tools/soak.sh

fuzz:
	Tools/fuzz.sh JSONFuzz 60
	Tools/fuzz.sh FHIRPathFuzz 60
	Tools/fuzz.sh X12Fuzz 60
	Tools/fuzz.sh X12GuideFuzz 60

clean:
	rm -rf .build .build-* Tools/.build Tools/.build-*
