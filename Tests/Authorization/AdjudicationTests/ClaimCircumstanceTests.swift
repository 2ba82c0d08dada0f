import Adjudication
import CaseFixtures
import Cases
import CodeSets
import Plans
import Primitives
import Testing

/// What else must fit beside code, provider, day and units: the measure, the days of a stay, diagnosis and place.
@Suite struct ClaimCircumstanceTests {
    static func day(_ text: String) -> CivilDate { CivilDate(text)! }

    /// A case of one line: so much of a code granted in March 2026 to provider 1234567893.
    static func granted(
        _ amount: Int, _ unit: Quantity.Unit, of code: ProcedureCode = ClaimMatchTests.mri,
        place: String? = nil, diagnoses: [String] = []
    ) throws -> Case {
        let quantity = Quantity(Decimal(amount), unit)!
        let line = ServiceLine(
            sequence: 1, code: code, quantity: quantity,
            placeOfService: place.flatMap { PlaceOfService($0) },
            providers: [RequestedProvider(role: .rendering, identifiers: ["1234567893"])])
        let grant = Grant(
            number: AuthorizationNumber("A1"), code: code, quantity: quantity,
            period: DateRange(start: day("2026-03-01"), end: day("2026-03-31")),
            issuedOn: day("2026-02-20"))
        return try CaseFixture.authorization(
            lines: [line], determined: [.line(1): .approved(.automated(grant))],
            diagnoses: diagnoses)
    }

    static func line(
        _ units: Int, _ basis: ClaimLine.Basis?, code: ProcedureCode = ClaimMatchTests.mri,
        to last: String? = nil, isStay: Bool = false, place: String? = nil,
        diagnoses: [String] = []
    ) -> ClaimLine {
        ClaimLine(
            claim: "C1", number: "A1", member: MemberID("M1"), code: code, units: Decimal(units),
            basis: basis, provider: ["1234567893"], serviceDate: day("2026-03-28"),
            lastDate: last.map(day), isStay: isStay,
            placeOfService: place.flatMap { PlaceOfService($0) },
            diagnoses: diagnoses.compactMap { DiagnosisCode($0) })
    }

    static let minutes: [(Int, String)] = [
        (60, "1.00"), (90, "1.5"), (1, "0.02"), (100, "1.67"), (0, "0"),
    ]

    @Test(arguments: minutes)
    func `minutes are hours, and no part of an hour goes uncounted`(minutes: Int, hours: String) {
        #expect(Self.line(minutes, .minutes).units(measuredAs: .hours) == Decimal(hours))
    }

    static let apart: [(ClaimLine.Basis, Quantity.Unit)] = [
        (.minutes, .units), (.minutes, .days), (.days, .visits), (.days, .hours),
        (.units, .amount), (.minutes, .amount),
    ]

    @Test(arguments: apart)
    func `what no rule converts is not compared`(
        basis: ClaimLine.Basis, unit: Quantity.Unit
    ) throws {
        let match = ClaimMatch.match(Self.line(1, basis), against: try Self.granted(8, unit))
        #expect(ClaimMatchTests.cause(match) == .otherMeasure)
        #expect(ClaimMismatch.otherMeasure.carc == "284")
    }

    @Test func `days of a stay are for a stay, and the day of leaving is none of them`() throws {
        let stay = ProcedureCode(system: .x12ServiceType, code: "48")
        let room = ProcedureCode(system: .revenue, code: "0120")
        let authorization = try Self.granted(4, .days, of: stay)
        func cause(_ days: Int, to last: String, isStay: Bool = true) -> ClaimMismatch? {
            ClaimMatchTests.cause(
                ClaimMatch.match(
                    Self.line(days, .days, code: room, to: last, isStay: isStay),
                    against: authorization))
        }
        #expect(cause(4, to: "2026-04-01") == nil)
        #expect(cause(4, to: "2026-04-02") == .expired)
        #expect(cause(5, to: "2026-04-01") == .unitsExceeded)
        #expect(cause(4, to: "2026-04-01", isStay: false) == .otherCode)
    }

    @Test func `a line of more than a day is within the period from its first day to its last`()
        throws
    {
        func cause(to last: String) throws -> ClaimMismatch? {
            ClaimMatchTests.cause(
                ClaimMatch.match(
                    Self.line(1, .units, to: last), against: try Self.granted(4, .units)))
        }
        #expect(try cause(to: "2026-03-31") == nil)
        #expect(try cause(to: "2026-04-01") == .expired)
    }

    @Test(arguments: [
        (["G4733"], ["G47.39"], nil), (["G4733"], ["M54.16"], ClaimMismatch.otherDiagnosis),
        ([], ["M54.16"], nil), (["G4733"], [], nil),
        (["M5416", "G4733"], ["Z00.00", "G47.33"], nil),
    ])
    func `a diagnosis of another category is another condition`(
        asked: [String], billed: [String], expected: ClaimMismatch?
    ) throws {
        let match = ClaimMatch.match(
            Self.line(1, .units, diagnoses: billed),
            against: try Self.granted(4, .units, diagnoses: asked))
        #expect(ClaimMatchTests.cause(match) == expected)
    }

    static let places: [(String?, String?, ClaimMismatch?)] = [
        ("11", "11", nil), ("11", "22", .otherPlace), (nil, "22", nil), ("11", nil, nil),
    ]

    @Test(arguments: places)
    func `another place of service than the authorized one is told`(
        asked: String?, billed: String?, expected: ClaimMismatch?
    ) throws {
        let match = ClaimMatch.match(
            Self.line(1, .units, place: billed), against: try Self.granted(4, .units, place: asked))
        #expect(ClaimMatchTests.cause(match) == expected)
    }

    @Test func `a procedure that was authorized by its revenue code is found by it`() throws {
        let revenue = ProcedureCode(system: .revenue, code: "0551")
        var line = Self.line(2, .units)
        line.otherCode = revenue
        let match = ClaimMatch.match(line, against: try Self.granted(4, .visits, of: revenue))
        #expect(ClaimMatchTests.cause(match) == nil)
    }
}
