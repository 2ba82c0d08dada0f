import Foundation
import Testing

@testable import X12

/// Rules between segments: what is found names what triggered it, and the 999 carries that in CTX.
@Suite struct SituationTests {
    static let eligibility = try? GuideSampleTests.own("271-two-people.edi")
    static let enrollment = try? GuideSampleTests.own("834-member.edi")

    /// A sample with lines put in or taken out before the end of its set, and the count of SE right.
    static func changed(_ text: String, _ change: (inout [String]) -> Void) -> String {
        var lines = text.split(separator: "~\n").map(String.init)
        change(&lines)
        if let end = lines.lastIndex(where: { $0.hasPrefix("SE*") }),
            let start = lines.firstIndex(where: { $0.hasPrefix("ST*") })
        {
            var trailer = lines[end].components(separatedBy: "*")
            trailer[1] = String(end - start + 1)
            lines[end] = trailer.joined(separator: "*")
        }
        return lines.map { $0 + "~\n" }.joined()
    }

    static func findings(_ text: String) -> [X12Finding] {
        X12Fixtures.sets(text).flatMap(\.findings)
    }

    /// The sample without the lines that begin so.
    static func without(_ prefixes: [String], in text: String?) throws -> String {
        changed(try #require(text)) { lines in
            lines.removeAll { line in prefixes.contains { line.hasPrefix($0) } }
        }
    }

    @Test func `a list with its beginning and its end is right, and no list is`() throws {
        for text in [Self.enrollment, Self.eligibility] {
            #expect(text?.contains("~\nLS*") == true && text?.contains("~\nLE*") == true)
            #expect(Self.findings(try #require(text)).map(X12Fixtures.line) == [])
        }
        let none = try Self.without(
            ["LS*", "N1*75*", "REF*ZZ*EAST", "LE*"], in: Self.enrollment)
        #expect(Self.findings(none).filter { $0.segmentFault == .dependentMissing } == [])
    }

    @Test(arguments: [
        ("834", "LE", "LS"), ("834", "LS", "LE"), ("271", "LE", "LS"), ("271", "LS", "LE"),
    ])
    func `a list that has only one of its ends`(
        transaction: String, missing: String, present: String
    ) throws {
        let text = try Self.without(
            ["\(missing)*"], in: transaction == "834" ? Self.enrollment : Self.eligibility)
        let found = Self.findings(text).filter { $0.segmentFault == .dependentMissing }
        let finding = try #require(found.first)
        #expect(finding.segmentID == missing && finding.segmentFault == .dependentMissing)
        #expect(finding.trigger?.segmentID == present)
        #expect(finding.rejects)
        let group = try #require(X12Fixtures.groups(text).first)
        let written = try X12Fixtures.acknowledgment(of: group)
        let place = "\(finding.position)*\(finding.loop?.prefix(4) ?? "")"
        #expect(
            written.contains(
                "IK3*\(missing)*\(place)*I6~CTX*SITUATIONAL TRIGGER*\(present)*\(place)~"),
            "\(written)")
        #expect(X12Fixtures.sets(written).map(\.verdict) == [.accepted])
    }

    @Test func `a level that says it has none below is told with the first that is`() throws {
        let request = X12Fixtures.request.map { $0.hasPrefix("HL*4") ? "HL*4*3*EV*0" : $0 }
        let text = X12Fixtures.interchange([X12Fixtures.set(request)])
        let finding = try #require(Self.findings(text).first)
        #expect(finding.trigger?.segmentID == "HL" && finding.trigger?.position == 17)
        let written = try X12Fixtures.acknowledgment(
            of: try #require(X12Fixtures.groups(text).first))
        #expect(
            written.contains(
                "IK4*4*736*7*0~CTX*SITUATIONAL TRIGGER*HL*17*2000*2~"), "\(written)")
        #expect(X12Fixtures.sets(written).map(\.verdict) == [.accepted])
    }
}
