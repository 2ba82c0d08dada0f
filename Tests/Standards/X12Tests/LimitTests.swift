import Testing

@testable import X12

/// What a stranger's file can make grow has a limit, and what is left out does not change the verdict.
@Suite struct LimitTests {
    static func reports(
        _ sets: [String], _ limits: X12Limits
    ) -> (sets: [X12SetReport], group: X12GroupReport?) {
        var found: [X12SetReport] = []
        var group: X12GroupReport?
        for event in X12Intake.events(
            in: Array(X12Fixtures.interchange(sets).utf8), limits: limits)
        {
            if case .set(let report, _) = event { found.append(report) }
            if case .groupEnded(let report) = event { group = report }
        }
        return (found, group)
    }

    /// Ten provider numbers that are noted, then a segment that rejects the set.
    static let notedThenRejected = X12Fixtures.set(
        X12Fixtures.request.flatMap { line in
            line.hasPrefix("NM1*SJ")
                ? (0..<10).map { _ in "NM1*SJ*1*A*B****XX*1234567890" } : [line]
        } + ["QQQ*1"])

    @Test(arguments: 1...12)
    func `a set with more findings than are kept stays rejected`(max: Int) throws {
        var limits = X12Limits.standard
        let whole = try #require(Self.reports([Self.notedThenRejected], limits).sets.first)
        #expect(whole.findings.count == 11 && whole.findings.last?.rejects == true)
        limits.findingsMax = max
        let report = try #require(Self.reports([Self.notedThenRejected], limits).sets.first)
        #expect(report.verdict == .rejected)
        #expect(report.findings.count == min(max, 11))
        #expect(report.findings.count + report.findingsLeftOut == 11)
    }

    @Test func `a group keeps so many findings, and every verdict`() throws {
        var limits = X12Limits.standard
        limits.groupFindingsMax = 25
        let sets = (1...6).map {
            Self.notedThenRejected.replacing("0001", with: "000\($0)")
        }
        let (reports, group) = Self.reports(sets, limits)
        #expect(reports.map(\.findings.count) == [11, 11, 11, 11, 11, 11])
        let kept = try #require(group)
        #expect(kept.sets.map(\.findings.count) == [11, 11, 3, 1, 1, 1])
        #expect(kept.sets.allSatisfy { $0.verdict == .rejected && $0.unit != nil })
        #expect(
            kept.sets.map { $0.findings.count + $0.findingsLeftOut } == [11, 11, 11, 11, 11, 11])
        let written = try X12Fixtures.acknowledgment(of: kept)
        #expect(X12Fixtures.sets(written).map(\.verdict) == [.accepted])
        #expect(written.contains("AK9*R*6*6*0~"))
    }

    @Test func `more sets than are told are counted all the same`() throws {
        var limits = X12Limits.standard
        limits.setsMax = 2
        let sets = (1...4).map {
            X12Fixtures.set(X12Fixtures.request, control: "000\($0)")
        }
        let group = try #require(Self.reports(sets, limits).group)
        #expect(group.sets.count == 2)
        #expect(group.receivedCount == 4 && group.acceptedCount == 4)
        #expect(group.verdict == .accepted)
    }

    @Test func `what was sent is kept up to what IK404 takes`() throws {
        let body = X12Fixtures.request.map {
            $0.hasPrefix("TRN")
                ? "TRN*1*" + String(repeating: "A", count: 5_000) + "*9012345678" : $0
        }
        let report = try #require(Self.reports([X12Fixtures.set(body)], .standard).sets.first)
        #expect(report.findings.map(\.badData?.utf8.count) == [99])
    }
}
