import Foundation
import Testing

@testable import X12

/// Our own transactions, one of each kind, and the published ones, held against their guides.
@Suite struct GuideSampleTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Samples")

    static func own(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static let names = [
        "837p-knee.edi", "837i-femur.edi", "835-knee.edi", "834-member.edi",
        "270-two-people.edi", "271-two-people.edi", "275-note.edi", "278-inquiry.edi",
        "278-notification.edi",
    ]

    @Test(arguments: names)
    func `our transactions are right, and their balances too`(name: String) throws {
        let events = X12Fixtures.events(try Self.own(name))
        var groups = 0
        for event in events {
            switch event {
            case .set(let report, _):
                #expect(report.findings.map(X12Fixtures.line) == [])
                #expect(report.faults == [])
            case .groupEnded(let report):
                groups += 1
                #expect(report.verdict == .accepted)
            case .interchangeEnded(let report): #expect(report.verdict == .accepted)
            default: break
            }
        }
        #expect(groups == 1)
    }

    @Test func `a MOA without any element is rejected, although each of them is situational`()
        throws
    {
        let sample = try Self.own("835-knee.edi")
        #expect(sample.contains("~\nMOA*"))
        let text = SituationTests.changed(sample) { lines in
            lines = lines.map { $0.hasPrefix("MOA*") ? "MOA" : $0 }
        }
        let report = try #require(X12Fixtures.sets(text).first)
        let found = try #require(report.findings.first)
        #expect(report.findings.count == 1 && report.verdict == .rejected)
        #expect(found.segmentID == "MOA" && found.segmentFault == .elementErrors)
        #expect(found.place == nil)
    }

    /// What becomes of each, and why.
    static let published: [(name: String, guide: String?)] = [
        ("270-x279-clinic-subscriber", "270 eligibility inquiry"),
        ("834-x220-add-subscriber", "834 enrollment"),
        ("834-x220-managed-care", "834 enrollment"),
        ("835-x221-dollars-and-data", "835 payment advice"),
        ("835-x221-multiple-claims", "835 payment advice"),
        // GS08 is 005010X279, without its errata: 005010X279A1 is what is in use.
        ("271-x279-clinic-subscriber", nil),
        // GS08 is 005010X292, which is no guide of the 837.
        ("837i-x223-institutional-claim", nil),
        // A dental claim: GS08 is 005010X224A2.
        ("837p-x222-commercial-health-insurance", nil),
    ]

    @Test(arguments: published)
    func `published transactions are accepted, or of a version that is not supported`(
        name: String, guide: String?
    ) throws {
        guard let bytes = try X12Fixtures.sample(name + ".edi") else { return }
        for event in X12Intake.events(in: bytes) {
            switch event {
            case .set(let report, _):
                #expect(report.findings.map(X12Fixtures.line) == [])
                #expect(report.guide == guide)
            case .groupEnded(let report):
                #expect(report.verdict == (guide == nil ? .rejected : .accepted))
                #expect(report.faults == (guide == nil ? [.versionNotSupported] : []))
            default: break
            }
        }
    }

    /// The same two with the version they should have, and what is wrong with them then.
    @Test(arguments: [
        ("271-x279-clinic-subscriber", "005010X279", "005010X279A1", []),
        // Its NPI has a wrong check digit; the delay reason stands one element too early; no statement period.
        (
            "837i-x223-institutional-claim", "005010X292", "005010X223A2",
            ["NM1 8 2010AA 8 / 9 67 I12", "CLM 20 2300 8 / 19 1383 I10", "DTP 21 2300 3"]
        ),
    ])
    func `with the right version`(name: String, old: String, new: String, found: [String]) throws {
        guard let bytes = try X12Fixtures.sample(name + ".edi") else { return }
        let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: old, with: new)
        let reports = X12Fixtures.sets(text)
        #expect(reports.flatMap(\.findings).map(X12Fixtures.line) == found)
        #expect(reports.allSatisfy { $0.guide != nil })
    }
}
