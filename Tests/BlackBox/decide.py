"""Decides what waits for a clinician, at the desk of a running server, as a reviewer with a browser would: for trials in which
nobody sits there (docs/inferno.md).

    python3 Tests/BlackBox/decide.py http://127.0.0.1:8080 --reviewer okafor --key KEY
        [--member NUMBER] [--grant UNITS] [--after SECONDS] [--once]

Looks every second; each line that waits is approved as asked. With --member other members' cases are left alone; with --grant
so many units of line 1 are granted, and the other lines left. Ends with --once after the first case."""

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


def waiting(visitor, reviewer, key):
    """The numbers of the cases that wait for a person. A session that has ended begins again."""
    page = visitor.get("/portal/review")
    if any("reviewer" in form["names"] for form in page.forms):
        page = visitor.post(page.form("reviewer"), reviewer=reviewer, key=key)
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


def grant(visitor, case, units):
    """Grants less of line 1 than was asked for; the other lines wait on."""
    page = visitor.get(f"/portal/review/{case}")
    form = next((form for form in page.forms if "line1-quantity" in form["names"]), None)
    if form is None:
        return 0
    visitor.post(form, **{
        "line1-quantity": str(units), "line1-grant-reason": f"{units} are enough for this course.",
        "line1-grant-criterion": "Larkspur certificate, section 4.2"})
    return 1


def is_of(visitor, case, member):
    """Whether a case is the member's; where none is named, every case is."""
    return member is None or member in re.findall(r"[\w-]+", visitor.get(f"/portal/review/{case}").text)


def decide(visitor, case, options):
    time.sleep(options.after)
    if options.grant:
        done, what = grant(visitor, case, options.grant), f"granted {options.grant} of line 1"
    else:
        done = approve(visitor, case)
        what = f"{done} lines approved"
    if done:
        print(f"{case}: {what}", flush=True)
    return done


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("server")
    parser.add_argument("--reviewer", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--member", help="the number on the card")
    parser.add_argument("--grant", type=int, metavar="UNITS")
    parser.add_argument("--after", type=float, default=5.0, metavar="SECONDS")
    parser.add_argument("--once", action="store_true")
    options = parser.parse_args()
    url = urllib.parse.urlparse(options.server)
    visitor = sign_in(Client(url.hostname, url.port), options.reviewer, options.key)
    while True:
        for case in waiting(visitor, options.reviewer, options.key):
            if is_of(visitor, case, options.member) and decide(visitor, case, options) and options.once:
                return
        time.sleep(1)


if __name__ == "__main__":
    main()
