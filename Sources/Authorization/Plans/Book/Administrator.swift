public import Cases

/// Who decides for a plan unless a delegation says otherwise.
public struct Administrator: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case plan, thirdPartyAdministrator, medicareContractor, stateMedicaidAgency
        case managedCareOrganization
    }

    public var kind: Kind
    public var name: String
    /// True where the decision is made in this system.
    public var decidesHere: Bool
    public var phone: String?
    public var link: String?

    public init(
        kind: Kind, name: String, decidesHere: Bool, phone: String? = nil, link: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.decidesHere = decidesHere
        self.phone = phone
        self.link = link
    }

    public var decider: Authority.Decider {
        switch kind {
        case .plan: .plan(name)
        case .thirdPartyAdministrator: .thirdPartyAdministrator(name)
        case .medicareContractor: .medicareContractor(name)
        case .stateMedicaidAgency: .stateMedicaidAgency(name)
        case .managedCareOrganization: .managedCareOrganization(name)
        }
    }
}
