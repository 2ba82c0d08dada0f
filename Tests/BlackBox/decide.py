"""Decides what waits for a clinician, at the desk of a running server, as a reviewer with a browser would: for trials in which
nobody sits there (docs/inferno.md).

    python3 Tests/BlackBox/decide.py http://127.0.0.1:8080 --reviewer okafor --key KEY [--after SECONDS] [--once]

Looks every second; each line that waits is approved as asked. Ends with --once after the first case."""

import argparse
import re
import time
import urllib.parse

from harness import Client
from visitor import Visitor


def sign_in(server, reviewer, key):
    visitor = Visitor(server)
    page = visitor.get("/portal/review")
    visitor.post(page.form("reviewer"), reviewer=reviewer, key=key)
    return visitor


def waiting(visitor):
    """The numbers of the cases that wait for a person."""
    page = visitor.get("/portal/review")
    return list(dict.fromkeys(re.findall(r"/portal/review/(R[0-9A-Z]+)", " ".join(page.links))))


def approve(visitor, case):
    """Approves every line that waits, one after the other: each decision makes a new version of the case."""
    done = 0
    while True:
        page = visitor.get(f"/portal/review/{case}")
        form = next((form for form in page.forms if form["fields"].get("outcome") == "approve"), None)
        if form is None:
            return done
        visitor.post(form)
        done += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("server")
    parser.add_argument("--reviewer", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--after", type=float, default=5.0)
    parser.add_argument("--once", action="store_true")
    options = parser.parse_args()
    url = urllib.parse.urlparse(options.server)
    visitor = sign_in(Client(url.hostname, url.port), options.reviewer, options.key)
    while True:
        for case in waiting(visitor):
            time.sleep(options.after)
            print(f"{case}: {approve(visitor, case)} lines approved", flush=True)
            if options.once:
                return
        time.sleep(1)


if __name__ == "__main__":
    main()
