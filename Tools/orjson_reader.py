"""Reads a file with orjson as often as it is told, and answers with the seconds it took. For Tools/bench.sh."""
import platform
import sys
import time

import orjson

data = open(sys.argv[1], "rb").read()
print(f"orjson {orjson.__version__}, Python {platform.python_version()}", flush=True)
for line in sys.stdin:
    count = int(line)
    start = time.perf_counter()
    for _ in range(count):
        orjson.loads(data)
    print(time.perf_counter() - start, flush=True)
