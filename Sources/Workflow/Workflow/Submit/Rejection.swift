public import Primitives

/// No determination at all: the request can not be taken in (X12 AAA, ClaimResponse.error). Nothing is stored.
public struct Rejection: Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case unknownPayer, unknownMember, ambiguousMember, birthDateMismatch, neverCovered
        /// A service of a day before the member was born: a slip, and not a question of coverage.
        case beforeBirth
        case unknownRequester, unknownPrior, deniedCannotBeUpdated, priorOfAnotherMember
        case nothingToAppeal
        /// The plan heard all the appeals that it hears; somebody else comes next.
        case appealsExhausted
        /// An update of a version that is not the current one any more, and that would take back what came since.
        case superseded
        /// Services are named in an update of a case that is for the event as a whole.
        case eventAsAWhole
        /// Which of its case's services is meant by one of an X12 update can not be told.
        case unclearService
        /// Asked in the name of an organization that the caller is not (X12 AAA03 41: access restrictions).
        case notTheCaller
    }

    public var code: Code
    public var message: String
    public var place: Place?

    public init(_ code: Code, _ message: String, place: Place? = nil) {
        self.code = code
        self.message = message
        self.place = place
    }

    public var problem: Problem { Problem(code: code.rawValue, message: message, place: place) }

    /// X12 AAA03, code list 901: the reason that a partner's system knows.
    public var aaa: String {
        switch code {
        case .unknownPayer: "79"
        case .unknownMember, .ambiguousMember: "75"
        case .birthDateMismatch: "71"
        case .beforeBirth: "60"
        case .neverCovered: "95"
        case .unknownRequester: "51"
        case .notTheCaller: "41"
        case .unknownPrior, .deniedCannotBeUpdated, .priorOfAnotherMember, .nothingToAppeal,
            .superseded, .eventAsAWhole, .appealsExhausted, .unclearService:
            "33"
        }
    }

    /// X12 AAA04, code list 889: what the submitter may do: C correct and send again, N do not send again.
    public var followUp: String {
        switch code {
        case .deniedCannotBeUpdated, .neverCovered, .nothingToAppeal, .appealsExhausted,
            .notTheCaller:
            "N"
        default: "C"
        }
    }
}
