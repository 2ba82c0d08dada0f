import Testing

@testable import X12

/// Where other validators go wrong, and what the rules of X12 say: one mistake, one finding.
@Suite struct ValidatorTests {
    /// The request with one segment changed, put in after another, or taken out.
    static func with(_ prefix: String, _ new: String...) -> [String] {
        X12Fixtures.request.flatMap { $0.hasPrefix(prefix) ? new : [$0] }
    }

    static func after(_ prefix: String, _ new: String...) -> [String] {
        X12Fixtures.request.flatMap { $0.hasPrefix(prefix) ? [$0] + new : [$0] }
    }

    static let cases: [(name: String, body: [String], findings: [String])] = [
        ("sound", X12Fixtures.request, []),
        (
            "unexpected but known, nothing follows", after("NM1*1P", "SV1*HC:99213"),
            ["SV1 7 2010B 2"]
        ),
        ("not used by the guide", after("UM", "HCR*A1*X"), ["HCR 12 2000E I4"]),
        ("of another transaction", after("UM", "CLM*1*2"), ["CLM 12 2000E 6"]),
        ("unknown", after("UM", "QQQ*1"), ["QQQ 12 2000E 1"]),
        ("empty", after("UM", ""), ["UNK 12 2000E 1"]),
        ("no name", after("UM", "ABCDE*1"), ["UNK 12 2000E 1"]),
        ("too often", after("UM", "UM*SC*I"), ["UM 12 2000E 5"]),
        ("too late", after("HSD", "TRN*1*2*9012345678"), ["TRN 15 2000E 7"]),
        ("too many elements", with("HL*1*", "HL*1**20*1*X"), ["HL 3 2000A 8 / 5 - 3"]),
        (
            "separators at the end", with("HL*1*", "HL*1**20*1**"),
            ["HL 3 2000A 10", "HL 3 2000A 8 / 5 - 3"]
        ),
        ("separator at the end", with("TRN", "TRN*1*2*9012345678*"), ["TRN 10 2000E 10"]),
        ("HL01", with("HL*3", "HL*9*2*22*1"), ["HL 7 2000C 8 / 1 628 7"]),
        ("HL02", with("HL*3", "HL*3*9*22*1"), ["HL 7 2000C 8 / 2 734 7"]),
        ("HL02 of another level", with("HL*4", "HL*4*2*EV*1"), ["HL 9 2000E 8 / 2 734 7"]),
        ("HL04 without children", with("HL*5", "HL*5*4*SS*1"), ["HL 17 2000F 8 / 4 736 I6"]),
        ("HL04 with children", with("HL*4", "HL*4*3*EV*0"), ["HL 9 2000E 8 / 4 736 7"]),
        ("too many components", with("UM", "UM*SC*I*3*11:B:1:X"), ["UM 11 2000E 8 / 4 - 13"]),
        (
            "composite ends with a separator", with("UM", "UM*SC*I*3*11:B:"),
            ["UM 11 2000E 8 / 4 - 16"]
        ),
        ("repetition", with("TRN", "TRN*1*2^3*9012345678"), ["TRN 10 2000E 8 / 2 127 12"]),
        (
            "component in a simple element", with("TRN", "TRN*1*2:3*9012345678"),
            ["TRN 10 2000E 8 / 2 127 13"]
        ),
        ("nothing but a name", with("MSG", "MSG") + ["MSG"], ["MSG 19 2000F 8 / 1 933 1"]),
        (
            "a name alone, nothing required", after("HSD", "CL1"), ["CL1 15 2000E 8"]
        ),
        ("too short", with("TRN", "TRN*1*2*901"), ["TRN 10 2000E 8 / 3 509 4"]),
        ("character", with("TRN", "TRN*1*\u{1}*9012345678"), ["TRN 10 2000E 8 / 2 127 6"]),
        ("number", with("HSD", "HSD*VS*x"), ["HSD 14 2000E 8 / 2 380 6"]),
        ("paired", with("HSD", "HSD*VS"), ["HSD 14 2000E 8 / 2 380 2"]),
        ("conditional", with("HSD", "HSD*VS*1****34"), ["HSD 14 2000E 8 / 5 615 2"]),
        ("period", with("DTP", "DTP*AAH*RD8*20260101-20260132"), ["DTP 12 2000E 8 / 3 1251 8"]),
        (
            "exclusive", after("NM1*SJ", "N4*TOWN*PA*****X"),
            ["N4 16 2010EA 8 / 4 26 2", "N4 16 2010EA 8 / 7 1715 10"]
        ),
        ("diagnosis qualifier", with("HI", "HI*ZZ:I2510"), ["HI 13 2000E 8 / 1-1 1270 7"]),
        ("principal twice", with("HI", "HI*ABK:I2510*ABK:E119"), ["HI 13 2000E 8 / 2-1 1270 7"]),
        ("component missing", with("HI", "HI*ABK"), ["HI 13 2000E 8 / 1-2 1271 1"]),
        ("state", after("NM1*SJ", "N4*TOWN*QX*19087"), ["N4 16 2010EA 8 / 2 156 7"]),
        (
            "check digit", with("NM1*1P", "NM1*1P*1*A*B****XX*1234567890"),
            ["NM1 6 2010B 8 / 9 67 I12"]
        ),
        ("level skipped", X12Fixtures.request.filter { !$0.hasPrefix("HL*2") }, ["HL 5 2000B 3"]),
        ("two events", after("SV1", "HL*6*3*EV*0", "UM*HS*I"), ["HL 19 2000E 4"]),
        ("date qualifier", with("DTP", "DTP*ZZZ*D8*20260101"), ["DTP 12 2000E 8 / 1 374 7"]),
    ]

    @Test(arguments: cases)
    func `one mistake, one finding`(name: String, body: [String], findings: [String]) {
        #expect(X12Fixtures.findings(body) == findings, "\(name)")
    }

    @Test func `everything is found in one pass`() {
        let body = X12Fixtures.request.map {
            $0.replacing("UM*SC", with: "UM*ZZ").replacing("HSD*VS*1", with: "HSD*VS")
                .replacing("BHT*0007", with: "BHT*0078")
        }
        #expect(
            X12Fixtures.findings(body) == [
                "BHT 2 - 8 / 1 1005 7", "UM 11 2000E 8 / 1 1525 7", "HSD 14 2000E 8 / 2 380 2",
            ])
    }

    @Test func `a set without anything says what is missing, once`() {
        #expect(X12Fixtures.findings([]) == ["BHT 2 - 3", "HL 2 2000A 3"])
    }

    @Test func `a response that ends with a rejection is whole`() {
        let body = [
            "BHT*0007*11*A*20260502*1101*18", "HL*1**20*0", "AAA*N**42*Y",
            "NM1*X3*2*LARKSPUR HEALTH*****46*789312",
        ]
        #expect(X12Fixtures.findings(body) == [])
    }

    @Test func `A2 is for events only`() {
        let body = [
            "BHT*0007*11*A*20260502*1101*18", "HL*1**20*1",
            "NM1*X3*2*LARKSPUR HEALTH*****46*789312", "HL*2*1*21*1", "NM1*1P*1*A*B****34*123456789",
            "HL*3*2*22*1", "NM1*IL*1*S*J****MI*1234", "HL*4*3*EV*1", "HCR*A2*N1", "HL*5*4*SS*0",
            "HCR*A2*N1",
        ]
        #expect(X12Fixtures.findings(body) == ["HCR 12 2000F 8 / 1 306 7"])
    }

    /// The report of a set whose body comes with a limit of findings.
    static func report(_ body: [String], findingsMax: Int) throws -> X12SetReport {
        var limits = X12Limits.standard
        limits.findingsMax = findingsMax
        let events = X12Intake.events(
            in: Array(X12Fixtures.interchange([X12Fixtures.set(body)]).utf8), limits: limits)
        let reports = events.compactMap { event -> X12SetReport? in
            if case .set(let report, _) = event { report } else { nil }
        }
        return try #require(reports.first)
    }

    @Test func `findings are limited and counted`() throws {
        let body = X12Fixtures.request + (0..<50).map { _ in "QQQ*1" }
        let report = try Self.report(body, findingsMax: 10)
        #expect(report.findings.count == 10 && report.findingsLeftOut == 40)
    }

    @Test func `what is found at the end of a set counts, too`() throws {
        // Each of fifty levels says that others are below it, which shows only at the end.
        let levels = (0..<50).flatMap {
            ["HL*\($0 + 6)*4*SS*1", "SV1*HC:99213*100*UN*1"]
        }
        let whole = try Self.report(X12Fixtures.request + levels, findingsMax: 1_000)
        let limited = try Self.report(X12Fixtures.request + levels, findingsMax: 10)
        #expect(whole.findings.count > 49)
        #expect(limited.findings.count == 10)
        #expect(limited.findings == Array(whole.findings.prefix(10)))
        #expect(limited.findingsLeftOut == whole.findings.count - 10)
        #expect(limited.verdict == .rejected)
    }
}
