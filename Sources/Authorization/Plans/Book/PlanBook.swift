public import Cases
import Primitives

/// The rules a payer or a TPA edits, as loaded: dated, immutable, kept by digest so that a decision
/// two years old can be explained. Members and providers are not here but in the registry: protected data.
public final class PlanBook: Sendable {
    /// SHA-256 over the files of the book, in the order of their names.
    public let digest: DocumentDigest
    public let name: String
    public let payers: [Payer]
    public let plans: [Plan]
    public let networks: [Network]
    public let authorizationRows: [AuthorizationRow]
    public let delegations: [Delegation]
    public let benefits: [Benefit]
    public let fees: [FeeRow]
    public let clocks: [ClockRow]
    public let calendars: [BusinessCalendar]
    public let exemptions: [Exemption]
    public let codes: CodeCatalog

    private let planByID: [PlanID: Plan]
    private let payerByIdentifier: [String: Payer]
    private let rowsByList: [String: [AuthorizationRow]]

    public init(
        digest: DocumentDigest, name: String, payers: [Payer], plans: [Plan],
        networks: [Network] = [], authorizationRows: [AuthorizationRow] = [],
        delegations: [Delegation] = [], benefits: [Benefit] = [], fees: [FeeRow] = [],
        clocks: [ClockRow] = [], calendars: [BusinessCalendar] = [],
        exemptions: [Exemption] = [], codes: CodeCatalog = CodeCatalog()
    ) {
        self.digest = digest
        self.name = name
        self.payers = payers
        self.plans = plans
        self.networks = networks
        self.authorizationRows = authorizationRows
        self.delegations = delegations
        self.benefits = benefits
        self.fees = fees
        self.clocks = clocks
        self.calendars = calendars
        self.exemptions = exemptions
        self.codes = codes
        planByID = Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        payerByIdentifier = Dictionary(
            payers.flatMap { payer in
                ([payer.id.text] + payer.identifiers).map { ($0, payer) }
            }, uniquingKeysWith: { first, _ in first })
        rowsByList = Dictionary(grouping: authorizationRows, by: \.list)
    }

    public func plan(_ id: PlanID) -> Plan? { planByID[id] }

    /// The plan of a payer that an enrollment file means: the first of these names that a plan answers to. Its id is one.
    public func plan(enrolledAs names: [String], payer: PayerID) -> Plan? {
        for name in names {
            let meant = plans.first {
                $0.payer == payer && ($0.id.text == name || $0.enrollmentNames.contains(name))
            }
            if let meant { return meant }
        }
        return nil
    }

    /// The payer that goes by this identifier: its id here, a payer id, a tax number, an NPI.
    public func payer(identifiedBy identifier: String) -> Payer? { payerByIdentifier[identifier] }

    public func payer(_ id: PayerID) -> Payer? { payerByIdentifier[id.text] }

    /// Whether two lists of identifiers are one payer's: they have one in common, or lead to the same payer.
    public func isOnePayer(_ one: [String], _ other: [String]) -> Bool {
        if one.contains(where: other.contains) { return true }
        let payers = one.compactMap { payer(identifiedBy: $0)?.id }
        return other.contains { payer(identifiedBy: $0).map { payers.contains($0.id) } ?? false }
    }

    /// The rows of a list in the order of the file: the first that applies decides.
    public func rows(ofList list: String) -> [AuthorizationRow] { rowsByList[list] ?? [] }

    public func network(_ id: String) -> Network? { networks.first { $0.id == id } }

    public func calendar(_ name: String) -> BusinessCalendar? {
        calendars.first { $0.name == name }
    }
}
