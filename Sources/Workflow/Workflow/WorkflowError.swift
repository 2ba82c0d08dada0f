public import Cases
public import Primitives

/// Why a use case did not do what it was asked. Each says it in words for the person who asked.
public enum WorkflowError: Error, Sendable, CustomStringConvertible {
    case unknownMember(String)
    case ambiguousMember(String)
    /// The member is known and was not covered on that day.
    case noCoverage(MemberID, on: CivilDate, last: DateRange?)
    case unknownProvider(String)
    case unknownCase(String)
    case unknownPlan(PlanID)
    case impossibleCode(String, String)
    case refused(AttestationRefusal)
    case notPermitted(String)
    /// The store is busy or someone else was faster each of several times; try again.
    case busy
    case unavailable(String)

    /// A stable slug.
    public var code: String {
        switch self {
        case .unknownMember: "unknown-member"
        case .ambiguousMember: "ambiguous-member"
        case .noCoverage: "no-coverage"
        case .unknownProvider: "unknown-provider"
        case .unknownCase: "unknown-case"
        case .unknownPlan: "unknown-plan"
        case .impossibleCode: "impossible-code"
        case .refused: "refused"
        case .notPermitted: "not-permitted"
        case .busy: "busy"
        case .unavailable: "unavailable"
        }
    }

    public var message: String {
        switch self {
        case .unknownMember(let text): "No member has the identifier '\(text)'."
        case .ambiguousMember(let text):
            "'\(text)' is an identifier of more than one member; give the member id."
        case .noCoverage(let member, let date, let last):
            "Member \(member) has no coverage on \(date)"
                + (last.map { "; the last known coverage ran \($0)." } ?? ".")
        case .unknownProvider(let text): "No provider of the registry goes by '\(text)'."
        case .unknownCase(let text): "No case goes by '\(text)'."
        case .unknownPlan(let plan): "The plan book has no plan '\(plan)'."
        case .impossibleCode(let code, let why): "'\(code)' can not be a service code: \(why)."
        case .refused(let refusal): "Refused: \(refusal)."
        case .notPermitted(let why): why
        case .busy: "The store is busy; try again."
        case .unavailable(let why): "The store can not be used now: \(why)."
        }
    }

    /// The same for who asks from outside: what is wrong with the store or the plan book is its operator's.
    public var outsideMessage: String {
        switch self {
        case .unavailable: "The store can not be used now; come back later."
        case .unknownPlan: "The member's plan is not set up here; the payer has to mend that."
        default: message
        }
    }

    public var description: String { message }
}
