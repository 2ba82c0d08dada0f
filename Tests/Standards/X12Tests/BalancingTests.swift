import Foundation
import Primitives
import Testing

@testable import X12

/// SNIP type 3: amounts that must add up.
@Suite struct BalancingTests {
    static func segments(_ text: String) -> [X12Segment] {
        var reader = X12Reader(Array(text.utf8))
        var found: [X12Segment] = []
        while case .segment = reader.advance() { found.append(reader.segment) }
        return found
    }

    static func claims(_ text: String) -> [X12Imbalance] {
        var balance = ClaimBalance()
        for (index, segment) in segments(text).dropFirst(2).enumerated() {
            balance.see(segment, at: index + 1)
        }
        return balance.takeFindings()
    }

    static func payments(_ text: String) -> [X12Imbalance] {
        var balance = PaymentBalance()
        for (index, segment) in segments(text).dropFirst(2).enumerated() {
            balance.see(segment, at: index + 1)
        }
        return balance.takeFindings()
    }

    static let professional = try? GuideSampleTests.own("837p-knee.edi")
    static let institutional = try? GuideSampleTests.own("837i-femur.edi")
    static let payment = try? GuideSampleTests.own("835-knee.edi")

    @Test func `our claims and our payment balance`() throws {
        #expect(Self.claims(try #require(Self.professional)) == [])
        #expect(Self.claims(try #require(Self.institutional)) == [])
        #expect(Self.payments(try #require(Self.payment)) == [])
    }

    @Test(arguments: [
        ("CLM*C-1001*640*", "CLM*C-1001*641*", [X12Imbalance.Rule.claimCharge, .otherPayerClaim]),
        ("SV1*HC:99213*40*", "SV1*HC:99213*40.01*", [.claimCharge]),
        ("AMT*D*500", "AMT*D*500.5", [.otherPayerClaim]),
        ("SVD*OP1*500*", "SVD*OP1*499*", [.otherPayerLine]),
        ("CAS*PR*1*40", "CAS*PR*1*30**2*9", [.otherPayerClaim]),
    ])
    func `a claim that does not add up is told`(
        old: String, new: String, rules: [X12Imbalance.Rule]
    ) throws {
        let text = try #require(Self.professional)
        #expect(text.contains(old))
        let found = Self.claims(text.replacingOccurrences(of: old, with: new))
        #expect(Set(found.map(\.rule)) == Set(rules))
        #expect(found.allSatisfy { $0.claim == "C-1001" })
    }

    @Test func `the sum and where it stands are told`() throws {
        let text = try #require(Self.institutional)
            .replacingOccurrences(of: "SV2*0120**6000*", with: "SV2*0120**6000.5*")
        let found = try #require(Self.claims(text).first)
        #expect(found.rule == .claimCharge)
        #expect(found.position == 22)
        #expect(found.stated == Decimal("9200"))
        #expect(found.computed == Decimal("9200.50"))
    }

    @Test(arguments: [
        ("BPR*I*471.5*", "BPR*I*471*", [X12Imbalance.Rule.payment]),
        ("CLP*C-1001*1*640*471.5*", "CLP*C-1001*1*640*470*", [.claimPayment, .payment]),
        ("CLP*C-1001*1*640*471.5*", "CLP*C-1001*1*641*471.5*", [.claimPayment, .claimLines]),
        ("SVC*HC:99213*40*0*", "SVC*HC:99213*40*.5*", [.linePayment]),
        ("CAS*CO*97*40", "CAS*CO*97*39", [.linePayment, .claimPayment]),
    ])
    func `a payment that does not add up is told`(
        old: String, new: String, rules: [X12Imbalance.Rule]
    ) throws {
        let text = try #require(Self.payment)
        #expect(text.contains(old))
        let found = Self.payments(text.replacingOccurrences(of: old, with: new))
        #expect(Set(found.map(\.rule)) == Set(rules))
    }

    @Test func `a provider adjustment lessens the payment`() throws {
        let text = try #require(Self.payment)
            .replacingOccurrences(of: "~\nSE*", with: "~\nPLB*1*20261231*CV:CP*-1.27*L6*.27~\nSE*")
            .replacingOccurrences(of: "BPR*I*471.5*", with: "BPR*I*472.5*")
        #expect(Self.payments(text) == [])
    }

    @Test(arguments: [
        "835-x221-dollars-and-data.edi", "835-x221-multiple-claims.edi",
    ])
    func `the published payments balance`(name: String) throws {
        guard let text = try X12Fixtures.sample(name).map({ String(decoding: $0, as: UTF8.self) })
        else { return }
        #expect(Self.payments(text) == [])
    }

    @Test(arguments: [
        "837i-x223-institutional-claim.edi", "837p-x222-commercial-health-insurance.edi",
    ])
    func `the published claims balance`(name: String) throws {
        guard let text = try X12Fixtures.sample(name).map({ String(decoding: $0, as: UTF8.self) })
        else { return }
        #expect(Self.claims(text) == [])
    }
}
