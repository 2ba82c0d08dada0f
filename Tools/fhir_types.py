#!/usr/bin/env python3
"""Distils the types of FHIR R4 into the table that Sources/Standards/FHIRPath/Types reads, and their choices into the one of
Sources/Standards/FHIR/ElementPath.swift.

Usage: fhir_types.py hl7.fhir.r4.core-4.0.1.tgz Sources/Standards

One line a type: its name, '<', its base, and its own elements: a name, a mark, types. Marks: ':' at most one,
'*' any number, '?' a choice of types (value[x]); '?*' a choice of all. '~' after the base: the elements are not listed.
"""
import json
import sys
import tarfile
import textwrap

# What requests, evidence and their profiles are made of. Of the other resources only the names are kept.
LISTED = """
Bundle Parameters OperationOutcome Patient Practitioner PractitionerRole Organization Location RelatedPerson Person
Coverage CoverageEligibilityRequest CoverageEligibilityResponse Claim ClaimResponse ExplanationOfBenefit Encounter
Condition Procedure Observation DiagnosticReport ServiceRequest DeviceRequest MedicationRequest Medication
MedicationStatement MedicationAdministration MedicationDispense NutritionOrder DocumentReference Communication
CommunicationRequest Task Questionnaire QuestionnaireResponse AllergyIntolerance Immunization CarePlan CareTeam Goal
Appointment Device Specimen ImagingStudy FamilyMemberHistory Composition Consent Provenance Binary Media Group
ValueSet CodeSystem StructureDefinition Library Subscription HealthcareService InsurancePlan EpisodeOfCare
VisionPrescription RiskAssessment ClinicalImpression BodyStructure
""".split()

PRIMITIVE_SPACE = "http://hl7.org/fhirpath/System."
# Where the definitions say only that it is a string of FHIRPath.
OVERRIDDEN = {"Resource.id": "id", "Extension.url": "uri"}


def definitions(path):
    with tarfile.open(path) as package:
        for member in package:
            name = member.name.rsplit("/", 1)[-1]
            if not name.startswith("StructureDefinition-") or not name.endswith(".json"):
                continue
            definition = json.load(package.extractfile(member))
            kind = definition["kind"]
            if kind in ("primitive-type", "complex-type", "resource"):
                if definition.get("derivation") != "constraint":
                    yield definition


def type_name(element, code):
    """A nested element's type is its path; FHIRPath's own types stand for those of the primitives' ids and urls."""
    if code in ("BackboneElement", "Element") and "." in element["path"]:
        return element["path"]
    if element["path"] in OVERRIDDEN:
        return OVERRIDDEN[element["path"]]
    if code.startswith(PRIMITIVE_SPACE):
        return {"String": "string"}.get(code[len(PRIMITIVE_SPACE):], code[len(PRIMITIVE_SPACE):].lower())
    return code


def element_text(element):
    name = element["path"].rsplit(".", 1)[-1]
    reference = element.get("contentReference")
    types = [type_name(element, kind["code"]) for kind in element.get("type", [])]
    if reference:
        types = [reference.split("#")[-1]]
    if name.endswith("[x]"):
        return name[:-3] + "?" + ("*" if len(types) > 40 else ",".join(types))
    return name + ("*" if element.get("max") != "1" else ":") + types[0]


def lines(definition):
    root = definition["type"]
    base = definition.get("baseDefinition", "").rsplit("/", 1)[-1] or "-"
    if definition["kind"] == "primitive-type":
        return [f"{root}<{base}"]
    if definition["kind"] == "resource" and root not in LISTED \
            and root not in ("Resource", "DomainResource"):
        return [f"{root}<{base}~"]
    found = {root: [f"{root}<{base}"]}
    for element in definition["differential"]["element"]:
        path = element["path"]
        if path == root:
            continue
        parent = path.rsplit(".", 1)[0]
        codes = [kind["code"] for kind in element.get("type", [])]
        if codes in (["BackboneElement"], ["Element"]):
            found[path] = [f"{path}<{codes[0]}"]
        found[parent].append(element_text(element))
    return [" ".join(words) for words in found.values()]


def choices(definitions):
    """The types of each choice (`serviced Date Period`), and the elements that are called like a value of one, by what they stand
    in: `resource.doseQuantity`. Which resource that is a path in a Bundle does not tell."""
    types, owners, plain = {}, set(), set()
    for definition in definitions:
        # What only stands in a StructureDefinition is in no message.
        if definition["type"] == "ElementDefinition" or definition["kind"] == "resource" and definition["type"] not in LISTED:
            continue
        for element in definition["differential"]["element"]:
            owner, _, name = element["path"].rpartition(".")
            owner = owner.rsplit(".", 1)[-1] if "." in owner or definition["kind"] != "resource" else "resource"
            if not name.endswith("[x]"):
                plain.add(f"{owner}.{name}")
                continue
            for kind in element["type"]:
                type_ = kind["code"][:1].upper() + kind["code"][1:]
                types.setdefault(name[:-3], set()).add(type_)
                owners.add(f"{owner}.{name[:-3]}{type_}")
    values = {name + type_ for name in types for type_ in types[name]}
    return ([" ".join([name] + sorted(types[name])) for name in sorted(types)],
            sorted(one for one in plain - owners if one.split(".")[1] in values))


def swift(owner, *texts):
    lines = ["// Made by Tools/fhir_types.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.",
             "", f"extension {owner} {{"]
    for index, (name, what, rows) in enumerate(texts):
        lines += [""] * (index > 0) + [f"    /// {what}", f'    static let {name} = """']
        for row in rows:
            wrapped = textwrap.wrap(row, 108, break_long_words=False, break_on_hyphens=False)
            lines += ["        " + part + (" \\" if index < len(wrapped) - 1 else "")
                      for index, part in enumerate(wrapped)]
        lines.append('        """')
    return "\n".join(lines + ["}", ""])


def main():
    package, folder = sys.argv[1:]
    found = list(definitions(package))
    def rows(test):
        return [line for one in sorted(found, key=lambda one: one["type"]) if test(one) for line in lines(one)]
    resources = rows(lambda one: one["kind"] == "resource")
    half = next(i for i, row in enumerate(resources) if row.startswith("DiagnosticReport<"))
    third = next(i for i, row in enumerate(resources) if row.startswith("Medication<"))
    parts = [
        ("dataTypes", "Data types.", rows(lambda one: one["kind"] != "resource")),
        ("resourcesToD", "Resources, first part.", resources[:half]),
        ("resourcesToM", "Resources, second part.", resources[half:third]),
        ("resourcesToZ", "Resources, third part.", resources[third:]),
    ]
    files = {f"FHIRPath/Types/TypeTable+{part[0]}": swift("TypeTable", part) for part in parts}
    types, plain = choices(found)
    files["FHIR/ElementPath+choices"] = swift(
        "ElementPath", ("typesOfChoices", "Each choice and its types.", types),
        ("plainElements", "Elements that are called like a value of a choice, behind what they stand in.", plain))
    for name, text in files.items():
        with open(f"{folder}/{name}.swift", "w", encoding="utf-8") as file:
            file.write(text)
        print(name)


main()
