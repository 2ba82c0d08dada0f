public import Primitives
import Workflow

/// A claim with what its answer (835) repeats and no use case needs.
struct ReadClaim {
    var claim: Claim
    var payee: Payee
    /// NM103 to NM109 of who was treated and, where that is another, who is insured.
    var patient: Row
    var insured: Row?
    /// The member number under which the claim came.
    var memberNumber: String?
    var rendering: Row?
    /// SBR01: 1 for the first payer, 2 the second, 3 any later one.
    var rank: Int
    /// SBR09.
    var filing: String?
    var dates: DateRange

    /// Who is paid: the billing provider (2010AA).
    struct Payee: Hashable {
        var name: String
        var npi: String?
        /// Tax number (REF EI, SY).
        var taxNumber: String?
        var street: [String]
        /// N401 to N403.
        var city: [String]
    }
}

/// A claim that was not taken in, and why: nothing of it was used.
public struct RefusedClaim: Sendable {
    /// CLM01.
    public var patientControlNumber: String
    public var problems: [Problem]
}
