import Adjudication
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Testing

/// Is the member covered on every day of the service?
@Suite struct CoverageCheckTests {
    static func outcome(
        _ coverages: [(plan: String, start: String, end: String?)], _ start: String = "2026-03-10",
        _ end: String? = "2026-03-12", level: LevelOfService = .standard
    ) -> Outcome {
        World.with {
            $0.coverages = coverages.map {
                Coverage(plan: PlanID($0.plan), active: World.range($0.start, $0.end))
            }
            $0.dates = World.range(start, end)
            $0.level = level
        }.decide().outcome
    }

    @Test(
        arguments: [
            ("2026-03-10", nil), ("2026-03-10", "2026-03-12"), ("2026-01-01", "2026-03-12"),
            ("2020-01-01", "2030-01-01"),
        ] as [(String, String?)])
    func `covered from the first day to the last`(start: String, end: String?) {
        #expect(Self.outcome([("PPO", start, end)]) == .approved)
    }

    @Test(
        arguments: [
            ("2026-03-13", nil), ("2026-01-01", "2026-03-09"), ("2027-01-01", nil),
        ] as [(String, String?)])
    func `no coverage on any day is an administrative denial`(start: String, end: String?) {
        #expect(Self.outcome([("PPO", start, end)]) == .denied(.noCoverageOnDate))
    }

    @Test func `no coverage at all is one too`() {
        #expect(Self.outcome([]) == .denied(.noCoverageOnDate))
    }

    @Test func `whom another plan covers on the day is covered: staff finds out which decides`() {
        #expect(Self.outcome([("HMO", "2020-01-01", nil)]) == .staff)
        #expect(
            Self.outcome([("PPO", "2020-01-01", "2026-03-09"), ("HMO", "2026-03-10", nil)])
                == .staff)
    }

    @Test(
        arguments: [
            ("2026-03-11", "2026-03-12"), ("2026-03-12", "2026-03-12"), ("2026-03-11", nil),
            ("2030-01-01", nil),
        ] as [(String, String?)])
    func `coverage that begins within the dates refers to staff`(start: String, last: String?) {
        #expect(Self.outcome([("PPO", start, nil)], "2026-03-10", last) == .staff)
        #expect(Self.outcome([("HMO", start, nil)], "2026-03-10", last) == .staff)
    }

    @Test(arguments: ["2026-03-10", "2026-03-11"])
    func `coverage that ends within the dates refers to staff`(end: String) {
        #expect(Self.outcome([("PPO", "2026-01-01", end)]) == .staff)
    }

    @Test(arguments: NameDoubt.allCases)
    func `another name than on file is for staff, covered or not`(doubt: NameDoubt) {
        for coverages in [World().coverages, []] {
            let found = World.with {
                $0.nameDoubt = doubt
                $0.coverages = coverages
            }.decide()
            #expect(found.outcome == .staff)
            #expect(found.last.verdict == .unknown)
        }
    }

    @Test(
        arguments: [
            (nil, nil, "1986-01-01", nil), ("Wren", "Ada", nil, nil), ("Wren", nil, nil, nil),
            ("WREN", "ADA", nil, nil),
            ("Wren-Hale", "Ada", nil, nil), ("Hale", "Ada", "1986-01-01", .family),
            ("Wren", "Bo", nil, .given), ("Wren", "Bo", "1986-01-01", nil),
            ("", "", "1986-01-01", nil),
            (nil, nil, nil, .unnamed), ("", "", nil, .unnamed), (nil, "Ada", nil, .unnamed),
        ] as [(String?, String?, String?, NameDoubt?)])
    func `a name is in doubt where it has nothing of the one on file`(
        family: String?, given: String?, born: String?, doubt: NameDoubt?
    ) {
        let patient = RequestedMember(
            identifiers: ["M1"], family: family, given: given,
            birthDate: born.flatMap { CivilDate($0) })
        #expect(NameDoubt(patient, isNot: World().facts.member) == doubt)
    }

    /// The sex as an X12 request says it, and as a PAS request is read.
    @Test(
        arguments: [
            ("M", Sex.female, NameDoubt.sex), ("F", .female, nil), ("U", .female, nil),
            ("M", .unknown, nil), ("M", nil, nil), (nil, .female, nil), ("", .female, nil),
        ] as [(String?, Sex?, NameDoubt?)])
    func `a sex that is another than on file is in doubt`(
        told: String?, known: Sex?, doubt: NameDoubt?
    ) {
        var member = World().facts.member
        member.sex = known
        let patient = RequestedMember(
            identifiers: ["M1"], family: "Wren",
            kept: told.map { [KeptSegment(name: "DMG", elements: [[""], [""], [$0]])] } ?? [])
        #expect(NameDoubt(patient, isNot: member) == doubt)
    }

    @Test func `of a dependent it is the dependent's sex, not the subscriber's`() {
        var member = World().facts.member
        member.sex = .female
        let subscriber = KeptSegment(name: "DMG", elements: [[""], [""], ["M"]])
        let name = KeptSegment(name: "NM1", elements: [["QC"]])
        var patient = RequestedMember(
            identifiers: ["M1"], birthDate: member.birthDate, kept: [subscriber, name])
        #expect(NameDoubt(patient, isNot: member) == nil)
        patient.kept.append(subscriber)
        #expect(NameDoubt(patient, isNot: member) == .sex)
    }

    /// A child by the father's number and name.
    @Test func `a dependent without a birth date is not taken for the subscriber`() {
        var member = World().facts.member
        var patient = RequestedMember(
            identifiers: ["M1"], family: "Wren", given: "Ada", isDependent: true)
        #expect(NameDoubt(patient, isNot: member) == .dependent)
        patient.isDependent = false
        #expect(NameDoubt(patient, isNot: member) == nil)
        patient.kept = [KeptSegment(name: "NM1", elements: [["QC"]])]
        #expect(NameDoubt(patient, isNot: member) == .dependent)
        patient.birthDate = member.birthDate
        #expect(NameDoubt(patient, isNot: member) == nil)
        patient.birthDate = nil
        member.subscriber = SubscriberLink(id: MemberID("M0"), relationship: .child)
        #expect(NameDoubt(patient, isNot: member) == nil)
    }

    @Test func `the number of another member is a doubt, unless the two are of one family`() {
        let member = World().facts.member
        var other = member
        other.id = MemberID("M4")
        let patient = RequestedMember(identifiers: ["M4", "M1"], birthDate: member.birthDate)
        #expect(NameDoubt(patient, isNot: member, beside: [other]) == .numbers)
        var child = other
        child.subscriber = SubscriberLink(id: member.id, relationship: .child)
        #expect(NameDoubt(patient, isNot: member, beside: [child]) == nil)
        other.otherIdentifiers = ["M1"]
        #expect(NameDoubt(patient, isNot: member, beside: [other]) == nil)
    }

    /// By a clinic's own number that is M1 by chance.
    @Test(
        arguments: [
            (["X9", "M1"], 1, NameDoubt.card), (["X9", "X8", "M1"], 2, .card),
            (["M1", "X9"], 1, nil), (["X9", "M1-01", "M1"], 2, nil), (["M0", "M1"], 1, nil),
            (["M4", "M1"], 1, nil), (["X9", "M1"], nil, nil), (["M1"], nil, nil),
        ] as [([String], Int?, NameDoubt?)])
    func `a card that nobody of the family has is a doubt, whoever goes by another number`(
        numbers: [String], cards: Int?, doubt: NameDoubt?
    ) {
        var member = World().facts.member
        member.otherIdentifiers = ["M1-01"]
        member.subscriber = SubscriberLink(id: MemberID("M0"), relationship: .child)
        var sister = member
        sister.id = MemberID("M4")
        sister.otherIdentifiers = []
        let patient = RequestedMember(
            identifiers: numbers, cardNumbers: cards, family: "Wren", given: "Ada",
            birthDate: member.birthDate)
        #expect(NameDoubt(patient, isNot: member, beside: [sister]) == doubt)
    }

    @Test func `cover that goes on by the next row covers the days after the first`() {
        #expect(
            Self.outcome([("PPO", "2026-01-01", "2026-03-10"), ("PPO", "2026-03-11", nil)])
                == .approved)
        #expect(
            Self.outcome([("PPO", "2026-01-01", "2026-03-10"), ("PPO", "2026-03-12", nil)])
                == .staff)
    }

    @Test func `the denial says on which provision, where the member stood and how to appeal`() {
        let last = World.with { $0.coverages = [] }.decide().last
        #expect(last.verdict == .failed)
        #expect(last.citation == World().plan.document)
        #expect(last.input?.contains("2026-03-10") == true)
        #expect(last.next?.actor == .member)
        #expect(last.next?.action.contains("Larkspur Appeals") == true)
    }

    @Test func `a request without a date asks from today`() {
        func outcome(_ end: String) -> Outcome {
            World.with {
                $0.dates = nil
                $0.coverages = [
                    Coverage(plan: PlanID("PPO"), active: World.range("2026-01-01", end))
                ]
            }.decide().outcome
        }
        #expect(outcome("2026-03-02") == .approved)
        #expect(outcome("2026-03-01") == .asked(["coverage.active.day"]))
    }
}
