/// Who decides a line, on what basis, who hears appeals, and who may deny. A look-up never guarantees payment.
public struct Authority: Hashable, Sendable {
    public enum Decider: Hashable, Sendable {
        case plan(String)
        /// The administrator of a self-funded employer's plan.
        case thirdPartyAdministrator(String)
        case delegatedVendor(String)
        case medicareContractor(String)
        case stateMedicaidAgency(String)
        case managedCareOrganization(String)
        /// The provider is exempt ("gold card"): no review of this service while it lasts.
        case exemptProvider(String)
        case nobody

        public var name: String {
            switch self {
            case .plan(let name), .thirdPartyAdministrator(let name), .delegatedVendor(let name),
                .medicareContractor(let name), .stateMedicaidAgency(let name),
                .managedCareOrganization(let name), .exemptProvider(let name):
                name
            case .nobody: "nobody"
            }
        }

        public var kind: String {
            switch self {
            case .plan: "plan"
            case .thirdPartyAdministrator: "third-party administrator"
            case .delegatedVendor: "delegated vendor"
            case .medicareContractor: "Medicare contractor"
            case .stateMedicaidAgency: "state Medicaid agency"
            case .managedCareOrganization: "Medicaid managed care organization"
            case .exemptProvider: "exempt provider"
            case .nobody: "nobody"
            }
        }

        /// For people: the name with what it is, unless the name says that.
        public var text: String {
            name == kind || name == "the \(kind)" ? name : "\(name) (\(kind))"
        }
    }

    public enum Requirement: Hashable, Sendable {
        case required
        case notRequired
        case excluded
        /// An input is missing: the questions to answer first.
        case conditional([MissingInput])
    }

    /// An input that changes the answer and was not given.
    public enum MissingInput: String, Hashable, Sendable, Recordable {
        case placeOfService, diagnosis, provider, units

        public var question: String {
            switch self {
            case .placeOfService: "the place of service"
            case .diagnosis: "the diagnosis"
            case .provider: "the rendering provider"
            case .units: "the number of units"
            }
        }
    }

    public var decider: Decider
    /// True where this system makes the decision for the decider; otherwise the answer is whom to contact.
    public var decidesHere: Bool
    public var requirement: Requirement
    /// The list, row, effective date and source that say so.
    public var source: AuthoritySource
    public var appealsTo: String
    public var whoMayDeny: String
    public var contact: Contact?

    public init(
        decider: Decider, decidesHere: Bool, requirement: Requirement, source: AuthoritySource,
        appealsTo: String, whoMayDeny: String, contact: Contact? = nil
    ) {
        self.decider = decider
        self.decidesHere = decidesHere
        self.requirement = requirement
        self.source = source
        self.appealsTo = appealsTo
        self.whoMayDeny = whoMayDeny
        self.contact = contact
    }
}
