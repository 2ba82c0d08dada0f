import Foundation
import Testing

@testable import X12

/// SNIP type 5: codes of others are held against the lists that are public. They are noted, and reject nothing.
@Suite struct CodeListTests {
    static func noted(_ old: String, _ new: String, in text: String) -> [String] {
        let changed = text.replacing(old, with: new)
        #expect(changed != text, "\(old) is not there")
        let reports = X12Fixtures.sets(changed)
        #expect(reports.allSatisfy { $0.verdict != .rejected })
        return reports.flatMap(\.findings).map { "\($0.level) " + X12Fixtures.line($0) }
    }

    static let request = X12Fixtures.interchange([X12Fixtures.set(X12Fixtures.request)])

    @Test(arguments: [("11", true), ("66", true), ("28", false), ("00", false), ("1", false)])
    func `a place of service is one of CMS`(code: String, isListed: Bool) {
        guard code != "11" else { return #expect(X12Fixtures.sets(Self.request)[0].findings == []) }
        let found = Self.noted("*11:B", "*\(code):B", in: Self.request)
        #expect(found == (isListed ? [] : ["5 UM 11 2000E 8 / 4-1 1331 7"]))
    }

    @Test func `a type of bill is no place of service`() {
        #expect(Self.noted("*11:B", "*28:A", in: Self.request) == [])
    }

    @Test func `the place of a claim and of its line`() throws {
        let claim = try GuideSampleTests.own("837p-knee.edi")
        let place = try #require(claim.range(of: ":B:"))
        let code = String(claim[..<place.lowerBound].suffix(2))
        let found = Self.noted("*\(code):B:", "*98:B:", in: claim)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.hasPrefix("5 CLM ") && $0.hasSuffix(" / 5-1 1331 7") })
    }

    @Test(arguments: [("CA", true), ("DE", true), ("ZZ", false)])
    func `a country is one of ISO 3166`(country: String, isListed: Bool) {
        let body = X12Fixtures.request.flatMap {
            $0.hasPrefix("NM1*SJ") ? [$0, "N4*TOWN*ON*K1A0B1*\(country)"] : [$0]
        }
        let found = X12Fixtures.findings(body)
        #expect(found == (isListed ? [] : ["N4 16 2010EA 8 / 4 26 7"]))
    }

    @Test(arguments: [("USD", true), ("CHF", true), ("USX", false)])
    func `a currency is one of ISO 4217`(currency: String, isListed: Bool) throws {
        let claim = SituationTests.changed(try GuideSampleTests.own("837p-knee.edi")) { lines in
            let level = lines.firstIndex { $0.hasPrefix("HL*1*") } ?? 0
            let next = lines[level + 1].hasPrefix("PRV") ? level + 2 : level + 1
            lines.insert("CUR*85*\(currency)", at: next)
        }
        let found = X12Fixtures.sets(claim).flatMap(\.findings)
        #expect(found.map(\.elementNumber) == (isListed ? [] : [100]))
        #expect(found.allSatisfy { $0.level == 5 && $0.elementFault == .invalidCode })
    }
}
