"""The pages as a browser without scripts."""

import re

from harness import Server, Store, check, test
from visitor import Visitor, multipart

MARCH_10 = ("--now", "2026-03-10T15:00:00Z")


def says(page, *parts):
    for part in parts:
        check(part.lower() in page.text.lower(), f"'{part}' is not said in: {page.text[:1500]}")


def ask(visitor, **fields):
    page = visitor.get("/portal/submit")
    values = {"payer": "larkspur", "member": "LKS-1001", "birthDate": "1979-04-12", "requester": "2000101016",
              "diagnoses": "G47.33", "1-start": "2026-03-20"}
    values.update(fields)
    return visitor.post(page.form("1-code"), files={}, **values)


@test
def the_pages_walk_from_the_question_to_the_decision():
    store = Store()
    server = Server(store, *MARCH_10)
    visitor = Visitor(server)
    says(visitor.get("/"), "Prior authorization")

    page = visitor.get("/portal/who")
    says(visitor.post(page.form("code", "member"), code="72148", member="LKS-1001"),
         "authorization is required", "Clearview Imaging Review", "Larkspur Health Appeals", "never guarantees payment")
    page = visitor.get("/portal/who")
    says(visitor.post(page.form("code", "member"), expect=400, code="72148", member="NOBODY"), "No member has the identifier")

    page = ask(visitor, **{"1-code": "E0601", "1-units": "1", "1-provider": "2000101032"})
    check(re.fullmatch(r"/portal/cases/R[0-9A-Z]+", visitor.at), f"at {visitor.at}")
    says(page, "Waiting", "Is there a note of a clinical evaluation", "Estimate only")
    case = visitor.at.rsplit("/", 1)[1]
    stranger = Visitor(server)
    page = stranger.send("GET", f"/portal/cases/{case}")[1]
    check("Marisol" not in page.text, "a stranger sees the case")
    page = stranger.post(page.form("birthDate"), birthDate="1979-04-12")
    says(page, "Marisol Delgado")

    page = ask(visitor, **{"1-code": "48", "1-kind": "service-type", "1-units": "7", "1-unit": "DY",
                           "1-provider": "2000101057", "diagnoses": "J18.9"})
    stay = visitor.at.rsplit("/", 1)[1]
    says(page, "clinician")

    nurse = Visitor(server)
    page = nurse.get("/portal/review")
    nurse.post(page.form("reviewer"), expect=403, reviewer="brandt", key="wrong")
    page = nurse.post(page.form("reviewer"), reviewer="brandt", key="demo-brandt-key-c05a9e44")
    says(page, stay)
    page = nurse.get(f"/portal/review/{stay}")
    no = {"line1-deny-reason": "Not needed for this operation.", "line1-deny-criterion": "section 4.2", "line1-rationale": "Stable for two days."}
    says(nurse.post(page.form("line1-rationale"), expect=403, **no), "a nurse may not deny")

    doctor = Visitor(server)
    page = doctor.get("/portal/review")
    doctor.post(page.form("reviewer"), reviewer="okafor", key="demo-okafor-key-4d1c9a72")
    first = doctor.get(f"/portal/review/{stay}")
    says(first, "No policy decides this service")
    grant = {"line1-quantity": "5", "line1-grant-reason": "Five days are enough for this course.",
             "line1-grant-criterion": "Larkspur certificate, section 4.2"}
    page = doctor.post(first.form("line1-quantity"), **grant)
    says(page, "approved with changes")
    says(doctor.post(first.form("line1-rationale"), expect=409, **no), "only what waits can be decided")

    says(visitor.get(f"/portal/cases/{stay}"), "Approved with changes", "5 days", "Five days are enough")
    letter = next(link for link in visitor.get(f"/portal/cases/{stay}").links if "/letters/" in link)
    says(visitor.get(letter), "Dr. Chidi Okafor", "How to appeal", "Five days are enough")
    server.stop()
    status, out, _, _ = store.run("cases", "verify")
    check(status == 0 and "2 cases" in out, out)
    store.remove()


@test
def a_form_from_elsewhere_changes_nothing():
    store = Store()
    server = Server(store, *MARCH_10)
    visitor = Visitor(server)
    form = visitor.get("/portal/submit").form("1-code")
    values = dict(form["fields"], member="LKS-1001")
    body, kind = multipart(values, {})
    for headers in ({"Origin": "https://elsewhere.example"}, {"Cookie": ""}):
        status, _, _ = visitor.send("POST", "/portal/submit", body, {"Content-Type": kind, **headers})
        check(status == 403, f"{headers}: {status}")
    body, kind = multipart(dict(values, token="0" * 64), {})
    status, _, _ = visitor.send("POST", "/portal/submit", body, {"Content-Type": kind})
    check(status == 403, f"a wrong token: {status}")
    status, page, headers = visitor.send("GET", "/portal/nothing")
    check(status == 404 and "html" in headers["content-type"], f"{status} {headers}")
    server.stop()
    check(store.case_count() == 0, "something was stored")
    store.remove()
