import FHIRPath
import JSON
import Testing

/// From elements to elements: choices, primitives with extensions, references, types.
@Suite struct NavigationTests {
    @Test(arguments: [
        ("Patient.name.given", ["Ida", "", "Mae", "Idy"]),
        ("name.given.where(hasValue())", ["Ida", "Mae", "Idy"]),
        ("name.given.extension('urn:count').value", ["2"]), ("birthDate.id", ["b"]),
        ("birthDate.extension('urn:time').value.ofType(dateTime)", ["1974-12-25T14:35:45-05:00"]),
        ("deceased", ["false"]), ("deceased.is(boolean)", ["true"]),
        ("multipleBirth.ofType(integer)", ["2"]),
        ("multipleBirth.ofType(boolean)", []), ("deceasedBoolean", []), ("Observation", []),
        ("contained.name", ["Clinic"]), ("managingOrganization.resolve().name", ["Clinic"]),
        ("name[1].given", ["Idy"]), ("name[5]", []), ("children().count()", ["11"]),
        ("descendants().where($this is Period).start", ["2012"]), ("Resource.id", ["p1"]),
        ("DomainResource.id", ["p1"]),
        ("gender.type().name", ["code"]), ("gender is string", ["true"]),
        ("id.type().name", ["id"]),
        ("name.first().type().namespace", ["FHIR"]), ("contact.period.start is dateTime", ["true"]),
        ("name.given.getValue()", []), ("gender.getValue().type().namespace", ["System"]),
    ])
    func `elements of a patient`(expression: String, wanted: [String]) throws {
        #expect(try Evaluating.texts(expression, on: Evaluating.patient) == wanted)
    }

    @Test(arguments: [
        ("entry.resource.ofType(Observation).subject.resolve().birthDate", ["1960-02-29"]),
        ("entry.resource.performer.resolve().name.family", ["Marsh"]),
        ("entry[0].resource.performer.resolve() is Practitioner", ["true"]),
        ("'Patient/no'.resolve()", []), ("entry.resource.value.unit", ["lbs"]),
        ("entry.resource.ofType(Observation).value = 185 '[lb_av]'", ["true"]),
        ("entry.resource.ofType(Observation).value > 80 'kg'", ["true"]),
        ("entry.resource.where($this is Patient).id", ["p1"]),
        ("Bundle.entry.resource.count()", ["3"]),
        ("%resource.type", ["collection"]), ("%context.type", ["collection"]),
    ])
    func `a Bundle and its references`(expression: String, wanted: [String]) throws {
        #expect(try Evaluating.texts(expression, on: Evaluating.bundle) == wanted)
    }

    @Test func `without a resource type JSON alone tells`() throws {
        let json =
            #"{"code": "x", "size": 1.50, "count": 2, "on": true, "valueQuantity": {"value": 3}, "list": [1, 2]}"#
        #expect(try Evaluating.texts("code.type().name", on: json) == ["string"])
        #expect(try Evaluating.texts("size + count", on: json) == ["3.50"])
        #expect(try Evaluating.texts("value is Quantity", on: json) == ["true"])
        #expect(try Evaluating.texts("list.sum()", on: json) == ["3"])
        #expect(try Evaluating.texts("on and count = 2", on: json) == ["true"])
    }

    @Test func `a resource whose elements are not listed is read all the same`() throws {
        let json =
            #"{"resourceType": "Basic", "created": "2026", "valueString": "x", "code": {"text": "t"}}"#
        #expect(try Evaluating.texts("Basic.code.text | Basic.value", on: json) == ["t", "x"])
    }

    @Test func `what a node gives still has its place`() throws {
        let item = try #require(try Evaluating.items("name.family", on: Evaluating.patient).first)
        guard case .node(let node) = item else {
            Issue.record("no node")
            return
        }
        #expect(node.json.path == "$.name[0].family")
    }
}
