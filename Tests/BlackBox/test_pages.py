"""The pages as a browser without scripts: cookies, hidden fields, forms with files, redirects. What a page says is read from
its text."""

import html.parser
import re
import urllib.parse

from harness import Server, Store, check, test

MARCH_10 = ("--now", "2026-03-10T15:00:00Z")


class Page(html.parser.HTMLParser):
    """A page's text, its forms with their fields as they stand, and its links."""

    def __init__(self, source):
        super().__init__()
        self.words, self.forms, self.links, self.names = [], [], [], set()
        self.selected = None
        self.feed(source)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attributes):
        have = dict(attributes)
        if tag == "form":
            self.forms.append({"action": have.get("action", ""), "fields": {}, "names": set()})
        if "href" in have:
            self.links.append(have["href"])
        if not self.forms:
            return
        form = self.forms[-1]
        if tag in ("input", "select", "textarea", "button") and have.get("name"):
            form["names"].add(have["name"])
        if tag == "input" and have.get("name") and have.get("type") not in ("file", "radio", "checkbox"):
            form["fields"][have["name"]] = have.get("value") or ""
        if tag in ("input",) and have.get("type") in ("radio", "checkbox") and "checked" in have:
            form["fields"][have["name"]] = have.get("value") or "on"
        if tag == "select":
            self.selected = have.get("name")
        if tag == "option" and self.selected and ("selected" in have or self.selected not in form["fields"]):
            form["fields"][self.selected] = have.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "select":
            self.selected = None

    def handle_data(self, data):
        self.words.append(data)

    def form(self, *names):
        """The form that has these fields."""
        for form in self.forms:
            if set(names) <= form["names"]:
                return form
        raise AssertionError(f"no form with {names}: {[sorted(form['names']) for form in self.forms]}")


class Visitor:
    """Somebody with a browser."""

    def __init__(self, server):
        self.server, self.cookies, self.at = server, {}, None

    def send(self, method, path, body=None, headers=None):
        address = f"{self.server.host}:{self.server.port}"
        have = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()), "Host": address}
        if method == "POST":
            have["Origin"] = f"http://{address}"
        have.update(headers or {})
        status, answered, text = self.server.request(method, path, body, have)
        for name, value in self.server.all_headers:
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
                check("HttpOnly" in value and "SameSite=Strict" in value, f"a bare cookie: {value}")
        where = {name.lower(): value for name, value in answered.items()}
        if status == 303:
            return self.send("GET", where["location"])
        self.at = path
        return status, Page(text.decode()), where

    def get(self, path, expect=200):
        status, page, _ = self.send("GET", path)
        check(status == expect, f"{path}: {status}, {page.text[:300]}")
        return page

    def post(self, form, expect=200, files=None, **fields):
        values = dict(form["fields"], **fields)
        if files is None:
            body = urllib.parse.urlencode(values).encode()
            kind = "application/x-www-form-urlencoded"
        else:
            body, kind = multipart(values, files)
        status, page, _ = self.send("POST", form["action"], body, {"Content-Type": kind})
        check(status == expect, f"{form['action']}: {status}, expected {expect}: {page.text[:500]}")
        return page


def multipart(values, files):
    boundary, parts = "x7r2-boundary", []
    for name, value in values.items():
        parts.append(f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode())
    for name, (filename, kind, data) in files.items():
        head = f'Content-Disposition: form-data; name="{name}"; filename="{filename}"\r\nContent-Type: {kind}\r\n\r\n'
        parts.append(head.encode() + data)
    body = b"".join(b"--x7r2-boundary\r\n" + part + b"\r\n" for part in parts) + b"--x7r2-boundary--\r\n"
    return body, f"multipart/form-data; boundary={boundary}"


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
    no = {"line1-deny-reason": "Not needed.", "line1-deny-criterion": "section 4.2", "line1-rationale": "Stable."}
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
