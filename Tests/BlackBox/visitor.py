"""A browser without scripts: cookies, hidden fields, forms with files, redirects. What a page says is read from its text."""

import html.parser
import urllib.parse

from harness import check


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
