public import Cases
public import CodeSets
public import Primitives

/// Invented cases for the tests of several rooms: what a journal may hold, with every field filled at least once.
public enum CaseSamples {
    public static let noon = instant("2026-03-02T17:00:00Z")
    public static let payer = PayerID("larkspur")
    public static let plan = PlanID("PPO")
    public static let member = MemberID("M1")
    public static let cpap = ProcedureCode(system: .hcpcs, code: "E0601")

    public static let coverage = CoverageSnapshot(
        payer: payer, plan: plan, program: .commercialInsured, member: member,
        active: DateRange(start: date("2026-01-01"), end: date("2026-12-31")), asOf: noon)

    public static let deadline = Deadline(
        dueAt: instant("2026-03-09T23:59:59Z"), clock: "T1", isExpedited: true,
        lapse: .denialByLaw,
        citation: Citation("42 CFR 438.210(d)", link: "https://law.example/438"),
        reckoning: "7 days from 2026-03-02")

    public static func digest(_ digit: Character) -> DocumentDigest {
        DocumentDigest("sha256:" + String(repeating: digit, count: 64))
    }

    public static func date(_ text: String) -> CivilDate {
        guard let date = CivilDate(text) else { preconditionFailure("'\(text)' is no date") }
        return date
    }

    public static func instant(_ text: String) -> Instant {
        guard let instant = Instant(text) else { preconditionFailure("'\(text)' is no instant") }
        return instant
    }

    public static func quantity(_ count: Int, _ unit: Quantity.Unit = .units) -> Quantity {
        guard let quantity = Quantity(Decimal(count), unit) else {
            preconditionFailure("a quantity is above zero")
        }
        return quantity
    }

    public static func event(
        _ kind: CaseEvent.Kind, at: Instant = noon, by actor: CaseEvent.EventActor = .system
    ) -> CaseEvent {
        CaseEvent(at: at, by: actor, kind)
    }
}
