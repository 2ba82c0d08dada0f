#!/usr/bin/env python3
"""Distils FHIR R4's types and the profiles of Da Vinci PAS into the tables that Sources/Standards/FHIRProfiles reads.

Usage: fhir_profiles.py FOLDER_OF_PACKAGES DIRECTORY

The grammar stands in Sources/Standards/FHIRProfiles/Loading/TableReader.swift. Kept are facts only: paths,
cardinalities, types, fixed values, slices, required bindings, and invariants by their keys and expressions. Of value
sets that X12, NUBC and others publish elsewhere only the systems are kept.
"""
import json
import os
import re
import sys
import tarfile
import textwrap

HL7 = "http://hl7.org/fhir/StructureDefinition/"
PAS = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/"
SPACES = {
    "pas": PAS,
    "us": "http://hl7.org/fhir/us/core/StructureDefinition/",
    "crd": "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/",
    "fhir": HL7,
}
CORE = ["hl7.fhir.r4.expansions-4.0.1.tgz", "hl7.fhir.r4.core-4.0.1.tgz"]
GUIDES = {
    "2.0.1": ["us-core-311.tgz", "hl7.fhir.us.davinci-crd-2.0.1.tgz", "hl7.fhir.us.davinci-pas-2.0.1.tgz"],
    "2.2.1": ["us-core-311.tgz", "us-core-610.tgz", "us-core-700.tgz", "hl7.fhir.us.davinci-crd-2.0.1.tgz",
              "hl7.fhir.us.davinci-crd-2.2.0-preview.tgz", "hl7.fhir.us.davinci-pas-2.2.1.tgz"],
}
# Held by the engine itself, on every element; dom-6 is a recommendation, txt-* are about HTML.
NATIVE = {"ele-1", "ext-1", "ref-1", "dom-2", "dom-3", "dom-4", "dom-5", "dom-6", "dom-r4b", "txt-1", "txt-2"}
# Value sets that are checked by their form: too large, or not finite.
FORMS = {"mimetypes": "form-mime", "all-languages": "form-language", "languages": "form-language"}
# Bound to media types, and "json" or "xml" in R4's own statements.
SHORT_FORMATS = {"CapabilityStatement.format"}
LONGEST_SET = 1000
# What the pages of a guide demand of a data type, and none of its invariants (2.2.1, Basic-fromNarrative). It refuses nothing by
# itself: the guide's own examples do not keep it.
PATTERNS = " or ".join(f"url = '{PAS}extension-timing{name}pattern'" for name in ("calendar", "delivery"))
STATEMENTS = {
    "2.2.1": {
        "profile-datatype-timing": {
            "prof-1": "repeat.count.exists() or (repeat.frequency.exists() and repeat.period.exists() and "
                      f"repeat.periodUnit.exists()) or extension.where({PATTERNS}).exists()",
        },
        "profile-quantity": {
            "prof-2": "unit.exists() or code.exists()",
            "prof-3": "code.empty() or system = 'https://codesystem.x12.org/005010/673'",
        },
    },
}
# Data elements of X12 whose codes are NUBC's: the guides' examples name them by its systems.
NUBC = {"1314": "PointOfOrigin", "1315": "PriorityTypeOfAdmitOrVisit", "1352": "PatDischargeStatus"}


def read(folder, packages):
    definitions, sets, expansions, systems = {}, {}, {}, {}
    for package in packages:
        with tarfile.open(os.path.join(folder, package)) as archive:
            for member in archive:
                if not member.name.endswith(".json") or re.search(r"/(example|other|openapi)/", member.name):
                    continue
                try:
                    resource = json.load(archive.extractfile(member))
                except ValueError:
                    continue
                for one in [e.get("resource", {}) for e in resource.get("entry", [])] or [resource]:
                    url, kind = one.get("url"), one.get("resourceType")
                    kept = {"StructureDefinition": definitions, "ValueSet": sets, "CodeSystem": systems}.get(kind)
                    if kept is None:
                        continue
                    if kind == "ValueSet" and "expansion" in one:
                        expansions[url] = one
                        if "compose" not in one:
                            continue
                    kept[url] = kept[f"{url}|{one.get('version')}"] = one
    return definitions, sets, expansions, systems


class Terminology:
    """Which codes a value set has; None where that is not published, or not finite."""

    def __init__(self, sets, expansions, systems):
        self.sets, self.expansions, self.systems = sets, expansions, systems
        self.known = {}

    def find(self, table, url):
        return table.get(url) or table.get(url.split("|")[0])

    def codes(self, url):
        if url not in self.known:
            self.known[url] = None
            self.known[url] = self.reckon(url)
        return self.known[url]

    def reckon(self, url):
        value_set = self.find(self.sets, url)
        found = {}
        if value_set and value_set.get("compose"):
            for part in value_set["compose"].get("include", []):
                codes = self.include(part)
                if codes is None:
                    found = None
                    break
                merge(found, codes)
            if found is not None:
                for part in value_set["compose"].get("exclude", []):
                    codes = self.include(part)
                    if codes is None:
                        return None
                    for system in codes:
                        found[system] = [code for code in found.get(system, []) if code not in codes[system]]
                return found
        expansion = self.find(self.expansions, url)
        if not expansion:
            return None
        found = {}

        def walk(entries):
            for entry in entries:
                if "code" in entry and not entry.get("abstract"):
                    merge(found, {entry.get("system", ""): [entry["code"]]})
                walk(entry.get("contains", []))
        walk(expansion["expansion"].get("contains", []))
        total = expansion["expansion"].get("total")
        return found if found and total in (None, sum(map(len, found.values()))) else None

    def include(self, part):
        found = None
        for url in part.get("valueSet", []):
            codes = self.codes(url)
            if codes is None:
                return None
            found = codes if found is None else {s: [c for c in found.get(s, []) if c in codes[s]] for s in codes}
        if "system" not in part:
            return found
        if "concept" in part:
            return {part["system"]: [concept["code"] for concept in part["concept"]]}
        system = self.find(self.systems, part["system"])
        if not system or system.get("content") not in ("complete", None):
            return None
        parents = {}

        def walk(concepts, up):
            for concept in concepts:
                parents[concept["code"]] = up
                for field in concept.get("property", []):
                    if field["code"] in ("subsumedBy", "parent") and "valueCode" in field:
                        parents[concept["code"]] = field["valueCode"]
                walk(concept.get("concept", []), concept["code"])
        walk(system.get("concept", []), None)
        codes = list(parents)
        for rule in part.get("filter", []):
            if rule["op"] not in ("is-a", "descendent-of"):
                return None

            def below(code, rule=rule):
                steps = 0
                code = code if rule["op"] == "is-a" else parents.get(code)
                while code and code != rule["value"] and steps < 50:
                    code, steps = parents.get(code), steps + 1
                return code == rule["value"]
            codes = [code for code in codes if below(code)]
        return {part["system"]: codes}

    def named_systems(self, url):
        """The systems of a value set whose codes are not at hand."""
        x12 = re.match(r"https://valueset\.x12\.org/x\d+/005010/.*/(\w+)$", url.split("|")[0])
        if x12:
            own = [f"https://codesystem.x12.org/005010/{x12[1]}"]
            return own + [f"https://www.nubc.org/CodeSystem/{NUBC[x12[1]]}" for _ in [1] if x12[1] in NUBC]
        value_set = self.find(self.sets, url)
        found = []
        for part in (value_set or {}).get("compose", {}).get("include", []):
            for inner in part.get("valueSet", []):
                systems = self.named_systems(inner)
                if systems is None:
                    return None
                found += systems
            if "system" in part:
                found.append(part["system"])
        return found or None


def merge(into, more):
    for system, codes in more.items():
        kept = into.setdefault(system, [])
        kept += [code for code in codes if code not in set(kept)]


class Writer:
    """Rows of one table, and the sets and rules that they name."""

    def __init__(self, definitions, terminology, inherited=None, statements=None):
        self.definitions, self.terminology = definitions, terminology
        self.statements = statements or {}
        self.inherited = inherited
        self.sets, self.rules, self.kept = {}, {}, {}
        self.expressions = dict(inherited.expressions) if inherited else {}

    # MARK: Names

    def named(self, url):
        bare = url.split("|")[0]
        if bare in self.kept:
            return self.kept[bare]
        definition = self.definitions.get(url) or self.definitions.get(bare)
        return definition["type"] if definition else None

    def definition(self, url):
        return self.definitions.get(url) or self.definitions.get(url.split("|")[0])

    # MARK: One element

    def types(self, element):
        reference = element.get("contentReference")
        if reference:
            return "#" + reference.split("#")[-1]
        names = []
        for kind in element.get("type", []):
            code = kind["code"]
            if code.startswith("http://hl7.org/fhirpath/System."):
                code = {"Resource.id": "id", "Extension.url": "uri"}.get(element.get("base", {}).get("path"), "string")
            name = code
            profiles = sorted(filter(None, (self.kept.get(url.split("|")[0]) for url in kind.get("profile", []))))
            if profiles:
                name += "<" + ",".join(profiles) + ">"
            targets = [self.named(url) for url in kind.get("targetProfile", [])]
            if targets and "Resource" not in targets and None not in targets:
                name += "(" + ",".join(sorted(set(targets))) + ")"
            names.append(name)
        return "*" if len(names) > 45 else "|".join(names)

    def binding(self, element):
        binding = element.get("binding", {})
        if binding.get("strength") != "required" or "valueSet" not in binding or element["path"] in SHORT_FORMATS:
            return None
        url = binding["valueSet"]
        bare = url.split("|")[0]
        name = re.sub(r"[^A-Za-z0-9-]", "-", bare.rsplit("/", 1)[-1])
        if name in FORMS:
            return "?" + FORMS[name]
        codes = self.terminology.codes(url)
        if codes and sum(map(len, codes.values())) <= LONGEST_SET and self.is_free(codes):
            self.sets[name] = ["set " + name + " " + " ".join([system or "-"] + listed)
                               for system, listed in codes.items()]
            return "@" + name
        systems = self.terminology.named_systems(url)
        if not systems:
            return None
        x12 = re.match(r"https://valueset\.x12\.org/x\d+/005010/.*/(\w+)$", bare)
        name = "x12-" + x12[1] if x12 else name
        self.sets[name] = ["open " + " ".join([name] + systems)]
        return "?" + name

    def is_free(self, codes):
        """Code lists of X12, NUBC, ADA and AMA are theirs, even where somebody lists some of them."""
        return not any(re.search(r"x12\.org|nubc|ada\.org|ama-assn|X12|cpt", system) for system in codes)

    def rule_names(self, element):
        names = []
        for rule in element.get("constraint", []):
            if rule["key"] in NATIVE or not rule.get("expression") or rule["severity"] != "error":
                continue
            expression = " ".join(rule["expression"].split())
            name, number = rule["key"], 1
            while self.expressions.get(name, expression) != expression:
                number += 1
                name = f"{rule['key']}/{number}"
            self.expressions[name] = expression
            self.add_value_sets(expression)
            if not self.inherited or name not in self.inherited.rules:
                self.rules[name] = f"rule {name} {expression}"
            names.append(name)
        return names

    def add_value_sets(self, expression):
        """The codes of value sets that a rule asks for by their URLs."""
        for url in re.findall(r"memberOf\('([^']+)'\)", expression):
            codes = self.terminology.codes(url)
            if not codes or not self.is_free(codes):
                raise SystemExit(f"{url}: a rule asks for it, and its codes are not at hand")
            name = re.sub(r"[^A-Za-z0-9-]", "-", url.rsplit("/", 1)[-1])
            self.sets[name] = ["set " + name + " " + " ".join([system] + listed) for system, listed in codes.items()]
            self.sets[name].append(f"url {name} {url}")

    def value(self, element):
        for key in element:
            if key.startswith("fixed") or key.startswith("pattern"):
                text = json.dumps(element[key], separators=(",", ":"), ensure_ascii=True).replace(" ", "\\u0020")
                return ("=" if key.startswith("fixed") else "~") + text
        return None

    def attributes(self, element):
        found = {"card": f"{element['min']}..{element['max']}", "types": self.types(element),
                 "binding": self.binding(element), "rules": self.rule_names(element), "value": self.value(element)}
        if "maxLength" in element:
            found["length"] = f"<{element['maxLength']}"
        return found

    @staticmethod
    def tokens(attributes, base=None):
        base = base or {}
        found = []
        for key in ("card", "types", "binding", "value", "length"):
            if base and attributes.get(key) in ("BackboneElement", "Element"):
                continue
            if attributes.get(key) and attributes.get(key) != base.get(key):
                found.append(attributes[key])
        return found + ["!" + name for name in attributes["rules"] if name not in base.get("rules", [])]

    # MARK: Types

    def type_rows(self, definition):
        root = definition["type"]
        base = definition.get("baseDefinition", "-").rsplit("/", 1)[-1]
        elements = definition["snapshot"]["element"]
        head = ["type", root, base] + ["!" + name for name in self.rule_names(elements[0])
                                       if name not in self.root_rules(base)]
        rows = [" ".join(head)]
        own = {element["path"] for element in definition["differential"]["element"]}
        for element in elements[1:]:
            if element["path"] not in own:
                continue
            steps = element["path"].split(".")
            attributes = self.attributes(element)
            inner = {"BackboneElement": "-", "Element": "="}.get(attributes["types"])
            if inner:
                attributes["types"] = inner
            rows.append("  " * (len(steps) - 1) + " ".join([steps[-1]] + self.tokens(attributes)))
        return rows

    def root_rules(self, base):
        definition = self.definitions.get(HL7 + base)
        return self.rule_names(definition["snapshot"]["element"][0]) if definition else []

    # MARK: Profiles

    def profile_rows(self, name, definition):
        self.snapshot = {element["id"]: element for element in definition["snapshot"]["element"]}
        root = definition["type"]
        base = definition["baseDefinition"].split("|")[0]
        if base not in self.kept:
            base = HL7 + root
        elements = definition["snapshot"]["element"]
        self.below = {element["id"]: element for element in self.definition(base)["snapshot"]["element"]}
        base_rules = self.rule_names(self.below[root])
        head = ["profile", name, root, self.kept.get(base, "-")]
        head += ["!" + rule for rule in self.rule_names(elements[0]) if rule not in base_rules]
        for key, expression in self.statements.get(definition["id"], {}).items():
            self.rules[key] = f"rule ?{key} {expression}"
            head.append("!" + key)
        tree = {}
        for element in elements[1:]:
            self.place(tree, element)
        rows = []
        self.walk(tree, 1, rows)
        return [" ".join(head)] + rows

    @staticmethod
    def parts(identifier):
        return [(step.split(":", 1) + [None])[:2] for step in identifier.split(".")]

    @staticmethod
    def identifier(parts):
        return ".".join(name + (f":{piece}" if piece else "") for name, piece in parts)

    def place(self, tree, element):
        parts = self.parts(element["id"])
        attributes = self.attributes(element)
        profiled = [rule for kind in element.get("type", []) for url in kind.get("profile", []) if self.definition(url)
                    for rule in self.rule_names(self.definition(url)["snapshot"]["element"][0])]
        attributes["rules"] = [rule for rule in attributes["rules"] if rule not in profiled]
        base = self.counterpart(parts)
        is_slice = parts[-1][1] is not None
        tokens = self.tokens(attributes, base)
        slicing = element.get("slicing")
        if slicing and slicing.get("rules") == "closed" and self.is_by_type(slicing):
            # Closed by type: the slices' types are the types there are.
            kinds = [self.types(other) for key, other in self.snapshot.items()
                     if key.startswith(element["id"] + ":") and "." not in key[len(element["id"]):]]
            if kinds and attributes["types"] != "|".join(kinds):
                tokens = [token for token in tokens if token != attributes["types"]] + ["|".join(kinds)]
        elif slicing and slicing.get("rules") == "closed":
            tokens.append("closed")
        if is_slice:
            matcher = self.matcher(element, parts)
            if matcher is None:
                return
            if not base or self.identifier(parts) not in self.below or attributes["card"] in tokens:
                tokens = [matcher, attributes["card"]] + [token for token in tokens if token != attributes["card"]]
            elif tokens:
                tokens = [matcher] + tokens
            if matcher.startswith("/type=") and element["min"] == 0:
                tokens = [matcher] + [token for token in tokens[1:] if token not in (attributes["card"], matcher[6:])]
        node = tree
        for name, piece in parts[1:]:
            node = node.setdefault(name, {})
            if piece:
                node = node.setdefault(":" + piece, {})
        node[None] = (tokens, is_slice)

    @staticmethod
    def is_by_type(slicing):
        return [(d["type"], d["path"]) for d in slicing.get("discriminator", [])] == [("type", "$this")]

    def walk(self, tree, depth, rows):
        kept = False
        for name, node in tree.items():
            if name is None:
                continue
            tokens, is_slice = node.get(None, ([], False))
            below = []
            has_below = self.walk(node, depth + 1, below)
            if is_slice and tokens and tokens[0].startswith("/type=") and len(tokens) == 1 and not has_below:
                continue
            if tokens or has_below:
                rows.append("  " * depth + " ".join([name] + tokens))
                rows += below
                kept = True
        return kept

    def counterpart(self, parts):
        """What the reader starts from: the same element of the profile that this one is built on, or of the profile of
        a data type; else the element without its outermost slice, else the type's own element."""
        if self.identifier(parts) in self.below:
            return self.attributes(self.below[self.identifier(parts)])
        for length in range(len(parts) - 1, 1, -1):
            above = self.snapshot.get(self.identifier(parts[:length])) or {}
            profiles = [url for kind in above.get("type", []) for url in kind.get("profile", [])]
            if len(profiles) == 1 and profiles[0].split("|")[0] in self.kept:
                definition = self.definition(profiles[0])
                wanted = self.identifier([[definition["type"], None]] + parts[length:])
                for element in definition["snapshot"]["element"]:
                    if element["id"] == wanted:
                        return self.attributes(element)
        return self.unsliced(parts)

    def unsliced(self, parts):
        for index in range(len(parts) - 2, 0, -1):
            kinds = self.snapshot.get(self.identifier(parts[:index + 1]), {}).get("type", [])
            if parts[index][0].endswith("[x]") and parts[index][1] and len(kinds) == 1:
                return self.base_attributes([[kinds[0]["code"], None]] + [[name, None] for name, _ in parts[index + 1:]])
        outer = next((index for index, part in enumerate(parts) if part[1]), None)
        if outer is None:
            return self.base_attributes(parts)
        stripped = [list(part) for part in parts]
        stripped[outer][1] = None
        element = self.snapshot.get(self.identifier(stripped))
        if element:
            return self.attributes(element)
        return self.unsliced(stripped)

    def base_attributes(self, parts):
        root = self.definitions.get(HL7 + parts[0][0])
        if not root:
            return None
        paths = {element["path"]: element for element in root["snapshot"]["element"]}
        for length in range(len(parts), 1, -1):
            element = paths.get(".".join(name for name, _ in parts[:length]))
            if not element:
                continue
            if length == len(parts):
                return self.attributes(element)
            if element.get("contentReference"):
                target = element["contentReference"].split("#")[-1].split(".")
                return self.base_attributes([[step, None] for step in target] + parts[length:])
            # In a choice that a profile left one type, that type.
            held = self.snapshot.get(self.identifier(parts[:length])) or element
            return self.base_attributes([[held["type"][0]["code"], None]] + parts[length:])
        return None

    # MARK: Slices

    def matcher(self, element, parts):
        above = self.snapshot.get(self.identifier(parts[:-1] + [[parts[-1][0], None]]))
        discriminators = (above or {}).get("slicing", {}).get("discriminator", [])
        if len(discriminators) != 1:
            raise SystemExit(f"{element['id']}: {len(discriminators)} discriminators")
        kind, path = discriminators[0]["type"], discriminators[0]["path"]
        if kind == "type" and path == "$this":
            return "/type=" + element["type"][0]["code"]
        if kind == "type":
            return "/resource=" + self.snapshot[f"{element['id']}.{path}"]["type"][0]["code"]
        if path == "url":
            fixed = self.snapshot.get(element["id"] + ".url", {}).get("fixedUri")
            profiles = [url for one in element["type"] for url in one.get("profile", [])]
            url = fixed or (profiles[0].split("|")[0] if profiles else None)
            return url and "/url=" + self.short(url)
        scope = re.match(r"extension\('([^']+)'\)\.value", path)
        if scope:
            inner = next(one for key, one in self.snapshot.items()
                         if key.startswith(element["id"] + ".extension:") and key.endswith(".value[x]")
                         and key.split(":")[-1].split(".")[0] in scope[1])
            return f"/extension({self.short(scope[1])})" + self.value(inner)
        held = element if path == "$this" else self.snapshot[f"{element['id']}.{path}"]
        where = "this" if path == "$this" else path
        if self.value(held):
            return f"/{where}"
        binding = self.binding(held)
        if binding:
            return f"/{where}{binding}"
        # A pattern in pieces: one value below.
        below = [(key, one) for key, one in self.snapshot.items()
                 if key.startswith(held["id"] + ".") and self.value(one)]
        if not below:
            raise SystemExit(f"{element['id']}: nothing to tell the slice by")
        inner = [(key[len(held["id"]) + 1:], self.value(one)) for key, one in below][0]
        return "/" + ("" if where == "this" else where + ".") + inner[0]

    def short(self, url):
        return next((f"{key}:{url[len(prefix):]}" for key, prefix in SPACES.items() if url.startswith(prefix)), url)


# MARK: Files

def folded(row):
    """A row over as many lines of Swift as it needs: a backslash at the end goes on."""
    indent = len(row) - len(row.lstrip())
    lines = textwrap.wrap(row[indent:], 108, break_long_words=False, break_on_hyphens=False)
    return [("        " + " " * indent if index == 0 else "        ") + line + (" \\" if index < len(lines) - 1 else "")
            for index, line in enumerate(lines)]


def literals(type_name, parts, note):
    """Swift files of at most 560 lines, each an extension with one piece of text."""
    files = {}
    for name, what, rows in parts:
        body = [line for row in rows for line in folded(row.replace("\\", "\\\\"))]
        files[f"{type_name}+{name}.swift"] = "\n".join(
            [f"// Made by Tools/fhir_profiles.py from {note}; not to be changed by hand.", "",
             f"extension {type_name} {{", f"    /// {what}", f'    static let {name} = """', *body, '        """', "}", ""])
    return files


def pieces(prefix, what, blocks, limit=540):
    found, current = [], []
    for block in blocks:
        if current and sum(len(folded(row)) for row in current + block) > limit:
            found.append(current)
            current = []
        current = current + block
    found.append(current)
    return [(f"{prefix}{index + 1}", f"{what}, part {index + 1} of {len(found)}.", rows)
            for index, rows in enumerate(found)]


def core_table(folder):
    definitions, sets, expansions, systems = read(folder, CORE)
    writer = Writer(definitions, Terminology(sets, expansions, systems))
    chosen = []
    names = []
    for url, definition in sorted(definitions.items()):
        if "|" in url or definition.get("derivation") == "constraint" or definition["kind"] == "logical":
            continue
        if definition["kind"] == "resource":
            names.append(definition["type"])
        if definition["kind"] in ("complex-type", "resource"):
            chosen.append(definition)
    writer.kept = {HL7 + "SimpleQuantity": "fhir:SimpleQuantity"}
    simple = definitions[HL7 + "SimpleQuantity"]
    blocks = [writer.type_rows(definition) for definition in chosen]
    blocks.append(writer.profile_rows("fhir:SimpleQuantity", simple))
    anything = next(element for element in definitions[HL7 + "Extension"]["snapshot"]["element"]
                    if element["path"] == "Extension.value[x]")
    any_types = "any " + "|".join(kind["code"] for kind in anything["type"])
    head = [any_types] + wrapped("resources", names)
    head += [row for rows in (writer.sets[name] for name in sorted(writer.sets)) for row in rows]
    head += [writer.rules[name] for name in sorted(writer.rules)]
    return writer, pieces("r4part", "Types of FHIR R4", [[row] for row in head] + blocks)


def wrapped(word, names, per_line=12):
    return [" ".join([word] + names[start:start + per_line]) for start in range(0, len(names), per_line)]


def guide_table(folder, version, core):
    definitions, sets, expansions, systems = read(folder, CORE + GUIDES[version])
    writer = Writer(definitions, Terminology(sets, expansions, systems), core, STATEMENTS.get(version))
    writer.kept = dict(core.kept)
    open_ = [url for url, one in sorted(definitions.items())
             if url.startswith(PAS) and "|" not in url and one["kind"] != "logical"]
    found = []
    while open_:
        url = open_.pop(0)
        bare = url.split("|")[0]
        definition = writer.definition(url)
        space = next((key for key, prefix in SPACES.items() if bare.startswith(prefix)), None)
        if bare in writer.kept or not definition or not space or "snapshot" not in definition:
            continue
        if definition.get("derivation") != "constraint":
            continue
        writer.kept[bare] = f"{space}:{bare.rsplit('/', 1)[-1]}"
        found.append((writer.kept[bare], definition))
        for element in definition["snapshot"]["element"]:
            for kind in element.get("type", []):
                open_ += [one for one in kind.get("profile", []) if "#" not in one]
    blocks = [writer.profile_rows(name, definition) for name, definition in sorted(found, key=lambda one: one[0])]
    own = {name: rows for name, rows in writer.sets.items() if core.sets.get(name) != rows}
    head = [row for name in sorted(own) for row in own[name]]
    head += [writer.rules[name] for name in sorted(writer.rules)]
    label = "pas" + version.replace(".", "") + "part"
    return pieces(label, f"Da Vinci PAS {version}", [[row] for row in head] + blocks)


def main():
    folder, directory = sys.argv[1:]
    core, parts = core_table(folder)
    files = literals("ProfileTables", parts, "the definitions of FHIR R4 (4.0.1)")
    for version in GUIDES:
        parts = guide_table(folder, version, core)
        files |= literals("ProfileTables", parts, f"the packages of Da Vinci PAS {version}")
    lists = ["// Made by Tools/fhir_profiles.py; not to be changed by hand.", "",
             "/// The tables, by what they are of. Their grammar: `TableReader`.", "enum ProfileTables {"]
    for label in ["r4"] + ["pas" + version.replace(".", "") for version in GUIDES]:
        names = [re.sub(r".*\+|\.swift", "", name) for name in files if name.startswith(f"ProfileTables+{label}part")]
        line = f"    static let {label} = [{', '.join(names)}]"
        if len(line) > 100:
            line = f"    static let {label} = [\n" + textwrap.fill(", ".join(names) + ",", 100, initial_indent=" " * 8,
                                                              subsequent_indent=" " * 8) + "\n    ]"
        lists.append(line)
    files["ProfileTables.swift"] = "\n".join(lists + ["}", ""])
    for old in os.listdir(directory):
        if old.startswith("ProfileTables+"):
            os.remove(os.path.join(directory, old))
    for name, text in files.items():
        with open(os.path.join(directory, name), "w", encoding="utf-8") as file:
            file.write(text)
        print(name, text.count("\n"), "lines", len(text), "bytes")


main()
