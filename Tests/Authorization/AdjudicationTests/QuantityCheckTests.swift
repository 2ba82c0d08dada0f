import Adjudication
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Testing

/// What can not be counted passes no limit, and what is doubtful about days and modifiers is no yes.
@Suite struct QuantityCheckTests {
    private func decide(
        _ world: World = World(), _ change: (inout AuthorizationRequest) -> Void
    ) -> Adjudicator.Finding {
        var request = world.request
        change(&request)
        return Adjudicator(book: world.book, policies: PolicyBook(world.policies)).decide(
            request, facts: world.facts, evidence: world.evidence, under: world.plan,
            now: world.now)[0]
    }

    @Test(arguments: [
        (Quantity.Unit.units, true), (.visits, true), (.days, false), (.months, false),
        (.hours, false), (.amount, false),
    ])
    func `a procedure is counted in units and visits`(unit: Quantity.Unit, isCounted: Bool) {
        for rows in [[World.row()], []] {
            let finding = decide(World.with { $0.rows = rows }) {
                $0.lines[0].quantity = Quantity(Decimal(3), unit)
            }
            #expect((finding.outcome == .staff) == !isCounted)
            #expect((finding.last.id == "request.quantity") == !isCounted)
        }
    }

    @Test(arguments: [
        ("E0601", Quantity.Unit.months, true), ("K0823", .months, true), ("E0601", .days, false),
        ("J0585", .months, false), ("S9500", .days, true), ("E0601", .hours, false),
    ])
    func `equipment is rented by months, and what is done by the day is counted in days`(
        code: String, unit: Quantity.Unit, isCounted: Bool
    ) {
        let finding = decide {
            $0.lines[0].code = ProcedureCode(system: .hcpcs, code: code)
            $0.lines[0].quantity = Quantity(Decimal(3), unit)
        }
        #expect((finding.last.id == "request.quantity") == !isCounted)
    }

    @Test(arguments: [
        ("3", true), ("3.0", true), ("0.5", false), ("2.5", false), ("0.0000000001", false),
    ])
    func `a part of what is counted is a person's matter`(amount: String, isWhole: Bool) throws {
        let amount = try #require(Decimal(amount))
        let finding = decide { $0.lines[0].quantity = Quantity(amount, .units) }
        #expect((finding.outcome == .approved) == isWhole)
        #expect((finding.last.id == "request.quantity") == !isWhole)
        let urgent = decide {
            $0.lines[0].quantity = Quantity(amount, .units)
            $0.event.levelOfService = .emergency
        }
        #expect(urgent.last.id != "request.quantity")
    }

    @Test func `what the event asks for is not dropped where a line names no number`() {
        let fifty = Quantity(Decimal(50), .visits)
        let silent = decide {
            $0.event.quantity = fifty
            $0.lines[0].quantity = nil
        }
        #expect(silent.outcome == .staff)
        #expect(silent.last.finding.contains("50 visits"))
        #expect(decide { $0.event.quantity = fifty }.outcome == .approved)
        let operation = decide {
            $0.event.quantity = Quantity(Decimal(7), .days)
            $0.lines[0].quantity = nil
        }
        #expect(operation.outcome == .approved)
        let emergency = decide(World.with { $0.level = .emergency }) {
            $0.event.quantity = fifty
            $0.lines[0].quantity = nil
        }
        #expect(emergency.last.id != "request.quantity")
    }

    @Test func `a doubt of the event holds up its lines`() {
        let finding = decide {
            $0.event.doubts = ["What a quantity in 'YY' comes to is not known."]
        }
        #expect(finding.outcome == .staff)
        #expect(finding.last.finding.contains("'YY'"))
    }

    @Test(arguments: [
        ("2027-03-03", Outcome.approved), ("2027-03-04", .staff), ("2099-01-01", .staff),
    ])
    func `of a day more than a year ahead nobody knows who is covered`(
        day: String, outcome: Outcome
    ) {
        #expect(World.with { $0.dates = World.range(day, day) }.decide().outcome == outcome)
    }

    @Test(arguments: [
        ("2036-03-16", Outcome.approved), ("2036-03-17", .staff), ("2999-01-01", .staff),
    ])
    func `more than ten years at once are doubtful`(last: String, outcome: Outcome) {
        #expect(
            World.with { $0.dates = World.range("2026-03-16", last) }.decide().outcome == outcome)
    }

    @Test(arguments: [("GY", Outcome.staff), ("GZ", .staff), ("RR", .approved)])
    func `a modifier by which the provider expects no coverage is a doubt`(
        modifier: String, outcome: Outcome
    ) {
        #expect(decide { $0.lines[0].modifiers = [Modifier(modifier)!] }.outcome == outcome)
    }

    @Test func `a criterion of units counts what stands of other lines`() {
        let leaf = Leaf(
            id: "few", question: "Are few asked for?", citation: Citation("criterion"),
            test: .units(max: Decimal(3)))
        let policy = Policy(
            id: "IMG", title: "Imaging", version: "1", effective: World.always,
            sources: [Citation("guideline")], criteria: .leaf(leaf))
        let world = World.with {
            $0.policies = [policy]
            $0.units = Decimal(2)
            $0.others = [World.line(2, 2)]
        }
        #expect(world.decide().outcome == .clinician)
        // Of the other line nothing was granted.
        let refused = World.with {
            $0.policies = [policy]
            $0.units = Decimal(2)
            $0.others = [World.line(2, 2)]
            $0.known = [LineFacts(subject: .line(2), standing: Decimal(0))]
        }
        #expect(refused.decide().outcome == .approved)
    }
}
