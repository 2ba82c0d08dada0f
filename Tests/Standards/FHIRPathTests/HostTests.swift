import FHIRPath
import JSON
import Synchronization
import Testing

/// What a host gives: variables, value sets, a listener.
@Suite struct HostTests {
    @Test func `variables of the host have items of any document`() throws {
        var host = PathHost()
        host.variables = ["evidence", "none"]
        let other = try JSONDocument.parse(Evaluating.bundle).root
        let found = try Evaluating.texts(
            "%evidence.entry.resource.ofType(Patient).birthDate | id | %none",
            on: Evaluating.patient,
            host: host, variables: ["evidence": [PathItem(other)]])
        #expect(found == ["1960-02-29", "p1"])
    }

    @Test func `memberOf is unknown without a host, or where the host does not know the set`()
        throws
    {
        var host = PathHost()
        host.memberOf = { codes, set in
            set == "urn:weights" ? codes.contains(PathCode(system: "urn:s", code: "w")) : nil
        }
        let json = """
            {"resourceType": "Observation", "code": {"coding": [{"system": "urn:s", "code": "w"}]}, "status": "final"}
            """
        #expect(
            try Evaluating.texts("code.memberOf('urn:weights')", on: json, host: host) == ["true"])
        #expect(
            try Evaluating.texts("code.coding.memberOf('urn:weights')", on: json, host: host) == [
                "true"
            ])
        #expect(
            try Evaluating.texts("status.memberOf('urn:weights')", on: json, host: host) == [
                "false"
            ])
        #expect(try Evaluating.texts("code.memberOf('urn:other')", on: json, host: host) == [])
        #expect(try Evaluating.texts("code.memberOf('urn:weights')", on: json) == [])
    }

    @Test func `a reference does not lead to what the host holds back`() throws {
        let json = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"fullUrl": "urn:uuid:a", "resource": {"resourceType": "Observation",
                "status": "final", "hasMember": [{"reference": "urn:uuid:b"}]}},
              {"fullUrl": "urn:uuid:b", "resource": {"resourceType": "Observation",
                "status": "entered-in-error"}}]}
            """
        let document = PathDocument(try JSONDocument.parse(json).root)
        var input = PathInput(document, now: Evaluating.now)
        let path = try PathExpression("entry[0].resource.hasMember.resolve().exists()")
        #expect(try path.isTrue(input) == true)
        input.isSeen = { $0["status"]?.equals("final") == true }
        #expect(try path.isTrue(input) == false)
    }

    @Test func `trace is heard and changes nothing`() throws {
        let heard = Mutex<[String]>([])
        var host = PathHost()
        host.trace = { name, items in heard.withLock { $0.append("\(name) \(items.map(\.text))") } }
        let found = try Evaluating.texts(
            "name.trace('n', given).family.trace('f')", on: Evaluating.patient, host: host)
        #expect(found == ["Larkspur"])
        #expect(heard.withLock { $0 } == [#"n ["Ida", "", "Mae", "Idy"]"#, #"f ["Larkspur"]"#])
    }

    @Test func `a condition is true, false or not known`() throws {
        let input = PathInput(
            PathDocument(try JSONDocument.parse(Evaluating.patient).root), now: Evaluating.now)
        #expect(try PathExpression("active").isTrue(input) == true)
        #expect(try PathExpression("gender = 'male'").isTrue(input) == false)
        #expect(try PathExpression("maritalStatus.coding.code = 'M'").isTrue(input) == nil)
    }
}
