import Adjudication
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Testing

/// Is the code one of its code set on the date, and are the units possible?
@Suite struct CodeCheckTests {
    static func catalog(_ range: DateRange?) -> CodeCatalog {
        CodeCatalog(known: [.cpt: ["72148": range]])
    }

    static let asked = Outcome.asked(["code.valid"])

    @Test func `a code of a listed system must be in the list`() {
        #expect(World.with { $0.codes = Self.catalog(nil) }.decide().outcome == .approved)
        #expect(
            World.with { $0.codes = CodeCatalog(known: [.cpt: ["99213": nil]]) }.decide().outcome
                == Self.asked)
    }

    @Test(arguments: [
        ("2026-03-10", "2026-03-10", true), ("2020-01-01", "2026-12-31", true),
        ("2020-01-01", "2026-03-09", false), ("2026-03-11", "2026-12-31", false),
    ])
    func `a code must be valid on the date of service`(start: String, end: String, isValid: Bool) {
        let world = World.with { $0.codes = Self.catalog(World.range(start, end)) }
        #expect(world.decide().outcome == (isValid ? .approved : Self.asked))
    }

    @Test func `a system without a list is checked by shape`() {
        #expect(World().decide().outcome == .approved)
        let bent = World.with { $0.code = ProcedureCode(system: .cpt, code: "7214") }
        #expect(bent.decide().outcome == Self.asked)
    }

    @Test func `a request that names no service is asked for one`() {
        let finding = World.with { $0.code = nil }.decide()
        #expect(finding.subject == .event)
        #expect(finding.outcome == Self.asked)
    }

    @Test func `who can mend it is the provider`() {
        let last = World.with { $0.codes = CodeCatalog(known: [.cpt: [:]]) }.decide().last
        #expect(last.next?.actor == .provider)
        #expect(last.input == "CPT 72148")
    }

    @Test(
        arguments: [
            ("2", Outcome.approved), ("2.00", .approved), ("2.01", .staff), ("3", .staff),
            (nil, .approved),
        ] as [(String?, Outcome)])
    func `more units than are plausible in a day go to staff`(units: String?, outcome: Outcome) {
        let world = World.with {
            $0.units = units.flatMap { Decimal($0) }
            $0.codes = CodeCatalog(edits: [World.mri: Decimal(2)])
        }
        #expect(world.decide().outcome == outcome)
    }

    /// Eight a day: ten in a month may be plausible, ten on a day and more than eight times its days are not.
    @Test(
        arguments: [
            ("2026-03-10", "10", Outcome.staff), ("2026-04-08", "10", .approved),
            ("2026-03-11", "16", .approved), ("2026-03-11", "17", .staff), (nil, "10", .staff),
        ] as [(String?, String, Outcome)])
    func `an edit of a day is held against the days of a period`(
        until: String?, units: String, outcome: Outcome
    ) {
        let world = World.with {
            $0.dates = World.range("2026-03-10", until)
            $0.units = Decimal(units)
            $0.codes = CodeCatalog(edits: [World.mri: Decimal(8)])
        }
        let finding = world.decide()
        #expect((finding.last.id == "code.valid" ? finding.outcome : .approved) == outcome)
    }

    /// The other line's days and units, beside a line for six of them on March 10.
    @Test(
        arguments: [
            ("2026-03-10", "2026-03-10", 3, Outcome.staff),
            ("2026-03-10", "2026-03-10", 2, .approved),
            // Of thirteen in a month none need be of that day.
            ("2026-03-01", "2026-03-31", 13, .approved),
            ("2026-03-10", "2026-03-11", 11, .staff),
            ("2026-03-11", "2026-03-11", 8, .approved),
        ])
    func `lines of one day count together, and those that overlap in their days together`(
        from: String, until: String, units: Int, outcome: Outcome
    ) {
        let world = World.with {
            $0.dates = World.range("2026-03-10", "2026-03-10")
            $0.units = Decimal(6)
            var other = World.line(2, units)
            other.dates = World.range(from, until)
            $0.others = [other]
            $0.codes = CodeCatalog(edits: [World.mri: Decimal(8)])
        }
        #expect(world.decide().outcome == outcome)
    }

    @Test func `an edit of another code does not matter`() {
        let other = ProcedureCode(system: .cpt, code: "72149")
        let world = World.with {
            $0.units = Decimal(9)
            $0.codes = CodeCatalog(edits: [other: Decimal(1)])
        }
        #expect(world.decide().outcome == .approved)
    }
}
