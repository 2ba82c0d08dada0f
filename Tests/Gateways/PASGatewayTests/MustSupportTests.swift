import Cases
import FHIR
import JSON
import LarkspurStore
import Plans
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// Every element that a server must be able to return (PAS 2.2.1 and 2.0.1, conf-6): there in its situation, not there
/// without its cause.
@Suite struct MustSupportTests {
    /// What one answer shows or leaves out.
    struct Situation: Sendable {
        var version = PASVersion.v221
        var purpose = ResponseWriter.Purpose.submission
        /// Taken out of the request.
        var without: MustSupportTable.Spot?
        var decision = MustSupportTable.Decision.mixed

        /// The resources of the answer's Bundle, and the Bundle itself.
        func resources() throws -> [JSONValue] {
            let root = try JSONDocument.parse(try bytes()).root
            return [root] + FHIRBundle(root).entries.map(\.resource)
        }

        func bytes() throws -> [UInt8] {
            var request = try RequestFile.full()
            if let without { request = try without.removed(from: request) }
            if decision == .byRole {
                request = try request.replacing(
                    #""reference": "Organization/riverbend""#,
                    #""reference": "PractitionerRole/sallow-riverbend""#)
            }
            let fixture = try AnswerFixture(request)
            switch decision {
            case .mixed, .byRole:
                return try fixture.answer(
                    [1: fixture.modified(1), 2: fixture.approved(2), 3: AnswerFixture.papers],
                    first: [1: AnswerFixture.pended], purpose, version)
            case .approved:
                return try fixture.answer(
                    [1: fixture.approved(1), 2: fixture.approved(2), 3: fixture.approved(3)],
                    purpose, version)
            case .denied:
                let denial = try AnswerFixture.administrativeDenial()
                return try fixture.answer([1: denial, 2: denial, 3: denial], purpose, version)
            case .plainQuestions:
                return try fixture.answer(
                    [1: fixture.approved(1), 2: fixture.approved(2), 3: AnswerFixture.pended],
                    purpose, version)
            case .rejected:
                return RejectionWriter(
                    rejections: [
                        Rejection(
                            .unknownMember, "No member has the identifier LK1001.",
                            place: .json(path: "$.entry[1].resource", line: 1, column: 1))
                    ], echo: fixture.echo, version: version, purpose: purpose
                ).bytes(now: AnswerFixture.answered)
            case .otherDoor:
                let authorization = try fixture.decided([1: fixture.approved(1)])
                let derived = DerivedRequest(
                    authorization: authorization, payer: AnswerFixture.book.payers.first)
                let echo = try #require(derived.echo)
                return ResponseWriter(
                    authorization: authorization, echo: echo, purpose: purpose, version: version
                ).bytes(now: AnswerFixture.answered)
            }
        }

        func shows(_ path: MustSupportPath) throws -> Bool {
            try resources().contains { $0.resourceType == path.resourceType && path.isIn($0) }
        }
    }

    @Test(arguments: MustSupportTable.rows)
    func `an element is there in its situation and not without its cause`(
        _ row: MustSupportTable.Row
    ) throws {
        let path = MustSupportPath(row.path)
        for version in row.versions {
            for purpose in row.purposes {
                let present = Situation(
                    version: version, purpose: purpose, decision: row.cause.present)
                #expect(try present.shows(path), "\(path) is not there in \(version.number)")
                guard let absent = row.cause.absent(path) else { continue }
                let without = Situation(
                    version: version, purpose: purpose, without: absent.spot,
                    decision: absent.decision)
                #expect(
                    try !without.shows(path),
                    "\(path) is there in \(version.number) without its cause")
            }
        }
    }

    /// The lists of the public suite, so that none of its elements is forgotten here.
    @Test(arguments: ["submit", "inquire"], PASVersion.allCases)
    func `each element that the public suite looks for has its row`(
        _ operation: String, _ version: PASVersion
    ) throws {
        for list in try #require(MustSupportTable.lists[operation]) {
            let name = "v\(version.number).server_\(operation)_response_must_support_\(list)"
            guard let text = try LarkspurStore.shared("spec/pas/must-support/\(name).txt") else {
                continue
            }
            for line in text.split(separator: "\n") {
                let path = String(line.drop { $0 == "*" || $0 == " " })
                #expect(
                    MustSupportTable.rows.contains {
                        $0.path == path && $0.versions.contains(version)
                    }, "\(name): \(path)")
            }
        }
    }

    @Test(arguments: MustSupportTable.Decision.allCases, PASVersion.allCases)
    func `every reference of an answer finds one entry, save that to the Claim`(
        _ decision: MustSupportTable.Decision, _ version: PASVersion
    ) throws {
        let bytes = try Situation(version: version, decision: decision).bytes()
        let bundle = FHIRBundle(try JSONDocument.parse(bytes).root)
        #expect(Set(bundle.entries.map(\.fullUrl)).count == bundle.entries.count)
        for entry in bundle.entries {
            for reference in FHIRBundle.references(in: entry.resource) {
                let text = reference["reference"]?.string ?? ""
                if text.hasSuffix("/Claim/equipment") { continue }
                #expect(bundle.resolve(reference, from: entry.fullUrl) != nil, "\(text)")
            }
        }
    }
}
