"""The black-box tests. Each uses the program as a person or a client would."""

import sys

import harness
import test_expected  # noqa: F401  each module runs its tests when it is imported
import test_malformed  # noqa: F401
import test_story  # noqa: F401
import test_kill  # noqa: F401
import test_conformance  # noqa: F401  last: it validates every answer that the others collected

sys.exit(harness.summary())
