"""The black-box tests. Each uses the program as a person or a client would. Names of modules run only those."""

import importlib
import sys

import harness

# Each module runs its tests when it is imported. The last one validates every answer that the others collected.
MODULES = [
    "test_expected", "test_malformed", "test_story", "test_claims", "test_x12_people", "test_policy", "test_replay", "test_pages",
    "test_x12_members", "test_protocol", "test_mutations", "test_security", "test_subscriptions", "test_operations", "test_kill",
    "test_faults", "test_x12_batch", "test_suite", "test_conformance",
]

harness.running = True
for module in sys.argv[1:] or MODULES:
    importlib.import_module(module)

sys.exit(harness.summary())
