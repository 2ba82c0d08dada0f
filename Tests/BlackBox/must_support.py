"""Which must-support elements of the guide a set of resources shows: the public suite's own lists for answers, and the profiles
of the packages for requests."""

import json
import os
import re
import tarfile

from harness import SHARED

_profiles = {}


def package(version):
    """{file name: profile} of a version of the guide."""
    if version not in _profiles:
        found = {}
        with tarfile.open(os.path.join(SHARED, "igs", f"hl7.fhir.us.davinci-pas-{version}.tgz")) as tar:
            for member in tar:
                name = re.match(r"package/StructureDefinition-(.*)\.json$", member.name)
                if name:
                    found[name.group(1)] = json.load(tar.extractfile(member))
        _profiles[version] = found
    return _profiles[version]


def listed(version, operation, name):
    """The suite's list for an answer; an element a line."""
    path = os.path.join(
        SHARED, "spec/pas/must-support", f"v{version}.server_{operation}_response_must_support_{name}.txt")
    with open(path) as file:
        return [line.strip("* \n") for line in file if line.strip()]


def of_profile(version, profile):
    """The elements that a profile marks, as the suite would list them: by the ids of its snapshot."""
    elements = package(version)[profile]["snapshot"]["element"]
    return [element["id"] for element in elements if element.get("mustSupport") and "." in element["id"]]


class Slices:
    """How to tell the slices of a version's profiles: by extension URL, or by a fixed value or pattern below."""

    def __init__(self, version):
        self.rules = {}
        for profile in package(version).values():
            if profile["type"] == "Extension":
                continue
            for element in profile["snapshot"]["element"]:
                self.learn(element)

    def learn(self, element):
        # The slice that an element is, or the first of those it stands in whose value it fixes.
        identity = element["id"]
        name = element.get("sliceName")
        if name and identity.endswith(":" + name):
            for kind in element.get("type", []):
                if kind["code"] == "Extension" and kind.get("profile"):
                    self.add(identity, "", {"url": kind["profile"][0].split("|")[0]})
        for key, value in element.items():
            if key.startswith(("fixed", "pattern")) and ":" in identity and not identity.endswith("[x]"):
                cut = identity.rfind(":")
                end = identity.find(".", cut)
                slice_id, below = (identity, "") if end < 0 else (identity[:end], identity[end + 1:])
                self.add(slice_id, below, value)

    def add(self, slice_id, below, value):
        self.rules.setdefault(self.key(slice_id), {})[below] = value

    @staticmethod
    def key(slice_id):
        path, _, name = slice_id.rpartition(":")
        return re.sub(r":[^.]*", "", path), name

    def matches(self, path, name, value):
        if path == "Claim.careTeam":
            # Told apart by a value inside an extension.
            scope = [e.get("valueBoolean") for e in value.get("extension", []) if e["url"].endswith("careTeamClaimScope")]
            return (True in scope) == (name == "OverallClaimMember")
        if path == "Coverage.relationship.coding":
            return value.get("system") == "https://codesystem.x12.org/005010/1069"
        rules = self.rules.get((path, name))
        if rules is None:
            # Slices by type, such as Bundle.entry:ClaimResponse and multipleBirth[x]:multipleBirthInteger.
            resource = value.get("resource") if isinstance(value, dict) else None
            return isinstance(resource, dict) and resource.get("resourceType") == name
        return all(covers(at(value, below), wanted) for below, wanted in rules.items())


def at(value, below):
    for name in filter(None, below.split(".")):
        value = value.get(name) if isinstance(value, dict) else None
        if isinstance(value, list):
            value = value[0] if value else None
    return value


def covers(value, wanted):
    """Whether a value holds everything that a pattern has."""
    if isinstance(wanted, dict):
        return isinstance(value, dict) and all(covers(value.get(key), part) for key, part in wanted.items())
    if isinstance(wanted, list):
        return isinstance(value, list) and all(any(covers(one, part) for one in value) for part in wanted)
    return value == wanted


def values(element, names, path, slices):
    """Every value at the end of a path."""
    if not names:
        yield element
        return
    if not isinstance(element, dict):
        return
    name, _, chosen = names[0].partition(":")
    whole = f"{path}.{name}"
    if name.endswith("[x]"):
        found = [v for key, v in element.items() if re.match(re.escape(name[:-3]) + r"[A-Z]", key)
                 and (not chosen or key == chosen)]
    else:
        one = element.get(name)
        found = one if isinstance(one, list) else [] if one is None else [one]
        if chosen:
            found = [v for v in found if slices.matches(whole, chosen, v)]
    for value in found:
        yield from values(value, names[1:], whole, slices)


def missing(paths, resources, slices):
    """Those of the paths that no resource shows."""
    absent = []
    for path in paths:
        kind, *names = path.split(".")
        shown = any(
            True for resource in resources if resource.get("resourceType") == kind
            for _ in values(resource, names, kind, slices))
        if not shown:
            absent.append(path)
    return absent
