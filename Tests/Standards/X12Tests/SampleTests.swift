import Testing

@testable import X12

/// The sample files: read without a crash, accepted or explained.
@Suite struct SampleTests {
    /// What becomes of each group, and why.
    static let verdicts: [(name: String, group: String)] = [
        ("278-x217-admission-response-to-request-for-review", "A"),
        ("278-x217-referral-request-for-review", "A"),
        ("278-x217-referral-response-to-request-for-review", "A"),
        ("278-x217-response-partial", "A"),
        // SE01 says 25, and there are 26 segments.
        ("278-x217-admission-request-for-review", "R, set 4"),
        // SE01 says 19, and there are 20 segments.
        ("278-x217-request-for-home-health-care", "R, set 4"),
        // GS01 is HC, which is the claim's; this guide's is HI.
        ("278-x217-services-review", "R, group 1"),
        ("999-x231-rejected", "A"),
        ("999-x231-rejecting-278", "A"),
    ]

    @Test(arguments: verdicts)
    func `each is accepted or explained`(name: String, group expected: String) throws {
        guard let bytes = try X12Fixtures.sample(name + ".edi") else { return }
        let events = X12Intake.events(in: bytes)
        let said = events.compactMap { event -> String? in
            guard case .groupEnded(let report) = event else { return nil }
            let faults = report.faults.map { "group \($0.rawValue)" }
            let sets = report.sets.flatMap(\.faults).map { "set \($0.rawValue)" }
            return ([report.verdict.rawValue] + faults + sets).joined(separator: ", ")
        }
        #expect(said == [expected])
        for case .set(let report, _) in events {
            #expect(report.findings.isEmpty, "\(report.findings.map(X12Fixtures.line))")
        }
        for case .interchangeEnded(let report) in events { #expect(report.verdict == .accepted) }
    }

    static let others: [(name: String, segments: Int)] = [
        ("270-x279-clinic-subscriber", 13), ("271-x279-clinic-subscriber", 22),
        ("834-x220-add-subscriber", 12), ("834-x220-managed-care", 18),
        ("835-x221-dollars-and-data", 29), ("835-x221-multiple-claims", 190),
        ("837i-x223-institutional-claim", 33), ("837p-x222-commercial-health-insurance", 31),
    ]

    @Test(arguments: others)
    func `those of other transactions are read whole`(name: String, segments: Int) throws {
        guard let bytes = try X12Fixtures.sample(name + ".edi") else { return }
        let counts = X12Intake.events(in: bytes).compactMap { event -> Int? in
            guard case .set(let report, let content) = event else { return nil }
            #expect(content?.count == report.segmentCount)
            return report.segmentCount
        }
        #expect(counts == [segments])
    }
}
